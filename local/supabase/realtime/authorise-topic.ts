import { randomUUID } from 'node:crypto';
import type postgres from 'postgres';
import type { Claims } from './verify-token.ts';

class Undo extends Error {}

/** Whether the policies of `realtime.messages` let this person listen to the topic, asked as hosted Realtime asks: with a row that is never kept. */
export function mayListen(sql: postgres.Sql, topic: string, claims: Claims): Promise<boolean> {
  return undone(sql, async (tx) => {
    const id = randomUUID();
    await tx`insert into realtime.messages (id, topic, extension) values (${id}, ${topic}, 'broadcast')`;
    await actAs(tx, topic, claims);
    const seen = await tx`select 1 from realtime.messages where id = ${id} and topic = ${topic}`;
    return seen.count > 0;
  });
}

/** Whether they let this person send to it. */
export function maySend(sql: postgres.Sql, topic: string, claims: Claims): Promise<boolean> {
  return undone(sql, async (tx) => {
    await actAs(tx, topic, claims);
    return tx`insert into realtime.messages (topic, extension) values (${topic}, 'broadcast')`.then(
      () => true,
      (error: unknown) => {
        if (error instanceof Error && 'code' in error && error.code === INSUFFICIENT_PRIVILEGE) return false;
        throw error;
      },
    );
  });
}

const INSUFFICIENT_PRIVILEGE = '42501';

async function actAs(tx: postgres.TransactionSql, topic: string, claims: Claims): Promise<void> {
  await tx`select set_config('realtime.topic', ${topic}, true),
    set_config('request.jwt.claims', ${JSON.stringify(claims)}, true), set_config('request.headers', '{}', true),
    set_config('role', ${claims.role}, true)`;
}

async function undone(sql: postgres.Sql, ask: (tx: postgres.TransactionSql) => Promise<boolean>): Promise<boolean> {
  let answer = false;
  await sql
    .begin(async (tx) => {
      answer = await ask(tx);
      throw new Undo();
    })
    .catch((error: unknown) => {
      // A statement that was refused has aborted the transaction, and the answer is known.
      if (!(error instanceof Undo)) throw error;
    });
  return answer;
}
