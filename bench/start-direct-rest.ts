import { createServer, type IncomingMessage } from 'node:http';
import { decodeJwt } from 'jose';
import postgres from 'postgres';
import { freePort } from '../local/free-port.ts';
import { listen } from '../local/processes/listen.ts';

type Column = { name: string; type: string };
const POOL_SIZE = 10;

/**
 * Calls of SQL functions as PostgREST makes them, one transaction each, on the stack's own database as the calling role. The embedded
 * stack's REST takes about eight round trips on one connection for that, which is what a load test would measure.
 */
export async function startDirectRest(databaseUrl: string): Promise<{ url: string; stop: () => Promise<void> }> {
  const sql = postgres(databaseUrl, { max: POOL_SIZE, onnotice: () => {} });
  const known = new Map<string, Promise<Column[]>>();
  const port = await freePort();
  const server = createServer(async (request, response) => {
    const answer = (status: number, body: string) =>
      response.writeHead(status, { 'content-type': 'application/json' }).end(body);
    const name = /^\/rest\/v1\/rpc\/([a-z_]+)/.exec(request.url ?? '')?.[1];
    if (name === undefined) return answer(404, '{"message":"Only functions are called here."}');
    try {
      const text = (await request.toArray()).join('') || '{}';
      const columns = known.get(name) ?? columnsOf(sql, name);
      known.set(name, columns);
      answer(200, await call(sql, { name, columns: await columns, text, claims: claimsOf(request) }));
    } catch (error) {
      const { code, message, detail, hint } = error as postgres.PostgresError; // anything else has a message too
      answer(
        /^PT\d{3}$/.test(code ?? '') ? Number(code.slice(2)) : 400,
        JSON.stringify({ code, message, details: detail, hint }),
      );
    }
  });
  await listen(server, port, 'direct REST');
  return {
    url: `http://127.0.0.1:${port}`,
    async stop() {
      server.close();
      server.closeAllConnections();
      await sql.end({ timeout: 5 });
    },
  };
}

/** The token was checked by whoever sends it on; Postgres is told whose it is. */
function claimsOf(request: IncomingMessage): { role: string; text: string } {
  const token = request.headers.authorization?.replace(/^Bearer /, '') ?? '';
  if (token.split('.').length !== 3) return { role: 'anon', text: '{"role":"anon"}' };
  const claims = decodeJwt(token);
  return { role: claims.role === 'authenticated' ? 'authenticated' : 'anon', text: JSON.stringify(claims) };
}

async function columnsOf(sql: postgres.Sql, name: string): Promise<Column[]> {
  const rows = await sql`select a.name, format_type(a.type, null) as type from pg_proc p,
      unnest(p.proargnames, p.proargtypes::oid[]) as a (name, type)
    where p.proname = ${name} and p.pronamespace = 'public'::regnamespace and a.type is not null`;
  return rows.map((row) => ({ name: String(row.name), type: String(row.type) }));
}

type Call = { name: string; columns: Column[]; text: string; claims: { role: string; text: string } };

async function call(sql: postgres.Sql, { name, columns, text, claims }: Call): Promise<string> {
  const given = columns.filter((column) => Object.hasOwn(JSON.parse(text), column.name));
  const names = given.map((column) => `${column.name} => _.${column.name}`).join(', ');
  const from =
    given.length > 0
      ? `from json_to_record($1::text::json) as _(${given.map((one) => `${one.name} ${one.type}`).join(', ')})`
      : '';
  const [, [row]] = await sql.begin((transaction) => [
    transaction`select set_config('role', ${claims.role}, true), set_config('request.jwt.claims', ${claims.text}, true)`,
    transaction.unsafe(
      `select to_json(public.${name}(${names}))::text as answer ${from}`,
      given.length > 0 ? [text] : [],
      { prepare: true },
    ),
  ]);
  return String(row?.answer ?? 'null');
}
