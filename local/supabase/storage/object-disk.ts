import { randomUUID } from 'node:crypto';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** The bytes of objects, one file a version, under names of our own: what a client calls an object never becomes a path. */
export function createObjectDisk(folder: string) {
  const pathOf = (version: string) => join(folder, version);
  return {
    /** Answers the version under which the bytes are read again. */
    async write(bytes: Uint8Array): Promise<string> {
      await mkdir(folder, { recursive: true });
      const version = randomUUID();
      await writeFile(pathOf(version), bytes);
      return version;
    },
    read: (version: string) => readFile(pathOf(version)),
    remove: (version: string) => rm(pathOf(version), { force: true }),
  };
}

export type ObjectDisk = ReturnType<typeof createObjectDisk>;
