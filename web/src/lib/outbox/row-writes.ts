import type { OutboxWrite } from './outbox-entry.ts';

/** What every row of a person's carries besides what they entered: see shared/contracts/rows.ts. */
export interface PersonRow {
  id: string;
  version: number;
  createdAt: string;
  updatedAt: string;
  deletedAt: string | null;
}

/** What a person enters of a row. */
export type ContentOf<Row extends PersonRow> = Omit<Row, keyof PersonRow>;

/**
 * The writes of one kind of row, for the outbox. `name` is the entity's, `path` where its routes stand (rowRoutes in
 * shared/http); the API takes the row's own fields under their names.
 */
export function rowWrites<Row extends PersonRow>(name: string, path: string) {
  const targetOf = (id: string) => ({ entity: `${name}:${id}` });
  return {
    create(content: ContentOf<Row> & { id: string }, label: string): OutboxWrite {
      const now = new Date().toISOString();
      return {
        kind: `${name}.create`,
        ...targetOf(content.id),
        label,
        method: 'POST',
        path,
        body: content,
        version: null,
        before: null,
        after: { ...content, version: 1, createdAt: now, updatedAt: now, deletedAt: null },
        changes: null,
      };
    },

    /** Saves what differs, against the version it was made from; null when nothing does. */
    update(before: Row, content: Partial<ContentOf<Row>>, label: string): OutboxWrite | null {
      const differs = ([field, value]: [string, unknown]) => before[field as keyof Row] !== value;
      const changes = Object.fromEntries(Object.entries(content).filter(differs));
      if (Object.keys(changes).length === 0) return null;
      return {
        kind: `${name}.update`,
        ...targetOf(before.id),
        label,
        method: 'PATCH',
        path: `${path}/${before.id}`,
        body: changes,
        version: before.version,
        before,
        after: null,
        changes,
      };
    },

    remove(before: Row, label: string): OutboxWrite {
      return {
        kind: `${name}.delete`,
        ...targetOf(before.id),
        label,
        method: 'DELETE',
        path: `${path}/${before.id}`,
        body: null,
        version: before.version,
        before,
        after: null,
        changes: null,
      };
    },

    /** `deleted` is the row as it was before; deleting it counts its version up by one, if nothing else did. */
    restore(deleted: Row, label: string, version: number = deleted.version + 1): OutboxWrite {
      return {
        kind: `${name}.restore`,
        ...targetOf(deleted.id),
        label,
        method: 'POST',
        path: `${path}/${deleted.id}/restore`,
        body: null,
        version,
        before: null,
        after: { ...deleted, version },
        changes: null,
      };
    },
  };
}
