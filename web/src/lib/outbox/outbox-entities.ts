import type { OutboxEntity } from './outbox-entity.ts';
import type { OutboxEntry } from './outbox-entry.ts';

type Kind = Pick<OutboxEntry, 'kind'>;

const entities: OutboxEntity[] = [];
let loadOthers: (() => Promise<OutboxEntity[]>) | null = null;

/** Every kind of row that can be written without signal and that is known by now. */
export const outboxEntities: readonly OutboxEntity[] = entities;

/** `others` are loaded when an entry of theirs is met, so that they do not make the first load larger. */
export function registerEntities(known: OutboxEntity[], others: () => Promise<OutboxEntity[]>): void {
  entities.push(...known);
  loadOthers = others;
}

/** Makes the entities of these entries known before anything is done with them. */
export async function knowEntitiesOf(entries: readonly Kind[]): Promise<void> {
  if (loadOthers === null || entries.every((entry) => find(entry))) return;
  const load = loadOthers;
  try {
    const others = await load();
    if (loadOthers !== load) return; // another call was quicker
    entities.push(...others);
    loadOthers = null;
  } catch (error) {
    // Not on the device and no signal to fetch it: its entries wait, and are looked at again with the next change.
    console.warn('Some unsent entries cannot be read yet.', error);
  }
}

/** Throws for a kind that this version of the app does not know: such an entry is left alone. */
export function entityOf(entry: Kind): OutboxEntity {
  const found = find(entry);
  if (!found) throw new Error(`There is no entity for "${entry.kind}".`);
  return found;
}

function find({ kind }: Kind): OutboxEntity | undefined {
  const name = kind.slice(0, kind.lastIndexOf('.'));
  return entities.find((entity) => entity.name === name);
}
