import type { Row, Sql, TransactionSql } from 'postgres';

type Arguments = Record<string, string | number | boolean | null | Date>;

/** Somebody who talks with PAM. What they do is committed, so that several connections can race over it. */
export type PamPerson = {
  id: string;
  /** Calls a function of the schema public as this person, in a transaction of its own. */
  call(name: string, args: Arguments): Promise<Row>;
  /** Several calls in one transaction that is committed. */
  within<Result>(work: (tx: TransactionSql) => Promise<Result>): Promise<Result>;
  /** Removes them with all they have. */
  leave(): Promise<void>;
};

/** Signs somebody up who has agreed that a model is asked, unless `consents` is false. */
export async function createPamPerson(sql: Sql, { consents = true } = {}): Promise<PamPerson> {
  const id = crypto.randomUUID();
  await sql`insert into auth.users (id, email) values (${id}, ${`${id}@pam.test`})`;
  if (consents) await sql`update public.pam_settings set model_consent_at = now() where user_id = ${id}`;
  const within = <Result>(work: (tx: TransactionSql) => Promise<Result>) =>
    sql.begin(async (tx) => {
      await becomePerson(tx, id);
      return work(tx);
    }) as Promise<Result>; // begin() unwraps arrays of promises, of which there are none here
  return {
    id,
    within,
    call: (name, args) => within((tx) => callFunction(tx, name, args)),
    leave: async () => void (await sql`delete from auth.users where id = ${id}`),
  };
}

/** From here on the transaction is somebody's who is signed in. */
export async function becomePerson(tx: TransactionSql, id: string): Promise<void> {
  const claims = JSON.stringify({ sub: id, role: 'authenticated' });
  await tx`select set_config('request.jwt.claims', ${claims}, true), set_config('role', 'authenticated', true)`;
}

/** The JSON that a function answers with. */
export async function callFunction(tx: TransactionSql, name: string, args: Arguments): Promise<Row> {
  const names = Object.keys(args).map((key, index) => `${key} => $${index + 1}`);
  const [row] = await tx.unsafe(`select public.${name}(${names.join(', ')}) as answer`, Object.values(args));
  return row?.answer;
}
