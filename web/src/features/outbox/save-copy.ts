import type { OutboxEntry } from '../../lib/outbox/outbox-entry.ts';

/** Gives the person a file with what is not sent yet, to be sure. */
export function saveCopy(entries: readonly OutboxEntry[]): void {
  const copies = entries.map(({ kind, label, createdAt, problem, before, after, changes }) => ({
    kind,
    label,
    createdAt,
    problem,
    before,
    after,
    changes,
  }));
  const url = URL.createObjectURL(new Blob([JSON.stringify(copies, null, 2)], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = `wheels-and-wins-not-sent-${new Date().toISOString().slice(0, 10)}.json`;
  link.click();
  URL.revokeObjectURL(url);
}
