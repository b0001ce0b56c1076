import { randomUUID } from 'node:crypto';
import { Client } from '@upstash/qstash';
import { afterAll, describe, expect, it } from 'vitest';
import { readStackFile } from '../../local/stack-file.ts';
import { resolveDataDir } from '../../local/stack-options.ts';
import { listSchedules } from '../../shared/queue/list-schedules.ts';
import { syncSchedules } from '../../shared/queue/sync-schedules.ts';
import { openTestDatabase } from '../../supabase/tests/test-database.ts';
import { runCommand } from './commands.ts';
import { openOps } from './open-ops.ts';

const sql = await openTestDatabase();
const { urls, keys } = await readStackFile(resolveDataDir());
const ops = await openOps(
  { database: urls.database, qstash: urls.qstash },
  { QSTASH_TOKEN: keys.qstashToken, JOBS_PUBLIC_URL: urls.jobs },
);
afterAll(async () => {
  await ops.close();
  await sql.end();
});

async function give(state: string, error: string | null = null): Promise<string> {
  const finished = state === 'waiting' ? null : new Date();
  const due = new Date(Date.now() + (state === 'waiting' ? 3_600_000 : 0));
  const [row] = await sql`insert into private.job_runs (job, state, error, finished_at, due_at)
    values ('health.check', ${state}, ${error}, ${finished}, ${due}) returning id`;
  return String(row?.id);
}

const stateOf = async (id: string) => (await sql`select state from private.job_runs where id = ${id}`)[0]?.state;
const run = (name: string, ...args: string[]) => runCommand(ops, name, args, {});

describe('npm run jobs', () => {
  it('lists what is searched for and shows one run', async () => {
    const error = `gone wrong for jan@example.com ${randomUUID()}`;
    const id = await give('dead', error);
    const listed = await runCommand(ops, 'ls', [], { q: error.slice(-36), state: 'dead' });
    expect(listed).toMatchObject({ rows: [{ id, job: 'health.check', state: 'dead' }] });
    expect(await run('show', id)).toMatchObject({ about: { id, error: expect.stringContaining('j…@example.com') } });
  });

  it('retries a dead run, which QStash then delivers, and says so in the audit log without a person', async () => {
    const id = await give('dead');
    expect(await run('retry', id)).toEqual({ about: { retried: 1, deadLettersLeft: 0 } });
    await expect.poll(() => stateOf(id), { timeout: 15_000 }).toBe('done');
    const audit = await sql`select user_id, action from private.audit_log where entity_id = ${id}`;
    expect([...audit]).toEqual([{ user_id: null, action: 'retry' }]);
    await expect(run('retry', id)).rejects.toThrow('Only a dead run');
    await expect(run('retry')).rejects.toThrow('--all');
  });

  it('replays, cancels, and refuses what the state does not allow', async () => {
    const done = await give('done');
    const replayed = await run('replay', done);
    expect(replayed).toMatchObject({ about: { id: expect.any(String) } });
    const waiting = await give('waiting');
    await expect(run('replay', waiting)).rejects.toThrow('Only a finished run');
    expect(await run('cancel', waiting)).toEqual({ about: { canceled: true } });
    await expect(run('cancel', waiting)).rejects.toThrow('Only a waiting run');
  });

  it('pauses, resumes, lists dead letters, and knows no other words', async () => {
    expect(await run('pause', 'leg.recalc')).toEqual({ about: { job: 'leg.recalc', paused: true } });
    expect(await run('resume', 'leg.recalc')).toEqual({ about: { job: 'leg.recalc', paused: false } });
    expect(await run('dlq')).toHaveProperty('rows');
    await expect(run('dlq', 'retry', '0-0')).rejects.toThrow('no such dead letter');
    expect(await run('toString')).toBeNull();
  });
});

it('schedules are synced to QStash by the official SDK once, and pruned by our prefix only', async () => {
  const client = new Client({ baseUrl: urls.qstash, token: keys.qstashToken, enableTelemetry: false });
  const environment = `test-${randomUUID().slice(0, 8)}`;
  const options = { environment, jobsUrl: urls.jobs };
  const prefix = `wheels-and-wins.${environment}.`;
  const ours = async () => (await client.schedules.list()).filter(({ scheduleId }) => scheduleId.startsWith(prefix));
  try {
    const { created } = await syncSchedules(client, options);
    expect(created).toHaveLength(listSchedules().length);
    expect(await syncSchedules(client, options)).toMatchObject({ created: [], changed: [], pruned: [] });
    const tick = (await ours()).find(({ scheduleId }) => scheduleId === `${prefix}tick.hourly`);
    expect(tick).toMatchObject({ cron: 'CRON_TZ=UTC 0 * * * *', destination: `${urls.jobs}/tick.hourly`, retries: 3 });
    const left = await syncSchedules(client, { ...options, scheduled: listSchedules().slice(0, 1) });
    expect(left.pruned).toHaveLength(listSchedules().length - 1);
    expect(await ours()).toHaveLength(1);
  } finally {
    await syncSchedules(client, { ...options, scheduled: [] });
  }
});
