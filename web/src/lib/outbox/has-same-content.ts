import type { OutboxRow } from './outbox-entry.ts';

/** What the server counts and stamps by itself says nothing about what a person wrote. */
const STAMPS = new Set(['version', 'createdAt', 'updatedAt']);

/** Whether two rows say the same, whoever saved them last. */
export function hasSameContent(a: OutboxRow, b: OutboxRow): boolean {
  return contentOf(a) === contentOf(b);
}

function contentOf(row: OutboxRow): string {
  const fields = Object.entries(row).filter(([name]) => !STAMPS.has(name));
  return JSON.stringify(fields.sort(([a], [b]) => (a < b ? -1 : 1)));
}
