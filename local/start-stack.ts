import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { prepareDataDir, wipeDataDir } from './data-dir.ts';
import { externalEnvironment } from './external/external-environment.ts';
import { jobsUrl } from './function-environment.ts';
import { acquireLauncherLock } from './launcher-lock.ts';
import { isStandInWanted, modelEnvironment } from './model/model-environment.ts';
import { type Ports, resolvePorts } from './ports.ts';
import { databaseUrl } from './postgres/database-url.ts';
import { placePostgres } from './postgres/place-postgres.ts';
import { endLeftoverPostgres } from './postgres/start-postgres.ts';
import { restartOnChange } from './processes/restart-on-change.ts';
import { startSchedules } from './qstash/start-schedules.ts';
import { DEMO_EMAIL } from './seed/demo-email.ts';
import { seedDemo } from './seed/seed-demo.ts';
import { findServices, type Services } from './services.ts';
import { logDirOf, type StackContext } from './stack-context.ts';
import { removeStackFile, type StackFile, writeStackFile } from './stack-file.ts';
import { readEnvironment, resolveFolders, type StackOptions } from './stack-options.ts';
import { loadStackSecrets } from './stack-secrets.ts';
import {
  startAppPart,
  startExternalPart,
  startMailPart,
  startModelPart,
  startNetlifyPart,
  startQstashPart,
  startRedisPart,
} from './start-parts.ts';
import { startPostgresPart } from './start-postgres-part.ts';
import { startSupabasePart } from './start-supabase-part.ts';
import { toStackFile } from './to-stack-file.ts';

export interface RunningStack {
  stack: StackFile;
  services: Services;
  /** Variables of optional vendors that are not set. */
  missing: string[];
  /** Ends every part; resolves when all are gone. May be called more than once. */
  stop(): Promise<void>;
}

const OPTIONAL_VARIABLES = [
  'OPENAI_API_KEY',
  'VITE_MAPBOX_PUBLIC_TOKEN',
  'RESEND_API_KEY',
  'STRIPE_SECRET_KEY',
  'SENTRY_DSN',
];

/**
 * Starts the whole stack and writes `stack.json` once it is ready. Throws `AlreadyRunningError` when a launcher holds the data
 * folder. Whatever was started before a failure is stopped again.
 */
