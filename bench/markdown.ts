import { cpus, totalmem } from 'node:os';

/** A table in Markdown. */
export function table(head: string[], rows: string[][]): string {
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

/** By which command, when and on what something was measured. */
export function measuredBy(command: string): string {
  const machine = `${cpus().length} × ${cpus()[0]?.model.trim()}, ${Math.round(totalmem() / 2 ** 30)} GiB`;
  const day = new Date().toISOString().slice(0, 10);
  return `Written by \`${command}\` on ${day}: ${machine}, ${process.platform}, Node ${process.versions.node}.`;
}
