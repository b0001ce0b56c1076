import type postgres from 'postgres';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Cell, canHangUnderAnother, createPeople, outcomeOf, undone } from './matrix.ts';
import { ACTORS, type Actor, type Outcome, TABLES, VERBS } from './table-access.ts';
import { openTestDatabase } from './test-database.ts';

const sql = await openTestDatabase();
afterAll(() => sql.end());

/** Thousands of cells, each a step that is rolled back, on a machine that may have others to serve. */
const EVERY_CELL_MS = 180_000;

type Layer = 'deployed' | 'policiesAlone';

function cellsOf(table: string, layer: Layer): { cell: Cell; expected: Outcome }[] {
  const access = TABLES[table];
  if (!access) return [];
  const expectations: Partial<Record<Actor, Record<string, Outcome>>> = access[layer];
  return ACTORS.flatMap((actor) =>
    VERBS.flatMap((verb) => {
      const expected = expectations[actor]?.[verb];
      if (!expected) return [];
      return Object.keys(access.states).map((state) => ({ cell: { table, access, actor, verb, state }, expected }));
    }),
  );
}

/** Runs every cell of the tables and returns those that came out otherwise, as readable lines. */
async function surprises(tx: postgres.TransactionSql, tables: string[], layer: Layer): Promise<string[]> {
  const found: string[] = [];
  for (const { cell, expected } of tables.flatMap((table) => cellsOf(table, layer))) {
    const outcome = await outcomeOf(tx, cell);
    if (outcome !== expected) {
      found.push(`${cell.table} (${cell.state}): ${cell.actor} ${cell.verb} → ${outcome}, expected ${expected}`);
    }
  }
  return found;
}

async function grantEverything(tx: postgres.TransactionSql): Promise<void> {
  await tx`grant usage on schema private to anon, authenticated`;
  await tx`grant all on all tables in schema public, private to anon, authenticated`;
  await tx`grant usage, select on all sequences in schema public, private to anon, authenticated`;
}

describe('row level security', () => {
  let ours: string[] = [];
  let policies: { table: string; name: string }[] = [];

  beforeAll(async () => {
    const tables =
      await sql`select schemaname || '.' || tablename as name from pg_tables where schemaname in ('public', 'private')`;
    ours = tables.map((row) => row.name as string).sort();
    const rows =
      await sql`select schemaname || '.' || tablename as table, policyname as name from pg_policies where schemaname in ('public', 'private')`;
    policies = rows.map((row) => ({ table: row.table as string, name: row.name as string }));
  });

  it('has an expectation for every table, and no expectation for a table that is gone', () => {
    expect(ours).toEqual(Object.keys(TABLES).sort());
  });

  it(
    'lets nobody do what the grants and policies do not mean to allow',
    async () => {
      const found = await undone(sql, async (tx) => {
        await createPeople(tx);
        return surprises(tx, Object.keys(TABLES), 'deployed');
      });
      expect(found).toEqual([]);
    },
    EVERY_CELL_MS,
  );

  it(
    'holds by its policies alone, even if every grant were given away',
    async () => {
      const found = await undone(sql, async (tx) => {
        await createPeople(tx);
        await grantEverything(tx);
        return surprises(tx, Object.keys(TABLES), 'policiesAlone');
      });
      expect(found).toEqual([]);
    },
    EVERY_CELL_MS,
  );

  it(
    'lets nobody hang a row of theirs under a row of somebody else, whoever writes it',
    async () => {
      const children = Object.entries(TABLES).filter(([, access]) => access.parents);
      expect(children.length).toBeGreaterThan(0);
      await undone(sql, async (tx) => {
        await createPeople(tx);
        for (const [table, access] of children) expect(await canHangUnderAnother(tx, table, access), table).toBe(false);
      });
    },
    EVERY_CELL_MS,
  );

  it(
    'notices each policy that is loosened',
    async () => {
      expect(policies.length).toBeGreaterThan(0);
      for (const { table, name } of policies) {
        const found = await undone(sql, async (tx) => {
          await createPeople(tx);
          await grantEverything(tx);
          await loosen(tx, table, name);
          return surprises(tx, [table], 'policiesAlone');
        });
        expect(found, `loosening "${name}"`).not.toEqual([]);
      }
    },
    EVERY_CELL_MS,
  );

  it(
    'notices row security being switched off',
    async () => {
      for (const table of ours) {
        const found = await undone(sql, async (tx) => {
          await createPeople(tx);
          await grantEverything(tx);
          await tx.unsafe(`alter table ${table} disable row level security`);
          return surprises(tx, [table], 'policiesAlone');
        });
        expect(found, table).not.toEqual([]);
      }
    },
    EVERY_CELL_MS,
  );
});

/** Replaces a policy by one that lets everybody do the same thing to every row. */
async function loosen(tx: postgres.TransactionSql, table: string, name: string): Promise<void> {
  const [policy] =
    await tx`select cmd from pg_policies where schemaname || '.' || tablename = ${table} and policyname = ${name}`;
  const command = policy?.cmd as string;
  const using = command === 'INSERT' ? '' : 'using (true)';
  const check = command === 'SELECT' || command === 'DELETE' ? '' : 'with check (true)';
  await tx.unsafe(`drop policy "${name}" on ${table}`);
  await tx.unsafe(`create policy "${name}" on ${table} for ${command} to public ${using} ${check}`);
}
