import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** Where it is written what an answer of the API looks like once the app has read it. */
const SOURCES = ['shared/contracts/*.ts', 'web/src/**/*-{query,queries}.ts'];

/**
 * A name for the shape of the answers that a build keeps on a device. A build under which a kept answer might not fit any
 * more has another name, and leaves that answer alone; a deploy that changed nothing here goes on with what was kept.
 */
export function answerShape(projectDir: string): string {
  const hash = createHash('sha256');
  for (const file of globSync(SOURCES, { cwd: projectDir }).toSorted()) {
    if (!file.endsWith('.test.ts')) hash.update(readFileSync(path.join(projectDir, file)));
  }
  return hash.digest('hex').slice(0, 12);
}
