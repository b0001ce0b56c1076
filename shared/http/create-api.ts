import { Hono } from 'hono';
import { createMiddleware } from 'hono/factory';
import type { MergeSchemaPath } from 'hono/types';
import type { Health } from '../contracts/health.ts';
import type { ApiEnv } from '../env.ts';
import { AppError } from '../errors.ts';
import { breakOffTurns } from '../pam/running-turns.ts';
import type { ReadEnvironment } from '../read-environment.ts';
import { createHealthCheck, type HealthReport } from '../services/health/check-health.ts';
import type { HonoEnv, Platform } from './api-env.ts';
import { createPlatform } from './create-platform.ts';
import { type LoadedGroups, loadOnRequest } from './load-on-request.ts';
import { logJson } from './log-json.ts';
import { admitAnyone } from './middleware/admit-anyone.ts';
import { authenticate, type InBackground } from './middleware/authenticate.ts';
import { forgetAfterWrite } from './middleware/forget-after-write.ts';
import { frame } from './middleware/frame.ts';
import { limitBody } from './middleware/limit-body.ts';
import { createSockets } from './pam/create-sockets.ts';
import type { UpgradeWebSocket } from './pam/open-pam-socket.ts';
import { answerProblem, answerUnknown } from './problem.ts';
import { createRateLimiter } from './rate-limiter.ts';
import type { RequestLog } from './request-log.ts';
import { type GroupRoutes, ROUTE_GROUPS } from './route-groups.ts';
import { createHealthRoutes } from './routes/health.ts';

type ApiOptions = {
  /** The parsed environment; when it has problems, health tells their names and every other route answers 503. */
  environment: ReadEnvironment<ApiEnv>;
  /** Which host this runs on, for the log. */
  host: 'supabase' | 'netlify' | 'node';
  /** The caller's address as the host knows it, for rate limits. */
  clientIp: (request: Request) => string;
  log?: (line: RequestLog) => void;
  /** How this host finishes work after the answer. */
  inBackground?: InBackground;
  /** How this host makes a WebSocket of a request, where it can. */
  upgradeWebSocket?: UpgradeWebSocket;
};

type HealthRoutes = ReturnType<typeof createHealthRoutes> extends Hono<HonoEnv, infer Routes> ? Routes : never;
/** The whole API as a type, for its typed client. */
export type Api = Hono<HonoEnv, MergeSchemaPath<HealthRoutes, '/api'> & GroupRoutes>;

/** The whole API, the same on every host. It starts with what every request needs and health; routes come as asked for. */
export function createApi(options: ApiOptions) {
  const { environment, host, clientIp, log = logJson, inBackground = goOn, upgradeWebSocket } = options;
  const { platform, check } = assemble(environment, host !== 'netlify');
  const health = createHealthRoutes({ environment: environmentName(environment), check });
  const around = frame({ host, corsOrigins: environment.ok ? environment.env.CORS_ORIGINS : [], log });
  const limiter = createRateLimiter();
  const admit = authenticate(limiter, clientIp, inBackground);
  const admitPublic = admitAnyone(limiter, clientIp);

  function build(groups: LoadedGroups) {
    const app = new Hono<HonoEnv>();
    app.onError(answerProblem);
    app.notFound(answerUnknown(() => app.routes));
    app.use(around);
    app.use('/api/v1/*', providePlatform(platform), limitBody());
    app.use('/api/v1/*', (c, next) => (isPublic(c.req.path) ? admitPublic : admit)(c, next));
    app.use('/api/v1/*', forgetAfterWrite);
    app.get('/health', () => health.request('/health')); // for hosts where the API shares the root with the app
    app.route('/api', health);
    app.get('/api/openapi.json', async (c) => {
      const { writeDocument } = await import('./write-document.ts');
      return c.body(await writeDocument(), 200, { 'content-type': 'application/json' });
    });
    for (const [prefix, routes] of groups) app.route(prefix, routes);
    return app;
  }

  const answer = loadOnRequest(ROUTE_GROUPS, build);
  const sockets =
    upgradeWebSocket &&
    platform &&
    createSockets({ platform, limiter, clientIp, inBackground, log, host, upgradeWebSocket });
  return {
    fetch: (request: Request) => (sockets?.isAsked(request) ? sockets.open(request) : answer(request)),
    /** The host is about to end this process: sockets are told so, and what cannot finish ends in an event that says it. */
    drain() {
      sockets?.drain();
      setTimeout(breakOffTurns, GRACE_MS);
    },
  };
}

/** For what is about to end by itself. How long Supabase leaves a process after it said so is not known. */
const GRACE_MS = 1_000;

/** Nobody is signed in below these; the handshake of a socket can carry no token. */
const isPublic = (path: string) => path.startsWith('/api/v1/public/') || path === '/api/v1/pam/ws';

/** A process that lives on needs no leave to finish its work. */
const goOn: InBackground = () => {};

type Assembled = { platform?: Platform; check: () => Promise<HealthReport> };

function assemble(environment: ReadEnvironment<ApiEnv>, carriesStreams: boolean): Assembled {
  if (environment.ok) {
    const { platform, probes } = createPlatform(environment.env);
    return { platform: { ...platform, carriesStreams }, check: createHealthCheck(probes) };
  }
  const services = {
    database: 'not configured',
    redis: 'not configured',
    openai: 'not configured',
    tts: 'not configured',
  } as const;
  const report: HealthReport = { status: 'degraded', services, error: environment.problems.join('; ') };
  return { check: async () => report };
}

function environmentName(environment: ReadEnvironment<ApiEnv>): Health['environment'] {
  return environment.ok ? environment.env.ENVIRONMENT : environment.environment;
}

function providePlatform(platform: Platform | undefined) {
  return createMiddleware<HonoEnv>(async (c, next) => {
    if (!platform) throw new AppError('not_configured', 'This deployment is not fully configured. See its health.');
    c.set('platform', platform);
    await next();
  });
}
