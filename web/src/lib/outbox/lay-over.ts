import type { QueryKey } from '@tanstack/react-query';
import { applyEntry } from './apply-entry.ts';
import type { OutboxEntity, RowChange } from './outbox-entity.ts';
import { type OutboxEntry, type OutboxRow, rowIdOf } from './outbox-entry.ts';

/** The data of a query as it will be once these entries have landed. What none of them concerns stays the same object. */
export function layOver<Data>(
  entities: readonly OutboxEntity[],
  queryKey: QueryKey,
  data: Data,
  entries: readonly OutboxEntry[],
): Data {
  const concerned = entities.filter((entity) => entity.queryKeys.some((prefix) => beginsWith(queryKey, prefix)));
  let shown: unknown = data;
  for (const entity of concerned) {
    const own = entries.filter(({ kind }) => kind.startsWith(`${entity.name}.`));
    for (const chain of Map.groupBy(own, (entry) => entry.entity).values()) {
      shown = entity.project(queryKey, shown, toChange(chain));
    }
  }
  return shown as Data; // a projection keeps the shape: see OutboxEntity.project
}

/** The row that these entries of one entity make of it; null when they leave none. */
export function rowAfter(chain: readonly OutboxEntry[], row: OutboxRow | null): OutboxRow | null {
  return chain.reduce(applyEntry, row);
}

function toChange(chain: OutboxEntry[]): RowChange<OutboxRow> {
  const [first] = chain;
  if (!first) throw new Error('A group has at least one member.');
  return { id: rowIdOf(first), before: first.before, to: (row) => rowAfter(chain, row) };
}

/** Whether a query stands below this key. */
export function beginsWith(queryKey: QueryKey, prefix: QueryKey): boolean {
  return prefix.every((part, index) => queryKey[index] === part);
}