export async function startStack(options: StackOptions): Promise<RunningStack> {
  const lock = await acquireLauncherLock(options.dataDir);
  const cleanups: StackContext['cleanups'] = [() => lock.release(), () => removeStackFile(options.dataDir)];
  const stop = once(async () => {
    lock.setState('stopping');
    await runCleanups(cleanups);
  });
  try {
    const context = await createContext(options, cleanups);
    await startParts(context);
    const stack = toStackFile(context);
    await writeStackFile(options.dataDir, stack);
    context.onPidsChanged = keepStackFile(options.dataDir, stack);
    lock.setState('running');
    return {
      stack,
      services: context.services,
      missing: OPTIONAL_VARIABLES.filter((name) => !context.environment[name]),
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function createContext(options: StackOptions, cleanups: StackContext['cleanups']): Promise<StackContext> {
  const { dataDir } = options;
  const { clusterDir } = placePostgres(dataDir);
  await endLeftoverPostgres(clusterDir);
  if (options.fresh) await wipe(dataDir, clusterDir);
  await prepareDataDir(dataDir);
  await removeStackFile(dataDir);
  const ports = resolvePorts(options.offset);
  const folders = resolveFolders(options.folders);
  const environment = withStandIns(
    options.environment ?? readEnvironment(folders.project, options.mode),
    options,
    ports,
  );
  const services = await findServices(environment, ports);
  const secrets = await loadStackSecrets(dataDir);
  const demo =
    options.seed && services.supabase.kind !== 'real' ? { email: DEMO_EMAIL, password: secrets.demoPassword } : null;
  const urls = urlsOf(options, ports);
  return {
    options,
    folders,
    ports,
    environment,
    services,
    secrets,
    logDir: logDirOf(dataDir),
    urls,
    demo,
    pids: {},
    onPidsChanged: () => undefined,
    functionHosts: [],
    cleanups,
  };
}

/** The stand-ins' addresses: in a test under what is given, and a model's over it where the developer asks for the stand-in. */
function withStandIns(given: StackContext['environment'], { mode }: StackOptions, ports: Ports) {
  const model = modelEnvironment(`http://127.0.0.1:${ports.model}`);
  if (mode === 'test') return { ...externalEnvironment(`http://127.0.0.1:${ports.external}`), ...model, ...given };
  return isStandInWanted(given) ? { ...given, ...model } : given;
}

/** All at once where nothing depends on another. When one fails the others are awaited first, so that each can be stopped. */
async function startParts(context: StackContext): Promise<void> {
  const postgresStarted = startPostgresPart(context);
  const results = await Promise.allSettled([
    postgresStarted,
    startMailPart(context),
    startExternalPart(context),
    startModelPart(context),
    startSupabasePart(context, postgresStarted),
    startQstashPart(context, postgresStarted),
    startRedisPart(context),
    startNetlifyPart(context),
    startAppPart(context),
  ]);
  // Both parts on Postgres fail by its one failure.
  const failures = [...new Set(results.flatMap((result) => (result.status === 'rejected' ? [result.reason] : [])))];
  if (failures.length === 1) throw failures[0];
  if (failures.length > 1) throw new AggregateError(failures, failures.map((failure) => failure.message).join('\n'));
  await seed(context);
  // A test fires what it needs by itself.
  if (context.options.mode !== 'test') {
    await startSchedules(context.services.qstash, jobsUrl(context.services.supabase.url, context.environment));
  }
  if (context.options.mode === 'dev') watchCode(context);
}

async function seed({ demo, services, ports }: StackContext): Promise<void> {
  if (!demo) return;
  const { url: supabaseUrl, publishableKey } = services.supabase;
  const lastDay = new Date().toISOString().slice(0, 10);
  await seedDemo({ supabaseUrl, publishableKey, databaseUrl: databaseUrl(ports.postgres), demo, lastDay });
}

function watchCode(context: StackContext): void {
  const { folders, functionHosts, cleanups } = context;
  const watched = [join(folders.project, 'shared'), folders.functions, folders.edgeFunctions];
  const end = restartOnChange(watched, functionHosts);
  cleanups.push(async () => end());
}

/** Rewrites `stack.json` with the process ids as they are now, one write after the other. */
function keepStackFile(dataDir: string, stack: StackFile): () => void {
  let last = Promise.resolve();
  return () => {
    last = last
      .then(() => writeStackFile(dataDir, stack))
      .catch((error: unknown) => console.error('[launcher] stack.json could not be written:', error));
  };
}

/** Both lie in the data folder, unless the account PostgreSQL runs under cannot get there. */
async function wipe(dataDir: string, clusterDir: string): Promise<void> {
  await wipeDataDir(dataDir);
  await rm(clusterDir, { recursive: true, force: true });
}

function urlsOf(options: StackOptions, ports: Ports): StackContext['urls'] {
  const url = (port: number) => `http://127.0.0.1:${port}`;
  // In a test the Netlify host serves the built app, if there is one.
  const appPorts = { dev: ports.app, preview: ports.preview, test: ports.netlify };
  return { app: url(appPorts[options.mode]), preview: url(ports.preview), netlify: url(ports.netlify) };
}

async function runCleanups(cleanups: StackContext['cleanups']): Promise<void> {
  // Newest first, the lock last of all. One part that cannot be stopped must not keep the others running.
  for (const cleanup of cleanups.splice(0).reverse()) {
    await cleanup().catch((error: unknown) => console.error('[launcher] while stopping:', error));
  }
}

function once(run: () => Promise<void>): () => Promise<void> {
  let result: Promise<void> | undefined;
  return () => {
    result ??= run();
    return result;
  };
}
