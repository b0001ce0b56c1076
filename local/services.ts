import postgres from 'postgres';
import { z } from 'zod';
import { readIdentity } from './identity.ts';
import { DEVELOPMENT_KEYS } from './keys.ts';
import type { Ports } from './ports.ts';
import { databaseUrl } from './postgres/database-url.ts';
import { askJson } from './processes/ask-json.ts';
import { isLocalPort } from './processes/is-local-port.ts';
import { isPortOpen } from './processes/is-port-open.ts';
import { portTakenMessage } from './processes/port-taken-message.ts';
import { findQstash, type QstashService } from './qstash/find-qstash.ts';
import { PROJECT } from './stack-file.ts';

/** Where a part comes from: started here, already answering on this machine, or a real service named by a variable. */
export interface Services {
  /** `serviceRoleKey` is undefined when a real project was named without it. */
  supabase: {
    kind: 'embedded' | 'reused' | 'real';
    url: string;
    publishableKey: string;
    serviceRoleKey: string | undefined;
  };
  redis: { kind: 'embedded' | 'reused' | 'real'; url: string; token: string };
  qstash: QstashService;
  mail: { kind: 'embedded' | 'reused'; url: string };
}

/** Decides for each part. Throws, naming port and remedy, when a port is held by anything we cannot use. */
export async function findServices(environment: Record<string, string | undefined>, ports: Ports): Promise<Services> {
  const supabase = await findSupabase(environment, ports);
  return {
    supabase,
    redis: await findRedis(environment, ports),
    qstash: await findQstash(environment, ports.qstash),
    mail: {
      kind: await findMail(ports, supabase.kind === 'reused'),
      url: `http://127.0.0.1:${ports.mail}`,
    },
  };
}

async function findSupabase(env: Record<string, string | undefined>, ports: Ports): Promise<Services['supabase']> {
  const own = {
    url: `http://127.0.0.1:${ports.gateway}`,
    publishableKey: DEVELOPMENT_KEYS.publishable,
    serviceRoleKey: DEVELOPMENT_KEYS.secret,
  };
  if (env.SUPABASE_URL && !isLocalPort(env.SUPABASE_URL, ports.gateway)) {
    if (!env.SUPABASE_ANON_KEY) throw new Error('SUPABASE_URL is set, so SUPABASE_ANON_KEY must be set too.');
    return {
      kind: 'real',
      url: env.SUPABASE_URL.replace(/\/$/, ''),
      publishableKey: env.SUPABASE_ANON_KEY,
      serviceRoleKey: env.SUPABASE_SERVICE_ROLE_KEY,
    };
  }
  if (!(await isPortOpen(ports.gateway))) return { kind: 'embedded', ...own };
  await refuseOtherLauncher(own.url, ports.gateway);
  if (!(await isSupabaseStart(own.url))) throw new Error(portTakenMessage(ports.gateway, 'Supabase gateway'));
  await requireOurProject(ports);
  return { kind: 'reused', ...own };
}

const OtherLauncher = z.object({ project: z.literal(PROJECT), dataDir: z.string() });

async function refuseOtherLauncher(gatewayUrl: string, port: number): Promise<void> {
  const answer = OtherLauncher.safeParse(await askJson(`${gatewayUrl}/_local/stack`));
  if (!answer.success) return;
  throw new Error(
    `Port ${port} is used by a Wheels & Wins stack with its data in ${answer.data.dataDir}. ` +
      'Stop that one, or choose other ports: PORT_OFFSET=1000 npm start.',
  );
}

async function isSupabaseStart(gatewayUrl: string): Promise<boolean> {
  const health = await askJson(`${gatewayUrl}/auth/v1/health`, { apikey: DEVELOPMENT_KEYS.publishable });
  return z.object({ name: z.literal('GoTrue') }).safeParse(health).success;
}

async function requireOurProject(ports: Ports): Promise<void> {
  const sql = postgres(databaseUrl(ports.postgres), { max: 1, connect_timeout: 5, onnotice: () => undefined });
  try {
    const identity = await readIdentity(sql);
    if (identity?.project === PROJECT) return;
    throw new Error(
      `Port ${ports.gateway} answers as a Supabase stack of another project (no local_stack.identity in its database). ` +
        'End it with "supabase stop", or choose other ports: PORT_OFFSET=1000 npm start.',
    );
  } finally {
    await sql.end({ timeout: 1 });
  }
}

async function findRedis(env: Record<string, string | undefined>, ports: Ports): Promise<Services['redis']> {
  const own = { url: `http://127.0.0.1:${ports.redis}`, token: DEVELOPMENT_KEYS.redisToken };
  if (env.UPSTASH_REDIS_REST_URL && !isLocalPort(env.UPSTASH_REDIS_REST_URL, ports.redis)) {
    const token = env.UPSTASH_REDIS_REST_TOKEN;
    if (!token) throw new Error('UPSTASH_REDIS_REST_URL is set, so UPSTASH_REDIS_REST_TOKEN must be set too.');
    return { kind: 'real', url: env.UPSTASH_REDIS_REST_URL, token };
  }
  if (!(await isPortOpen(ports.redis))) return { kind: 'embedded', ...own };
  // Only who was set up for this product knows the token.
  const pong = await askJson(own.url, { authorization: `Bearer ${own.token}` }, '["PING"]');
  if (z.object({ result: z.literal('PONG') }).safeParse(pong).success) return { kind: 'reused', ...own };
  throw new Error(portTakenMessage(ports.redis, 'Redis REST'));
}

async function findMail(ports: Ports, withSupabaseStart: boolean): Promise<'embedded' | 'reused'> {
  if (!(await isPortOpen(ports.mail))) return 'embedded';
  const mailpit = withSupabaseStart && (await askJson(`http://127.0.0.1:${ports.mail}/api/v1/info`)) !== null;
  if (mailpit) return 'reused';
  throw new Error(portTakenMessage(ports.mail, 'mail'));
}
