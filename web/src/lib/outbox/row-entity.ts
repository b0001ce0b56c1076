import type { QueryKey } from '@tanstack/react-query';
import { ApiProblem } from '../api-problem.ts';
import type { EntityWords, OutboxEntity, RowChange } from './outbox-entity.ts';
import { rowIdOf } from './outbox-entry.ts';
import { type ContentOf, type PersonRow, rowWrites } from './row-writes.ts';

interface RowEntityOptions<Row extends PersonRow> {
  name: string;
  path: string;
  queryKeys: QueryKey[];
  /** The row under its name in the API's answer: `vehicle` in `{ vehicle }`. */
  answerName: string;
  read(id: string): Promise<Row>;
  project(queryKey: QueryKey, data: unknown, change: RowChange<Row>): unknown;
  describe(row: Row, words: EntityWords): [name: string, value: string][];
  editor?: OutboxEntity['editor'];
  /** What is said once, when the row is made: the API's update does not take it. */
  fixed?: (keyof Row)[];
  /** Those of its routes, unless making a row is more than that. */
  writes?: Pick<ReturnType<typeof rowWrites<Row>>, 'create'>;
}

/** The outbox's view of a kind of row whose routes are those of `rowRoutes` (shared/http/row-routes.ts). */
export function createRowEntity<Row extends PersonRow>(options: RowEntityOptions<Row>): OutboxEntity<Row> {
  const { name, path, queryKeys, answerName, project, describe } = options;
  const writes = options.writes ?? rowWrites<Row>(name, path);
  return {
    name,
    queryKeys,
    project,
    describe,
    rowOf: (answer) => (answer as Record<string, Row>)[answerName] as Row, // the API's own answer to a write of this row
    async current(id) {
      try {
        return await options.read(id);
      } catch (error) {
        if (error instanceof ApiProblem && error.code === 'not_found') return null;
        throw error;
      }
    },
    asUpdate(entry) {
      const fixed = new Set<PropertyKey>(['id', ...(options.fixed ?? [])]);
      const isFree = ([field]: [string, unknown]) => !fixed.has(field);
      const changes = Object.fromEntries(Object.entries(entry.body ?? {}).filter(isFree));
      return { kind: `${name}.update`, method: 'PATCH', path: `${path}/${rowIdOf(entry)}`, body: changes, changes };
    },
    recreate(row, label) {
      const { version: _version, createdAt: _created, updatedAt: _updated, deletedAt: _deleted, ...content } = row;
      return writes.create({ ...(content as ContentOf<Row>), id: crypto.randomUUID() }, label);
    },
    editor: options.editor ?? null,
  };
}

/** A list after one of its rows changed; `belongs` says whether a row is in this list at all, `compare` where. */
export function applyToRows<Row extends PersonRow>(
  rows: Row[],
  change: RowChange<Row>,
  compare: (one: Row, other: Row) => number,
  belongs: (row: Row) => boolean = () => true,
): Row[] {
  const old = rows.find(({ id }) => id === change.id) ?? null;
  const after = change.to(old ?? change.before);
  const shown = after !== null && belongs(after) ? after : null;
  if (shown === old) return rows;
  const others = old ? rows.filter((row) => row !== old) : rows;
  return shown ? [...others, shown].sort(compare) : others;
}
