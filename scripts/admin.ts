import { parseArgs } from 'node:util';
import postgres from 'postgres';
import { readStackFile } from '../local/stack-file.ts';

const USAGE = `Usage: npm run admin -- grant|revoke EMAIL [--database postgresql://…]
       npm run admin -- list [--database postgresql://…]

Administrators see the operations pages. Without --database (or DATABASE_URL), the running embedded stack is meant.`;

/** Makes the account with this address an administrator. Throws when there is no such account. */
export async function grantAdmin(sql: postgres.Sql, email: string): Promise<void> {
  const rows =
    await sql`insert into private.admins (user_id) select id from auth.users where email = ${email.toLowerCase()}
    on conflict (user_id) do update set granted_at = private.admins.granted_at returning user_id`;
  if (rows.count === 0) throw new Error(`There is no account with the address ${email}.`);
}

/** Takes the right away again. Throws when the account is no administrator. */
export async function revokeAdmin(sql: postgres.Sql, email: string): Promise<void> {
  const rows = await sql`delete from private.admins a using auth.users u
    where u.id = a.user_id and u.email = ${email.toLowerCase()}`;
  if (rows.count === 0) throw new Error(`${email} is not an administrator.`);
}

/** Addresses of all administrators, in the order they were granted. */
export async function listAdmins(sql: postgres.Sql): Promise<string[]> {
  const rows =
    await sql`select u.email from private.admins a join auth.users u on u.id = a.user_id order by a.granted_at`;
  return rows.map((row) => String(row.email));
}

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: { database: { type: 'string' } } });
  const [verb, email] = positionals;
  const url =
    values.database ?? process.env.DATABASE_URL ?? (await readStackFile(process.env.DATA_DIR ?? '.data')).urls.database;
  const sql = postgres(url, { max: 1 });
  try {
    if (verb === 'list') console.log((await listAdmins(sql)).join('\n') || 'Nobody is an administrator.');
    else if (verb === 'grant' && email)
      await grantAdmin(sql, email).then(() => console.log(`${email} is an administrator now.`));
    else if (verb === 'revoke' && email)
      await revokeAdmin(sql, email).then(() => console.log(`${email} is no administrator any more.`));
    else throw new Error(USAGE);
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
