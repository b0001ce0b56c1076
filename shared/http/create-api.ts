import './contracts-first.ts';
import { OpenAPIHono } from '@hono/zod-openapi';
import { createMiddleware } from 'hono/factory';
import type { Health } from '../contracts/health.ts';
import type { ReadEnvironment } from '../env.ts';
import { AppError } from '../errors.ts';
import { createHealthCheck, type HealthReport } from '../services/health/check-health.ts';
import { VERSION } from '../version.ts';
import type { HonoEnv, Platform } from './api-env.ts';
import { createPlatform } from './create-platform.ts';
import { logJson } from './log-json.ts';
import { authenticate } from './middleware/authenticate.ts';
import { frame } from './middleware/frame.ts';
import { limitBody } from './middleware/limit-body.ts';
import { answerProblem, answerUnknown } from './problem.ts';
import { createRateLimiter } from './rate-limiter.ts';
import type { RequestLog } from './request-log.ts';
import { expenses } from './routes/expenses.ts';
import { createHealthRoutes } from './routes/health.ts';
import { profile } from './routes/profile.ts';

type ApiOptions = {
  /** The parsed environment; when it has problems, health tells their names and every other route answers 503. */
  environment: ReadEnvironment;
  /** Which host this runs on, for the log. */
  host: 'supabase' | 'netlify' | 'node';
  /** The caller's address as the host knows it, for rate limits. */
  clientIp: (request: Request) => string;
  log?: (line: RequestLog) => void;
};

/** The whole API as one Hono application, the same on every host. */
export function createApi({ environment, host, clientIp, log = logJson }: ApiOptions) {
  const { platform, check } = assemble(environment);
  const health = createHealthRoutes({ environment: environmentName(environment), check });
  const limiter = createRateLimiter();
  let document: string | undefined;

  const app = new OpenAPIHono<HonoEnv>();
  app.onError(answerProblem);
  app.notFound(answerUnknown(() => app.routes));
  app.use(frame({ host, corsOrigins: environment.ok ? environment.env.CORS_ORIGINS : [], log }));
  app.use('/api/v1/*', providePlatform(platform), limitBody());
  app.use('/api/v1/expenses/summary', nameSummaryInCache);
  app.use('/api/v1/*', authenticate(limiter, clientIp));
  app.get('/health', () => health.request('/health')); // for hosts where the API shares the root with the app
  app.get('/api/openapi.json', (c) => {
    document ??= JSON.stringify(app.getOpenAPI31Document(OPENAPI));
    return c.body(document, 200, { 'content-type': 'application/json' });
  });
  app.openAPIRegistry.registerComponent('securitySchemes', 'bearer', {
    type: 'http',
    scheme: 'bearer',
    bearerFormat: 'JWT',
  });
  return app.route('/api', health).route('/api/v1', profile).route('/api/v1/expenses', expenses);
}

export type Api = ReturnType<typeof createApi>;

const OPENAPI = { openapi: '3.1.0', info: { title: 'Wheels & Wins API', version: VERSION } };

type Assembled = { platform?: Platform; check: () => Promise<HealthReport> };

function assemble(environment: ReadEnvironment): Assembled {
  if (environment.ok) {
    const { platform, probes } = createPlatform(environment.env);
    return { platform, check: createHealthCheck(probes) };
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

function environmentName(environment: ReadEnvironment): Health['environment'] {
  return environment.ok ? environment.env.ENVIRONMENT : environment.environment;
}

function providePlatform(platform: Platform | undefined) {
  return createMiddleware<HonoEnv>(async (c, next) => {
    if (!platform) throw new AppError('not_configured', 'This deployment is not fully configured. See its health.');
    c.set('platform', platform);
    await next();
  });
}

/** The key is read before the query is checked, so only as much of it counts as a well-formed query can have. */
const nameSummaryInCache = createMiddleware<HonoEnv>(async (c, next) => {
  c.set('cacheKeyFor', (userId, { from = '', to = '', currency = '' }) => ({
    userId,
    tag: 'expenses',
    name: ['summary', from.slice(0, 8), to.slice(0, 8), currency.slice(0, 4)].join(':'),
  }));
  await next();
});
