import { parseArgs } from 'node:util';
import postgres from 'postgres';
import { readStackFile } from '../local/stack-file.ts';
import { createRedis } from '../shared/clients/redis.ts';
import { createAnswerCache } from '../shared/services/cache/answer-cache.ts';

const USAGE = `Usage: npm run admin -- grant|revoke EMAIL [--database postgresql://…]
       npm run admin -- list [--database postgresql://…]

Administrators see the operations pages. Without --database (or DATABASE_URL), the running embedded stack is meant.
With UPSTASH_REDIS_REST_URL and UPSTASH_REDIS_REST_TOKEN the app knows at once, otherwise within 5 minutes.`;

/** Makes the account with this address an administrator, and answers its id. Throws when there is no such account. */
export async function grantAdmin(sql: postgres.Sql, email: string): Promise<string> {
  const rows =
    await sql`insert into private.admins (user_id) select id from auth.users where email = ${email.toLowerCase()}
    on conflict (user_id) do update set granted_at = private.admins.granted_at returning user_id`;
  if (!rows[0]) throw new Error(`There is no account with the address ${email}.`);
  return String(rows[0].user_id);
}

/** Takes the right away again, and answers the account's id. Throws when it is no administrator. */
export async function revokeAdmin(sql: postgres.Sql, email: string): Promise<string> {
  const rows = await sql`delete from private.admins a using auth.users u
    where u.id = a.user_id and u.email = ${email.toLowerCase()} returning a.user_id`;
  if (!rows[0]) throw new Error(`${email} is not an administrator.`);
  return String(rows[0].user_id);
}

/** Addresses of all administrators, in the order they were granted. */
export async function listAdmins(sql: postgres.Sql): Promise<string[]> {
  const rows =
    await sql`select u.email from private.admins a join auth.users u on u.id = a.user_id order by a.granted_at`;
  return rows.map((row) => String(row.email));
}

/** Who is signed in is cached, with whether they are an administrator. The database asks for itself, whatever is cached. */
async function forgetCached(userId: string, store: { url: string; token: string } | undefined): Promise<void> {
  const done = store && (await createAnswerCache().invalidate(createRedis(store), [{ userId, tag: 'profile' }]));
  if (!done) console.log('An open app may take up to 5 minutes to notice.');
}

/** Where the account is: on the embedded stack, or wherever the variables say. */
async function findPlace(given: string | undefined) {
  const { UPSTASH_REDIS_REST_URL: url, UPSTASH_REDIS_REST_TOKEN: token } = process.env;
  if (given) return { database: given, store: url && token ? { url, token } : undefined };
  const { urls, keys } = await readStackFile(process.env.DATA_DIR ?? '.data');
  return { database: urls.database, store: { url: urls.redis, token: keys.redisToken } };
}

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: { database: { type: 'string' } } });
  const [verb, email] = positionals;
  const { database, store } = await findPlace(values.database ?? process.env.DATABASE_URL);
  const sql = postgres(database, { max: 1 });
  try {
    if (verb === 'list') console.log((await listAdmins(sql)).join('\n') || 'Nobody is an administrator.');
    else if ((verb === 'grant' || verb === 'revoke') && email) {
      const userId = await (verb === 'grant' ? grantAdmin : revokeAdmin)(sql, email);
      console.log(`${email} is ${verb === 'grant' ? 'an administrator now' : 'no administrator any more'}.`);
      await forgetCached(userId, store);
    } else throw new Error(USAGE);
  } finally {
    await sql.end();
  }
}

if (import.meta.main) {
  await main().catch((error: Error) => {
    console.error(error.message);
    process.exitCode = 1;
  });
}
