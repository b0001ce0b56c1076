import { type Context, Hono } from 'hono';
import { AppError } from '../errors.ts';
import type { JobsEnv } from '../jobs-env.ts';
import type { ReadEnvironment } from '../read-environment.ts';
import type { HonoEnv } from './api-env.ts';
import { logJson } from './log-json.ts';
import { frame } from './middleware/frame.ts';
import { limitBody } from './middleware/limit-body.ts';
import { answerProblem, answerUnknown } from './problem.ts';
import type { RequestLog } from './request-log.ts';
import { createWebhooksPlatform, type WebhooksPlatform } from './webhooks-platform.ts';

type WebhooksOptions = {
  environment: ReadEnvironment<JobsEnv>;
  host: 'supabase' | 'node';
  log?: (line: RequestLog) => void;
  now?: () => Date;
};

type Receive = (c: Context<HonoEnv>, platform: WebhooksPlatform) => Promise<Response>;

/** What each vendor posts to. Loaded with its first call: most calls of the function are of one vendor. */
const RECEIVERS: Record<string, () => Promise<Receive>> = {
  '/webhooks/email': async () => (await import('./routes/email-webhook.ts')).receiveEmailEvent,
  '/webhooks/stripe': async () => (await import('./routes/stripe-webhook.ts')).receiveStripeEvent,
};

/** Where vendors tell us their news. Each receiver checks its vendor's signature before anything else. */
export function createWebhooks({ environment, host, log = logJson, now = () => new Date() }: WebhooksOptions) {
  const platform = environment.ok ? createWebhooksPlatform(environment.env, now) : undefined;
  const app = new Hono<HonoEnv>();
  app.onError(answerProblem);
  app.notFound(answerUnknown(() => app.routes));
  app.use(frame({ host, corsOrigins: [], log }));
  app.use(limitBody());
  for (const [path, load] of Object.entries(RECEIVERS)) {
    app.post(path, async (c) => (await load())(c, requirePlatform(platform)));
  }
  return app;
}

function requirePlatform(platform: WebhooksPlatform | undefined): WebhooksPlatform {
  if (!platform) throw new AppError('not_configured', 'This deployment is not fully configured. See its log.');
  return platform;
}
