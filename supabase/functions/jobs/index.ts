import { createJobs } from '../../../shared/http/create-jobs.ts';
import { readJobsEnvironment } from '../../../shared/jobs-env.ts';

const environment = readJobsEnvironment(Deno.env.toObject());
if (!environment.ok) console.error(JSON.stringify({ level: 'error', problems: environment.problems }));
const jobs = createJobs({ environment, host: 'supabase' });

export default { fetch: (request: Request) => jobs.fetch(request) };
