import { jobsUrl } from './function-environment.ts';
import { DEVELOPMENT_KEYS } from './keys.ts';
import { databaseUrl } from './postgres/database-url.ts';
import type { Services } from './services.ts';
import type { StackContext } from './stack-context.ts';
import { PROJECT, type StackFile } from './stack-file.ts';

/** No database of a real project is ever opened from here; every guard refuses this address. */
const NO_DATABASE = 'postgresql://none.invalid/postgres';

/** What `stack.json` tells others of this stack. */
export function toStackFile(context: StackContext): StackFile {
  const { ports, services, urls } = context;
  const supabase = services.supabase.url;
  return {
    project: PROJECT,
    stackId: context.secrets.stackId,
    mode: context.options.mode,
    pid: process.pid,
    startedAt: new Date().toISOString(),
    urls: {
      app: urls.app,
      supabase,
      database: services.supabase.kind === 'real' ? NO_DATABASE : databaseUrl(ports.postgres),
      mail: `http://127.0.0.1:${ports.mail}`,
      external: `http://127.0.0.1:${ports.external}`,
      model: `http://127.0.0.1:${ports.model}`,
      netlify: urls.netlify,
      redis: services.redis.url,
      qstash: services.qstash.url,
      jobs: jobsUrl(supabase, context.environment),
      api: { supabase: `${supabase}/functions/v1/api`, netlify: `${urls.netlify}/api` },
    },
    keys: keysOf(services),
    demo: context.demo,
    pids: context.pids,
    reused: Object.entries(services).flatMap(([part, { kind }]) => (kind === 'embedded' ? [] : [part])),
  };
}

/** Those of the parts that run here. What opens a real project is not written down. */
function keysOf({ supabase, redis, qstash }: Services): StackFile['keys'] {
  return {
    ...DEVELOPMENT_KEYS,
    publishable: supabase.publishableKey,
    serviceRole: supabase.kind === 'real' ? '' : DEVELOPMENT_KEYS.secret,
    redisToken: redis.token,
    ...(qstash.kind === 'real' ? {} : { qstashToken: qstash.token }),
  };
}
