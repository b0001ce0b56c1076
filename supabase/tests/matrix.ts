import type { Sql, TransactionSql } from 'postgres';
import type { Actor, Outcome, TableAccess, Verb } from './table-access.ts';

/** People of the matrix: the rows belong to `owner`. */
export const PEOPLE = {
  owner: '00000000-0000-4000-8000-00000000000a',
  other: '00000000-0000-4000-8000-00000000000b',
  admin: '00000000-0000-4000-8000-00000000000c',
} as const;

export type Cell = { table: string; access: TableAccess; actor: Actor; verb: Verb; state: string };

class Undo extends Error {}

/** Runs `work` in a transaction that is always rolled back, and returns what it returned. */
export async function undone<Result>(sql: Sql, work: (tx: TransactionSql) => Promise<Result>): Promise<Result> {
  let result: { value: Result } | undefined;
  await sql
    .begin(async (tx) => {
      result = { value: await work(tx) };
      throw new Undo();
    })
    .catch((error: unknown) => {
      if (!(error instanceof Undo)) throw error;
    });
  if (!result) throw new Error('The transaction ended without a result.');
  return result.value;
}

/** Makes the three people, and lets the admin be one. */
export async function createPeople(tx: TransactionSql): Promise<void> {
  for (const [name, id] of Object.entries(PEOPLE)) {
    await tx`insert into auth.users (id, email) values (${id}, ${`${name}@matrix.test`})`;
  }
  await tx`insert into private.admins (user_id) values (${PEOPLE.admin})`;
}

/** What one statement of one actor comes to, on a row of the owner's; undone afterwards. */
export async function outcomeOf(tx: TransactionSql, cell: Cell): Promise<Outcome> {
  let outcome: Outcome = 'none';
  await tx
    .savepoint(async (sp) => {
      await createRow(sp, cell);
      await become(sp, cell.actor);
      outcome = await attempt(sp, cell);
      throw new Undo();
    })
    .catch((error: unknown) => {
      if (error instanceof Undo) return;
      if (isRefusal(error)) outcome = 'denied';
      else throw error;
    });
  return outcome;
}

async function createRow(tx: TransactionSql, { table, access, state }: Cell): Promise<void> {
  if (!access.row) return; // made by a trigger, seeded, or never looked at
  await tx`insert into ${tx(table)} ${tx({ ...access.row, user_id: PEOPLE.owner, ...access.states[state] })}`;
}

async function become(tx: TransactionSql, actor: Actor): Promise<void> {
  const role = actor === 'anon' ? 'anon' : actor === 'service' ? 'service_role' : 'authenticated';
  const claims = role === 'authenticated' ? { sub: PEOPLE[actor as keyof typeof PEOPLE], role } : { role };
  await tx`select set_config('request.jwt.claims', ${JSON.stringify(claims)}, true)`;
  await tx.unsafe(`set local role ${role}`);
}

async function attempt(tx: TransactionSql, { table, access, actor, verb }: Cell): Promise<Outcome> {
  const t = tx(table);
  const self = actor === 'anon' || actor === 'service' ? PEOPLE.other : PEOPLE[actor];
  const another = actor === 'owner' ? PEOPLE.other : PEOPLE.owner;
  const owned = access.key.includes('user_id');
  const where = owned ? tx`where user_id = ${PEOPLE.owner}` : tx`where true`;
  const [column, value] = access.change ?? [];
  const change = column ? tx`${tx(column)} = ${value as string}` : null;
  const anyChange = change ?? tx`${tx(await firstColumn(tx, table))} = null`;
  switch (verb) {
    case 'select':
      return counted(await tx`select 1 from ${t} ${where}`);
    case 'insertSelf':
      return counted(
        access.row
          ? await tx`insert into ${t} ${tx({ ...access.row, id: crypto.randomUUID() })}`
          : await insertNothing(tx, table),
      );
    case 'insertAsAnother':
      return counted(
        access.row
          ? await tx`insert into ${t} ${tx({ ...access.row, user_id: another })}`
          : await insertNothing(tx, table),
      );
    case 'update':
      return counted(await tx`update ${t} set ${anyChange} ${where}`);
    case 'reown':
      return counted(
        owned
          ? await tx`update ${t} set user_id = ${actor === 'owner' ? another : self} ${where}`
          : await tx`update ${t} set ${anyChange}`,
      );
    case 'delete':
      return counted(await tx`delete from ${t} ${where}`);
    case 'upsert':
      if (!access.row || !change) return counted(await insertNothing(tx, table));
      return counted(
        await tx`insert into ${t} ${tx(access.row)} on conflict (${tx(access.key)}) do update set ${change}`,
      );
  }
}

function insertNothing(tx: TransactionSql, table: string) {
  return tx`insert into ${tx(table)} default values`;
}

async function firstColumn(tx: TransactionSql, table: string): Promise<string> {
  const [row] = await tx`select attname from pg_attribute
    where attrelid = ${table}::regclass and attnum > 0 and attgenerated = '' and attidentity = '' order by attnum limit 1`;
  if (!row) throw new Error(`${table} has no columns`);
  return row.attname as string;
}

const counted = (result: { count: number }): Outcome => (result.count > 0 ? 'rows' : 'none');

/** insufficient_privilege: a missing grant or a violated policy. */
function isRefusal(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === '42501';
}
