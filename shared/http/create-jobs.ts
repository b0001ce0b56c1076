import { Hono } from 'hono';
import { AppError } from '../errors.ts';
import { HANDLERS, type Handlers } from '../jobs/registry.ts';
import type { JobsEnv } from '../jobs-env.ts';
import type { ReadEnvironment } from '../read-environment.ts';
import { VERSION } from '../version.ts';
import type { HonoEnv } from './api-env.ts';
import { createJobsPlatform, type JobsPlatform } from './create-jobs-platform.ts';
import { deliverJob } from './deliver-job.ts';
import { giveUpJob } from './give-up-job.ts';
import { logJson } from './log-json.ts';
import { frame } from './middleware/frame.ts';
import { answerProblem, answerUnknown } from './problem.ts';
import { readSigned } from './read-signed.ts';
import type { RequestLog } from './request-log.ts';

type JobsOptions = {
  environment: ReadEnvironment<JobsEnv>;
  host: 'supabase' | 'node';
  log?: (line: RequestLog) => void;
  handlers?: Handlers;
  now?: () => Date;
};

/** Where QStash delivers. What it did not sign is refused. */
export function createJobs(options: JobsOptions) {
  const { environment, host, log = logJson, handlers = HANDLERS, now = () => new Date() } = options;
  const platform = environment.ok ? createJobsPlatform(environment.env, handlers, now) : undefined;
  const app = new Hono<HonoEnv>();
  app.onError(answerProblem);
  app.notFound(answerUnknown(() => app.routes));
  app.use(frame({ host, corsOrigins: [], log }));
  app.get('/jobs/health', (c) => {
    const { env } = requirePlatform(platform);
    return c.json({ status: 'alive', environment: env.ENVIRONMENT, version: VERSION });
  });
  app.post('/jobs/_failed', async (c) => {
    const jobs = requirePlatform(platform);
    return giveUpJob(c, jobs, await readSigned(c, jobs, '_failed'));
  });
  app.post('/jobs/:name', async (c) => {
    const jobs = requirePlatform(platform);
    const name = c.req.param('name');
    return deliverJob(c, jobs, name, await readSigned(c, jobs, name));
  });
  return app;
}

function requirePlatform(platform: JobsPlatform | undefined): JobsPlatform {
  if (!platform) throw new AppError('not_configured', 'This deployment is not fully configured. See its log.');
  return platform;
}
