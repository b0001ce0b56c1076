import type { PamRowWrite, PamWriteTable } from '../../contracts/pam-actions.ts';

/** What a write came to: the row's version after it. */
export interface PamWriteResult {
  id: string;
  version: number;
}

/** What takes a write back. A deleted row comes back by being restored, so that its id and all that refers to it hold. */
export type PamUndoWrite = PamRowWrite | { verb: 'restore'; table: PamWriteTable; id: string; version: number };

/**
 * What undoes the writes of an action, the last one first. `results` are in the order of `writes`: a row that was changed since has
 * another version by now, so that undoing it is refused instead of overwriting what somebody did later.
 */
export function invertWrites(writes: readonly PamRowWrite[], results: readonly PamWriteResult[]): PamUndoWrite[] {
  return writes
    .map((write, index): PamUndoWrite => {
      const { table, id } = write;
      const version = results[index]?.version;
      if (version === undefined) throw new Error(`There is no result of the write ${index} (${write.verb} ${table}).`);
      if (write.verb === 'create') return { verb: 'delete', table, id, version };
      if (write.verb === 'delete') return { verb: 'restore', table, id, version };
      return { verb: 'update', table, id, version, before: write.values, values: write.before };
    })
    .reverse();
}
