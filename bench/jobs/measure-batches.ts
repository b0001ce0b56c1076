import type postgres from 'postgres';
import { rssMib } from '../process-usage.ts';
import type { RunningServer } from '../servers.ts';
import { median } from '../statistics.ts';
import { SEEDED_DAY, seedDayOfEvents } from './seed-day-of-events.ts';
import { SEEDED_SLOT, seedSubscriptions } from './seed-subscriptions.ts';
import { SEEDED_HOUR, seedWeeklyReports } from './seed-weekly-reports.ts';

const ROUNDS = 7;
const ACTIVE_PEOPLE = 5_000;

type Stretch = { seconds: number; batches: number };
/** `later` is what the job does under a step of its own, after its first stretch. */
export type Chain = Stretch & { later: Stretch };
/** Runs a scheduled job of the real function from its slot to the end of its last batch. */
export type RunChain = (job: string, slot: string, since?: string) => Promise<Chain>;
export type Batches = { perSecond: number; batches: number; mibBefore: number; mibAfter: number };

export async function measureSubscriptions(sql: postgres.Sql, server: RunningServer, people: number, run: RunChain) {
  await seedSubscriptions(sql, people);
  const mibBefore = rssMib(server.pid);
  const { later, ...billing } = await run('subscriptions.monthly', SEEDED_SLOT);
  const memory = { mibBefore, mibAfter: rssMib(server.pid) };
  const [row] = await sql`select
    (select count(*)::int from public.invoices where period_start >= '2026-12-01') as billed,
    (select count(*)::int from private.email_outbox where template = 'statement') as mails`;
  if (row?.billed !== people) throw new Error(`${row?.billed} of ${people} subscriptions were billed.`);
  if (row?.mails < people) throw new Error(`${row?.mails} of ${people} statements were written.`);
  return { billed: toBatches(people, billing, memory), statements: toBatches(people, later, memory) };
}

export async function measureWeeklyReports(sql: postgres.Sql, server: RunningServer, people: number, run: RunChain) {
  await seedWeeklyReports(sql, people);
  const mibBefore = rssMib(server.pid);
  const reported = await run('tick.hourly', SEEDED_HOUR.until, SEEDED_HOUR.since);
  const measured = toBatches(people, reported, { mibBefore, mibAfter: rssMib(server.pid) });
  const [row] = await sql`select count(*)::int as mails from private.email_outbox where template = 'weekly-report'`;
  if (row?.mails !== people) throw new Error(`${row?.mails} of ${people} reports were written.`);
  return measured;
}

function toBatches(
  people: number,
  { seconds, batches }: Stretch,
  memory: Pick<Batches, 'mibBefore' | 'mibAfter'>,
): Batches {
  return { perSecond: people / seconds, batches, ...memory };
}

/** Events are counted as they arrive, so what a day leaves is counts; the days differ in how many events made them. */
export async function measureAnalytics(sql: postgres.Sql, events: number) {
  await seedDayOfEvents(sql, events, ACTIVE_PEOPLE);
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    await sql`delete from private.analytics_daily where day = ${SEEDED_DAY}`;
    const startedAt = performance.now();
    await sql`select public.aggregate_day(${SEEDED_DAY}::date)`;
    times.push(performance.now() - startedAt);
  }
  const [row] = await sql`select count(*)::int as cells from private.analytics_counts where day = ${SEEDED_DAY}`;
  return { ms: median(times), cells: Number(row?.cells), events };
}
