import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Builds the app into `dist` with the stack's addresses, through the same script as a deploy. Throws with its output. */
export async function buildApp(projectDir: string, env: Record<string, string>, logDir: string): Promise<void> {
  const script = join(projectDir, 'scripts', 'web', 'build-web.ts');
  const { stdout, stderr } = await run(process.execPath, [script], {
    cwd: projectDir,
    env: { ...process.env, ...env },
    maxBuffer: 16 * 1024 * 1024,
  });
  await writeFile(join(logDir, 'build.log'), stdout + stderr);
}
