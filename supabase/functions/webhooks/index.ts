import { createWebhooks } from '../../../shared/http/create-webhooks.ts';
import { readJobsEnvironment } from '../../../shared/jobs-env.ts';

const environment = readJobsEnvironment(Deno.env.toObject());
if (!environment.ok) console.error(JSON.stringify({ level: 'error', problems: environment.problems }));
const webhooks = createWebhooks({ environment, host: 'supabase' });

export default { fetch: (request: Request) => webhooks.fetch(request) };
