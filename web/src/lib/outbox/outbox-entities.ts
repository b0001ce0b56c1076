import type { OutboxEntity } from './outbox-entity.ts';
import type { OutboxEntry } from './outbox-entry.ts';

const entities: OutboxEntity[] = [];

/** Every kind of row that can be written without signal; filled once, at start. */
export const outboxEntities: readonly OutboxEntity[] = entities;

export function registerEntities(known: OutboxEntity[]): void {
  entities.push(...known);
}

/** Throws for a kind that this version of the app does not know: such an entry is left alone. */
export function entityOf({ kind }: Pick<OutboxEntry, 'kind'>): OutboxEntity {
  const name = kind.slice(0, kind.lastIndexOf('.'));
  const found = entities.find((entity) => entity.name === name);
  if (!found) throw new Error(`There is no entity for "${kind}".`);
  return found;
}
