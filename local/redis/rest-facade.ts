import { Hono } from 'hono';
import { z } from 'zod';
import { SUPPORTED_COMMANDS } from './memory-backend.ts';
import { type RedisBackend, RedisError, RedisStatus, type Reply } from './reply.ts';

/** Arguments may be any JSON value; Upstash stores objects as their JSON text. */
const Command = z
  .array(z.json())
  .min(1)
  .transform((items) => items.map(argumentText));

type Encoded = null | number | string | Encoded[];

/** Upstash's REST protocol: `POST /` for one command, `/pipeline` for several, `/multi-exec` for a transaction. */
export function createRestFacade(backend: RedisBackend, token: string): Hono {
  const app = new Hono();
  app.use(async (c, next) => {
    if (c.req.header('authorization') === `Bearer ${token}`) return next();
    return c.json({ error: 'WRONGPASS invalid or missing auth token' }, 401);
  });
  app.post('/', async (c) => {
    const reply = await run(backend, Command.parse(await c.req.json()));
    return c.json(toAnswer(reply, wantsBase64(c.req)), reply instanceof RedisError ? 400 : 200);
  });
  app.post('/pipeline', async (c) => {
    const commands = z.array(Command).parse(await c.req.json());
    const replies = await Promise.all(commands.map((command) => run(backend, command)));
    return c.json(replies.map((reply) => toAnswer(reply, wantsBase64(c.req))));
  });
  app.post('/multi-exec', async (c) => {
    const commands = z.array(Command).parse(await c.req.json());
    const refused = commands.map(refusal).find((error) => error !== null);
    if (refused) throw refused;
    const replies = await backend.transaction(commands);
    return c.json(replies.map((reply) => toAnswer(reply, wantsBase64(c.req))));
  });
  app.notFound((c) => c.json({ error: `ERR ${c.req.method} ${c.req.path} is not served here` }, 404));
  app.onError((error, c) => {
    if (error instanceof RedisError) return c.json({ error: error.message }, 400);
    if (error instanceof z.ZodError || error instanceof SyntaxError) {
      return c.json({ error: 'ERR failed to parse command' }, 400);
    }
    console.error('[redis]', error.message);
    return c.json({ error: 'ERR the Redis behind this address is not answering' }, 503);
  });
  return app;
}

async function run(backend: RedisBackend, command: string[]): Promise<Reply> {
  return refusal(command) ?? (await backend.run(command));
}

function refusal([name = '']: string[]): RedisError | null {
  if (SUPPORTED_COMMANDS.has(name.toUpperCase())) return null;
  return new RedisError(
    `ERR command '${name}' is not served by the local Redis; add it in local/redis if the product needs it`,
  );
}

function argumentText(value: unknown): string {
  if (typeof value === 'string') return value;
  return value === null ? '' : typeof value === 'object' ? JSON.stringify(value) : String(value);
}

function wantsBase64(request: { header(name: string): string | undefined }): boolean {
  return request.header('upstash-encoding') === 'base64';
}

function toAnswer(reply: Reply, base64: boolean): { result: Encoded } | { error: string } {
  return reply instanceof RedisError ? { error: reply.message } : { result: encode(reply, base64) };
}

/** Strings travel as base64 when asked for, all but OK. */
function encode(reply: Reply, base64: boolean): Encoded {
  if (reply === null || typeof reply === 'number') return reply;
  if (Array.isArray(reply)) return reply.map((item) => encode(item, base64));
  if (reply instanceof RedisError) return reply.message;
  const bytes = Buffer.isBuffer(reply) ? reply : Buffer.from(reply instanceof RedisStatus ? reply.text : reply);
  const text = bytes.toString('utf8');
  return base64 && text !== 'OK' ? bytes.toString('base64') : text;
}
