import fc from 'fast-check';
import { expect, test } from 'vitest';
import { PAM_WRITE_TOOLS } from '../../contracts/pam-tools.ts';
import { anyCall } from './any-call.ts';
import { anyFacts } from './any-facts.ts';
import type { PamFacts } from './facts.ts';
import { invertWrites, type PamUndoWrite, type PamWriteResult } from './invert-writes.ts';
import { prepare } from './prepare.ts';

type Row = { version: number; isDeleted: boolean; values: Record<string, unknown> };
type Tables = Map<string, Row>;

/** The tables as a service would keep them: versions count up, a stale one is refused, what is deleted can be restored. */
function write(tables: Tables, writes: readonly PamUndoWrite[]): PamWriteResult[] {
  return writes.map((one) => {
    const key = `${one.table} ${one.id}`;
    const row = tables.get(key);
    if (one.verb === 'create') {
      if (row) throw new Error(`${key} is there already.`);
      tables.set(key, { version: 1, isDeleted: false, values: one.values });
      return { id: one.id, version: 1 };
    }
    if (!row || row.version !== one.version) throw new Error(`${key} has another version.`);
    if (row.isDeleted !== (one.verb === 'restore')) throw new Error(`${key} is not as it should be.`);
    const values = one.verb === 'update' ? { ...row.values, ...one.values } : row.values;
    const next = { version: row.version + 1, isDeleted: one.verb === 'delete', values };
    tables.set(key, next);
    return { id: one.id, version: next.version };
  });
}

function tablesOf({ stops, timers, memories, rigs }: PamFacts): Tables {
  const hitches = rigs.flatMap(({ hitch }) => (hitch ? [hitch] : []));
  const rows = Object.entries({ stops, timers, pam_memories: memories, hitches });
  return new Map(
    rows.flatMap(([table, all]) =>
      all.map((row) => [`${table} ${row.id}`, { version: row.version, isDeleted: false, values: { ...row } }] as const),
    ),
  );
}

const seen = (tables: Tables) =>
  new Map([...tables].filter(([, { isDeleted }]) => !isDeleted).map(([key, { values }]) => [key, values]));

test('undoing what was done leaves every row as it was, and what was made is gone', () => {
  let undone = 0;
  fc.assert(
    fc.property(anyCall(PAM_WRITE_TOOLS), anyFacts, (call, facts) => {
      const prepared = prepare(call, facts);
      if (prepared.kind !== 'proposal') return;
      undone += 1;
      const tables = tablesOf(facts);
      const before = seen(tables);
      const results = write(tables, prepared.writes);
      expect(seen(tables)).not.toEqual(before);
      write(tables, invertWrites(prepared.writes, results));
      expect(seen(tables)).toEqual(before);
    }),
    { numRuns: 800 },
  );
  expect(undone).toBeGreaterThan(50);
});

test('what was done last is undone first: stops go before their trip', () => {
  const create = (table: 'trips' | 'stops', id: string) => ({ verb: 'create', table, id, values: {} }) as const;
  const writes = [create('trips', 'a'), create('stops', 'b'), create('stops', 'c')];
  const undo = invertWrites(
    writes,
    writes.map(({ id }) => ({ id, version: 1 })),
  );
  expect(undo.map(({ verb, id }) => `${verb} ${id}`)).toEqual(['delete c', 'delete b', 'delete a']);
});

test('a row that somebody changed since is not overwritten: undoing it names a version that has passed', () => {
  const id = '00000000-0000-4000-8000-000000000001';
  const moved = {
    verb: 'update',
    table: 'stops',
    id,
    version: 4,
    before: { position: 1 },
    values: { position: 2 },
  } as const;
  const tables: Tables = new Map([[`stops ${id}`, { version: 4, isDeleted: false, values: { position: 1 } }]]);
  const results = write(tables, [moved]);
  write(tables, [{ ...moved, version: 5, before: { position: 2 }, values: { position: 3 } }]);
  expect(() => write(tables, invertWrites([moved], results))).toThrow('another version');
});

test('a write whose result is not known cannot be undone blindly', () => {
  const made = { verb: 'create', table: 'timers', id: '00000000-0000-4000-8000-000000000001', values: {} } as const;
  expect(() => invertWrites([made], [])).toThrow('no result');
});
