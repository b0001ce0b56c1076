import { join } from 'node:path';
import { buildApp } from './app/build-app.ts';
import { startVite } from './app/start-vite.ts';
import { webEnvironment } from './app/web-environment.ts';
import { startExternal } from './external/start-external.ts';
import { functionEnvironment } from './function-environment.ts';
import { DEVELOPMENT_KEYS } from './keys.ts';
import { startMail } from './mail/start-mail.ts';
import { isStandInWanted } from './model/model-environment.ts';
import { startModel } from './model/start-model.ts';
import { startNetlify } from './netlify/start-netlify.ts';
import { databaseUrl } from './postgres/database-url.ts';
import { startRedis } from './redis/start-redis.ts';
import { addChild, type StackContext } from './stack-context.ts';

export async function startMailPart(context: StackContext): Promise<void> {
  if (context.services.mail.kind !== 'embedded') return;
  const mail = await startMail(context.ports.mail);
  context.cleanups.push(() => mail.stop());
  context.pids.mail = process.pid;
}

/** In a test only: elsewhere an answer that is not true is worse than none. */
export async function startExternalPart(context: StackContext): Promise<void> {
  if (context.options.mode !== 'test') return;
  const external = await startExternal(context.ports.external);
  context.cleanups.push(() => external.stop());
  context.pids.external = process.pid;
}

/** In a test, and where a developer wants to see PAM with a model without having one. */
export async function startModelPart(context: StackContext): Promise<void> {
  if (context.options.mode !== 'test' && !isStandInWanted(context.environment)) return;
  const model = await startModel(context.ports.model);
  context.cleanups.push(() => model.stop());
  context.pids.model = process.pid;
}

export async function startRedisPart(context: StackContext): Promise<void> {
  if (context.services.redis.kind !== 'embedded') return;
  const redis = await startRedis({
    port: context.ports.redis,
    token: DEVELOPMENT_KEYS.redisToken,
    backend: context.options.redisBackend,
    server: {
      port: context.ports.redisServer,
      directory: join(context.options.dataDir, 'redis'),
      logFile: join(context.logDir, 'redis-server.log'),
    },
  });
  context.cleanups.push(() => redis.stop());
  context.pids.redis = process.pid;
  redis.server?.onStart((pid) => {
    context.pids['redis-server'] = pid;
    context.onPidsChanged();
  });
}

/** Next to `supabase start` it lies in that one's server. */
export async function startQstashPart(context: StackContext, postgresStarted: Promise<void>): Promise<void> {
  if (context.services.qstash.kind !== 'embedded') return;
  await postgresStarted;
  const { startQstash } = await import('./qstash/start-qstash.ts');
  const qstash = await startQstash({
    port: context.ports.qstash,
    databaseUrl: databaseUrl(context.ports.postgres, 'qstash'),
  });
  context.cleanups.push(() => qstash.stop());
  context.pids.qstash = process.pid;
}

/** In preview the site is built first, since the host reads its header rules from the build. */
export async function startNetlifyPart(context: StackContext): Promise<void> {
  const { folders, logDir, options, ports, urls } = context;
  const preview = options.mode === 'preview';
  if (preview) await buildApp(folders.project, webVariables(context), logDir);
  const netlify = await startNetlify({
    projectDir: folders.project,
    ports: preview ? [ports.netlify, ports.preview] : [ports.netlify],
    edgeFunctionsDir: folders.edgeFunctions,
    publishDir: folders.dist,
    netlifyToml: folders.netlifyToml,
    env: functionEnvironment(urls, context.services, context.environment),
    logDir,
  });
  addChild(context, 'netlify', netlify);
  context.functionHosts.push(netlify);
}

export async function startAppPart(context: StackContext): Promise<void> {
  if (context.options.mode !== 'dev') return;
  const { folders, logDir, ports } = context;
  const app = await startVite({ projectDir: folders.project, port: ports.app, env: webVariables(context), logDir });
  addChild(context, 'app', app);
}

function webVariables(context: StackContext): Record<string, string> {
  return webEnvironment(context.services.supabase, context.urls.netlify, context.demo);
}
