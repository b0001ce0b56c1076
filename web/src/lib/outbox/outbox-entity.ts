import type { QueryKey } from '@tanstack/react-query';
import type { PersonFormat } from '../../../../shared/domain/person-format.ts';
import type { UnitWords } from '../unit-words.ts';
import type { OutboxEntry, OutboxRow, OutboxWrite } from './outbox-entry.ts';

/** What happened, or is about to happen, to one row. */
export interface RowChange<Row> {
  id: string;
  /** The row as the server has it, as far as we know; null when it is not there. */
  before: Row | null;
  to(row: Row | null): Row | null;
}

/**
 * What the outbox needs to know about one kind of row. A feature that writes adds one of these to `OTHER_ENTITIES`; order,
 * tries, conflicts, other tabs and what is shown meanwhile then come by themselves.
 */
export interface OutboxEntity<Row extends OutboxRow = OutboxRow> {
  /** What `kind` and `entity` of its entries begin with. */
  name: string;
  /** Every query whose data a write can change begins with one of these. */
  queryKeys: QueryKey[];
  /** The data of such a query after the change. Changing nothing gives the same data, also when the change is in it already. */
  project(queryKey: QueryKey, data: unknown, change: RowChange<Row>): unknown;
  /** The row in the answer to any of its writes. */
  rowOf(answer: unknown): Row;
  /** The row as the server has it now; null when it is gone. Throws ApiProblem or NoAnswer. */
  current(id: string): Promise<Row | null>;
  /** The update that a create becomes whose id is taken by an earlier try of ours. */
  asUpdate?(entry: OutboxEntry): Pick<OutboxWrite, 'kind' | 'method' | 'path' | 'body' | 'changes'>;
  /** What puts a row back that another device deleted, with an id of its own. Without it a row that is gone leaves nothing to do. */
  recreate?(row: Row, label: string): OutboxWrite;
  /** The address within the app where a person mends an entry; null where there is nothing to mend. */
  editor: ((entry: OutboxEntry) => string) | null;
  /** The row in words, a line each, for a person who compares two of them. */
  describe(row: Row, words: EntityWords): [name: string, value: string][];
}

export interface EntityWords {
  format: PersonFormat;
  units: UnitWords;
  categoryName(slug: string): string;
}
