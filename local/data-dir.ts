import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PROJECT } from './stack-file.ts';

const MARKER = '.wheels-and-wins';

/** Makes the folder ready for use. Throws when it holds files that are not ours, so that nothing is mixed up or overwritten. */
export async function prepareDataDir(dataDir: string): Promise<void> {
  await mkdir(dataDir, { recursive: true });
  if (!(await isOurs(dataDir))) {
    if ((await readdir(dataDir)).length > 0) {
      throw new Error(`Refused: ${dataDir} holds files of something else. Set DATA_DIR to an empty folder.`);
    }
    await writeFile(join(dataDir, MARKER), `${PROJECT}\n`);
  }
  for (const folder of ['logs', 'functions']) await mkdir(join(dataDir, folder), { recursive: true });
}

/** Deletes what the folder holds, but only when it carries our marker. The marker goes last, so a cut wipe can be repeated. */
export async function wipeDataDir(dataDir: string): Promise<void> {
  if (!existsSync(dataDir)) return;
  const names = await readdir(dataDir);
  if (names.length === 0) return;
  if (!(await isOurs(dataDir))) {
    throw new Error(`Refused: ${dataDir} was not made by Wheels & Wins, so --fresh does not delete it.`);
  }
  for (const name of names.filter((name) => name !== MARKER)) {
    await rm(join(dataDir, name), { recursive: true, force: true, maxRetries: 5 });
  }
  await rm(join(dataDir, MARKER));
}

async function isOurs(dataDir: string): Promise<boolean> {
  const marker = join(dataDir, MARKER);
  return existsSync(marker) && (await readFile(marker, 'utf8')).trim() === PROJECT;
}
