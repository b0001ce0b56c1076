import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { prepareDataDir, wipeDataDir } from './data-dir.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'data-dir-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test("somebody else's folder is neither used nor wiped", async () => {
  writeFileSync(join(folder, 'thesis.txt'), 'ten years of work');
  await expect(prepareDataDir(folder)).rejects.toThrow(/Refused/);
  await expect(wipeDataDir(folder)).rejects.toThrow(/Refused/);
  expect(existsSync(join(folder, 'thesis.txt'))).toBe(true);
});

test('a folder of ours can be wiped, and used again', async () => {
  await prepareDataDir(folder);
  writeFileSync(join(folder, 'stack-secrets.json'), '{}');
  await wipeDataDir(folder);
  expect(existsSync(join(folder, 'stack-secrets.json'))).toBe(false);
  await prepareDataDir(folder);
  await prepareDataDir(folder);
});

test('there is nothing to wipe in a folder that is empty or missing', async () => {
  await wipeDataDir(folder);
  await wipeDataDir(join(folder, 'missing'));
});
