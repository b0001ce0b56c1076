import type { RequestLog } from './request-log.ts';

const WRITE_APART_MS = 5;
const waiting: string[] = [];
let writtenAt = 0;

/** Under load, lines of requests that end close together are written together: the write costs more than the text. */
export function logJson(line: RequestLog): void {
  if (waiting.push(JSON.stringify(line)) > 1) return;
  if (performance.now() - writtenAt > WRITE_APART_MS) writeLog();
  else setTimeout(writeLog);
}

function writeLog(): void {
  console.log(waiting.splice(0).join('\n'));
  writtenAt = performance.now();
}
