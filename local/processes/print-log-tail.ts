import { readFileSync } from 'node:fs';

const LINES = 12;

/** Shows the end of a part's log on standard error, each line prefixed with the part's name. */
export function printLogTail(name: string, logFile: string): void {
  const lines = readFileSync(logFile, 'utf8').trimEnd().split('\n').slice(-LINES);
  for (const line of lines) console.error(`[${name}] ${line}`);
}
