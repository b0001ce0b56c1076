import { createJobs } from '../../shared/http/create-jobs.ts';
import { handle } from '../../shared/jobs/job-handler.ts';
import { readJobsEnvironment } from '../../shared/jobs-env.ts';
import { tickHourly } from '../../shared/queue/scheduled.ts';

declare const Deno: { env: { toObject(): Record<string, string> } };

// The jobs function with a handler that does nothing, so that what is left is the layer itself.
const nothing = handle(tickHourly, async () => ({ result: {} }));
const jobs = createJobs({
  environment: readJobsEnvironment(Deno.env.toObject()),
  host: 'supabase',
  handlers: { [tickHourly.name]: async () => nothing },
});

export default { fetch: (request: Request) => jobs.fetch(request) };
