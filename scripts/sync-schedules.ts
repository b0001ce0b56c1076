import { parseArgs } from 'node:util';
import { Client } from '@upstash/qstash';
import { readStackFile } from '../local/stack-file.ts';
import { resolveDataDir } from '../local/stack-options.ts';
import { estimateMessages } from '../shared/queue/message-budget.ts';
import { type SyncResult, syncSchedules } from '../shared/queue/sync-schedules.ts';
import { printTable } from './jobs/print-table.ts';

const USAGE = `Usage: npm run schedules:sync [-- --dry-run] [--users 200]

Makes QStash's schedules those of the catalog, and prints how many messages a day they and people cause. QSTASH_URL, QSTASH_TOKEN,
JOBS_PUBLIC_URL and ENVIRONMENT say where; without QSTASH_URL the running embedded stack is meant.`;

type Place = { url: string; token: string; jobsUrl: string; environment: string };

async function findPlace(env: NodeJS.ProcessEnv): Promise<Place> {
  if (!env.QSTASH_URL) {
    const { urls, keys } = await readStackFile(resolveDataDir());
    return { url: urls.qstash, token: keys.qstashToken, jobsUrl: urls.jobs, environment: 'development' };
  }
  const [token, jobsUrl, environment] = [env.QSTASH_TOKEN, env.JOBS_PUBLIC_URL, env.ENVIRONMENT];
  if (!token || !jobsUrl || !environment) throw new Error(`QSTASH_URL is set, so the others must be too.\n\n${USAGE}`);
  return { url: env.QSTASH_URL, token, jobsUrl: jobsUrl.replace(/\/$/, ''), environment };
}

function printResult(result: SyncResult, dryRun: boolean): void {
  const rows = Object.entries(result).flatMap(([what, ids]) => ids.map((id) => [what, id]));
  console.log(dryRun ? 'What would be done:' : 'Done:');
  printTable(['', 'schedule'], rows);
}

/** Whether the day's messages fit the free plan. */
function printBudget(users: number): boolean {
  const { rows, total, limit } = estimateMessages(users, new Date());
  const shown = rows.filter((row) => row.scheduled + row.events > 0);
  console.log(`\nMessages a day with ${users} active people:`);
  printTable(
    ['job', 'by schedule', 'by people'],
    shown.map((row) => [row.job, row.scheduled.toFixed(1), row.events.toFixed(1)]),
  );
  console.log(`Together, with 5 % for retries: ${total} of ${limit}.`);
  return total < limit;
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { 'dry-run': { type: 'boolean', default: false }, users: { type: 'string', default: '200' } },
  });
  const { url, token, jobsUrl, environment } = await findPlace(process.env);
  const client = new Client({ baseUrl: url, token, enableTelemetry: false });
  const dryRun = values['dry-run'];
  printResult(await syncSchedules(client, { environment, jobsUrl, dryRun }), dryRun);
  if (printBudget(Number(values.users))) return;
  throw new Error('That is more than QStash allows in a day on its free plan.');
}

await main().catch((error: Error) => {
  console.error(error.message);
  process.exitCode = 1;
});
