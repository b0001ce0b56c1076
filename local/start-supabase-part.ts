import { join } from 'node:path';
import postgres from 'postgres';
import { functionEnvironment, isPrivilegedFunction, jobsEnvironment } from './function-environment.ts';
import { databaseUrl } from './postgres/database-url.ts';
import { migrate } from './postgres/migrate.ts';
import { addChild, type StackContext } from './stack-context.ts';
import { PROJECT } from './stack-file.ts';
import { readSupabaseConfig, type SupabaseConfig } from './supabase/read-config.ts';
import { type FunctionHost, startFunctions } from './supabase/start-functions.ts';

/** Database, migrations, functions and gateway; only the migrations when `supabase start` runs; nothing for a real project. */
export async function startSupabasePart(context: StackContext, postgresStarted: Promise<void>): Promise<void> {
  const { kind } = context.services.supabase;
  if (kind === 'real') return;
  if (kind === 'reused') {
    await migrate(databaseUrl(context.ports.postgres), context.folders.migrations);
    return;
  }
  const config = await readSupabaseConfig(context.folders.supabaseConfig);
  const [functions] = await Promise.all([
    startFunctionProcesses(context, config),
    prepareDatabase(context, postgresStarted),
  ]);
  await startGatewayPart(context, config, functions);
}

async function prepareDatabase(context: StackContext, postgresStarted: Promise<void>): Promise<void> {
  await postgresStarted;
  // Loaded here and not at the top: it takes a while, in which the server is already starting.
  const { bootstrapDatabase } = await import('./postgres/bootstrap-database.ts');
  const url = databaseUrl(context.ports.postgres);
  const sql = postgres(url, { max: 1, onnotice: () => undefined });
  try {
    await bootstrapDatabase(sql, context.secrets.stackId);
  } finally {
    await sql.end({ timeout: 5 });
  }
  await migrate(url, context.folders.migrations);
}

async function startFunctionProcesses(
  context: StackContext,
  config: SupabaseConfig,
): Promise<ReadonlyMap<string, FunctionHost>> {
  const env = functionEnvironment(context.urls, context.services, context.environment);
  const privileged = { ...env, ...jobsEnvironment(context.services, context.environment) };
  const functions = await startFunctions({
    directory: context.folders.functions,
    firstPort: context.ports.functions,
    config,
    env: (name) => (isPrivilegedFunction(name) ? privileged : env),
    logDir: context.logDir,
    entryDir: join(context.options.dataDir, 'functions'),
  });
  for (const [name, host] of functions) {
    addChild(context, `function-${name}`, host.child);
    context.functionHosts.push(host.child);
  }
  return functions;
}

async function startGatewayPart(
  context: StackContext,
  config: SupabaseConfig,
  functions: ReadonlyMap<string, FunctionHost>,
): Promise<void> {
  const { options, ports, secrets, urls } = context;
  const { startGateway } = await import('./supabase/start-gateway.ts');
  const gateway = await startGateway({
    port: ports.gateway,
    logFile: join(context.logDir, 'gateway.log'),
    databaseUrl: databaseUrl(ports.postgres),
    storageFolder: join(options.dataDir, 'storage'),
    config,
    functions,
    mailUrl: `http://127.0.0.1:${ports.mail}`,
    siteUrl: urls.app,
    gatewayUrl: context.services.supabase.url,
    redirectUrls: [urls.app, urls.preview, urls.netlify],
    about: { project: PROJECT, stackId: secrets.stackId, dataDir: options.dataDir, pid: process.pid },
  });
  context.cleanups.push(() => gateway.stop());
  context.pids.gateway = process.pid;
}
