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

const TRIES = 5;

/**
 * Runs `work` in a transaction that is always rolled back, and returns what it returned. Files run side by side, and some of them lock whole
 * tables: the one that Postgres gives up because of a deadlock is run again.
 */
export async function undone<Result>(sql: Sql, work: (tx: TransactionSql) => Promise<Result>): Promise<Result> {
  for (let tries = 1; ; tries++) {
    try {
      return await undoneOnce(sql, work);
    } catch (error) {
      if (sqlState(error) !== DEADLOCK || tries === TRIES) throw error;
    }
  }
}

async function undoneOnce<Result>(sql: Sql, work: (tx: TransactionSql) => Promise<Result>): Promise<Result> {
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
      if (sqlState(error) === INSUFFICIENT_PRIVILEGE) outcome = 'denied';
      // A rule of the table spoke: grants and policies had let the statement through to its rows.
      else if (sqlState(error)?.startsWith(INTEGRITY_VIOLATION) || sqlState(error) === CONFLICT) outcome = 'rows';
      else throw error;
    });
  return outcome;
}

async function createRow(tx: TransactionSql, { table, access, state }: Cell): Promise<void> {
  if (!access.row) return; // made by a trigger, seeded, or never looked at
  await createParents(tx, access);
  await tx`insert into ${tx(table)} ${tx({ ...access.row, user_id: PEOPLE.owner, ...access.states[state] })}`;
}

async function createParents(tx: TransactionSql, { parents = [] }: TableAccess): Promise<void> {
  for (const [table, row] of parents) await tx`insert into ${tx(table)} ${tx({ ...row, user_id: PEOPLE.owner })}`;
}

/** Whether somebody else can make a row of their own that refers to rows of the owner's. */
export async function canHangUnderAnother(tx: TransactionSql, table: string, access: TableAccess): Promise<boolean> {
  let could = false;
  await tx
    .savepoint(async (sp) => {
      await createParents(sp, access);
      await sp`insert into ${sp(table)} ${sp({ ...access.row, user_id: PEOPLE.other })}`;
      could = true;
      throw new Undo();
    })
    .catch((error: unknown) => {
      if (!(error instanceof Undo) && sqlState(error) !== FOREIGN_KEY_VIOLATION) throw error;
    });
  return could;
}

async function become(tx: TransactionSql, actor: Actor): Promise<void> {
  const role = actor === 'anon' ? 'anon' : actor === 'service' ? 'service_role' : 'authenticated';
  const claims = role === 'authenticated' ? { sub: PEOPLE[actor as keyof typeof PEOPLE], role } : { role };
  await tx`select set_config('request.jwt.claims', ${JSON.stringify(claims)}, true)`;
  await tx.unsafe(`set local role ${role}`);
}

async function attempt(tx: TransactionSql, cell: Cell): Promise<Outcome> {
  const { table, access, actor, verb } = cell;
  const t = tx(table);
  switch (verb) {
    case 'select':
      return counted(
        access.key.includes('user_id')
          ? await tx`select 1 from ${t} where user_id = ${PEOPLE.owner}`
          : await tx`select 1 from ${t}`,
      );
    case 'insertSelf':
      if (!access.row) return counted(await insertNothing(tx, table));
      return counted(
        await tx`insert into ${t} ${tx({ ...access.row, ...(access.key.includes('id') ? { id: crypto.randomUUID() } : {}) })}`,
      );
    case 'insertAsAnother':
      if (!access.row) return counted(await insertNothing(tx, table));
      return counted(await tx`insert into ${t} ${tx({ ...access.row, user_id: anotherThan(actor) })}`);
    case 'upsert':
      if (!access.row || !access.change) return counted(await insertNothing(tx, table));
      return counted(
        await tx`insert into ${t} ${tx(access.row)} on conflict (${tx(access.key)}) do update set ${assignment(tx, access.change)}`,
      );
    default:
      return access.key.includes('user_id') ? attemptOnVictim(tx, cell) : attemptOnAll(tx, cell);
  }
}

/**
 * Changes without a `where`: those need no right to read, so the policy for reading cannot cover for a loose one for
 * writing. What counts is what became of the owner's row.
 */
async function attemptOnVictim(tx: TransactionSql, { table, access, actor, verb }: Cell): Promise<Outcome> {
  const t = tx(table);
  const change: [string, unknown] =
    verb === 'reown' ? ['user_id', takerOf(actor)] : (access.change ?? ['user_id', null]);
  if (verb === 'delete') await tx`delete from ${t}`;
  else await tx`update ${t} set ${assignment(tx, change)}`;
  await tx`reset role`;
  const left = await tx`select * from ${t} where user_id = ${PEOPLE.owner}`;
  if (verb !== 'update') return left.count === 0 ? 'rows' : 'none';
  return left.some((row) => isSame(row[change[0]], change[1])) ? 'rows' : 'none';
}

const isSame = (cell: unknown, value: unknown) =>
  cell instanceof Date ? cell.getTime() === Date.parse(String(value)) : cell === value;

async function attemptOnAll(tx: TransactionSql, { table, verb }: Cell): Promise<Outcome> {
  if (verb === 'delete') return counted(await tx`delete from ${tx(table)}`);
  return counted(await tx`update ${tx(table)} set ${assignment(tx, [await firstColumn(tx, table), null])}`);
}

const assignment = (tx: TransactionSql, [column, value]: [string, unknown]) =>
  tx`${tx(column)} = ${value as string | null}`;

/** Somebody whose rows this actor may not make: for the owner the other person, for everybody else the owner. */
const anotherThan = (actor: Actor) => (actor === 'owner' ? PEOPLE.other : PEOPLE.owner);

/** Whose the row becomes when this actor tries to re-own it: the owner gives it away, everybody else takes it. */
const takerOf = (actor: Actor) => (actor === 'admin' ? PEOPLE.admin : PEOPLE.other);

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

/** A missing grant or a violated policy. */
const DEADLOCK = '40P01';
const INSUFFICIENT_PRIVILEGE = '42501';
/** Past grants and policies, and stopped only because this very row cannot be: counts as let through. */
const CONFLICT = 'PT409';
const INTEGRITY_VIOLATION = '23';

const FOREIGN_KEY_VIOLATION = '23503';

function sqlState(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error ? String(error.code) : undefined;
}
