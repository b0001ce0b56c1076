import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { runSecretLint } from 'secretlint';

const CONFIG = path.resolve('.secretlintrc.json');

/** One line for each secret found, with the value masked; no lines when there is none. Throws when nothing was scanned. */
export async function scanSecrets(files: string[]): Promise<string[]> {
  if (files.length === 0) throw new Error('The secret scan was given no file.');
  const { exitStatus, stdout, stderr } = await runSecretLint({
    cliOptions: { cwd: process.cwd(), filePathOrGlobList: files, noGlob: true, respectGitignore: false },
    engineOptions: { configFilePath: CONFIG, formatter: 'unix', color: false, maskSecrets: true },
  });
  if (stderr) throw stderr;
  const findings = (stdout ?? '').split('\n').filter((line) => /:\d+:\d+:/.test(line));
  if (exitStatus !== 0 && findings.length === 0) throw new Error(`The secret scan failed: ${stdout}`);
  return findings;
}

/** Every file that is or could be committed. */
export function sourceFiles(): string[] {
  const listed = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  return listed
    .split('\0')
    .filter((file) => file !== '' && file !== 'package-lock.json' && existsSync(file))
    .map((file) => path.resolve(file));
}

/** Every file that is published. */
export function builtFiles(dist: string): string[] {
  if (!existsSync(dist)) return [];
  return readdirSync(dist, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.resolve(entry.parentPath, entry.name));
}

if (import.meta.main) {
  const files = [...sourceFiles(), ...builtFiles('dist')];
  const findings = await scanSecrets(files);
  for (const finding of findings) console.error(finding);
  console.log(`secret scan: ${files.length} files, ${findings.length} findings`);
  process.exitCode = findings.length === 0 ? 0 : 1;
}
