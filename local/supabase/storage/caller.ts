import { jwtVerify } from 'jose';
import type postgres from 'postgres';
import { z } from 'zod';
import { DEVELOPMENT_KEYS } from '../../keys.ts';
import { fromPostgres, StorageFailure } from './storage-error.ts';

const Claims = z.looseObject({ role: z.enum(['anon', 'authenticated', 'service_role']), sub: z.string().optional() });
export type Caller = z.infer<typeof Claims>;

export const SERVICE: Caller = { role: 'service_role' };

/** Whom the `Authorization` header stands for. Throws `Unauthorized`. */
export async function readCaller(authorization: string | undefined): Promise<Caller> {
  const token = /^Bearer (.+)$/i.exec(authorization ?? '')?.[1];
  if (!token) throw new StorageFailure(400, 'Error', "headers must have required property 'authorization'");
  if (token === DEVELOPMENT_KEYS.publishable) return { role: 'anon' };
  if (token === DEVELOPMENT_KEYS.secret) return SERVICE;
  const secret = new TextEncoder().encode(DEVELOPMENT_KEYS.jwtSecret);
  const { payload } = await jwtVerify(token, secret, { algorithms: ['HS256'] }).catch((error: Error) => {
    throw new StorageFailure(403, 'Unauthorized', error.message);
  });
  const claims = Claims.safeParse(payload);
  if (!claims.success) throw new StorageFailure(403, 'Unauthorized', 'The token names no role.');
  return claims.data;
}

/** Asks the tables as this caller, so that grants and policies decide. What they refuse is thrown as `StorageFailure`. */
export async function asCaller<Result>(
  sql: postgres.Sql,
  caller: Caller,
  work: (tx: postgres.TransactionSql) => Promise<Result>,
): Promise<Result> {
  const begun = sql.begin(async (tx) => {
    await tx`select set_config('request.jwt.claims', ${JSON.stringify(caller)}, true),
      set_config('storage.allow_delete_query', 'true', true), set_config('role', ${caller.role}, true)`;
    return { result: await work(tx) };
  });
  return (await begun.catch(fromPostgres)).result;
}
