import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { bundleEdgeFunctions, type EdgeBundle } from './bundle-edge-functions.ts';

const LIMIT_BYTES = 20 * 1024 * 1024;
let folder: string;
let built: EdgeBundle;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'edge-bundle-'));
  built = await bundleEdgeFunctions(folder);
});
afterAll(() => rm(folder, { recursive: true }));

test.each(['/api', '/api/*', '/health'])("Netlify's bundler gives %s to the API", (route) => {
  expect(built.routes).toContainEqual(expect.objectContaining({ function: 'api', path: route }));
});

test('a page of the app is not sent through an edge function', () => {
  expect(built.routes.some(({ pattern }) => new RegExp(pattern).test('/wins'))).toBe(false);
});

test("the bundle keeps within the platform's 20 MB", () => {
  expect(built.bytes).toBeGreaterThan(10_000);
  expect(built.bytes).toBeLessThan(LIMIT_BYTES);
});
