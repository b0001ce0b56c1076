import type { OutboxEntry } from './outbox/outbox-entry.ts';
import { showToast } from './toasts.ts';

/** Its row and the head of the page go on saying so afterwards. */
export const SET_ASIDE_MS = 15_000;

export function explainSetAside(entry: OutboxEntry): string {
  const why = entry.state === 'conflict' ? entry.problem : `Not saved: ${entry.problem}`;
  return `${entry.label}. ${why}`;
}

/** Says that an entry was not taken and needs the person. */
export function tellSetAside(entry: OutboxEntry, open: () => void): void {
  showToast(explainSetAside(entry), {
    tone: 'bad',
    durationMs: SET_ASIDE_MS,
    action: { label: 'Open it', run: open },
  });
}
