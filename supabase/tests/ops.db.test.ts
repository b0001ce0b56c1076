import type { TransactionSql } from 'postgres';
import { afterAll, describe, expect, it } from 'vitest';
import { createPeople, PEOPLE, undone } from './matrix.ts';
import { openTestDatabase } from './test-database.ts';

const sql = await openTestDatabase();
afterAll(() => sql.end());

/** Runs `work` as the administrator, over no runs but its own. */
function asAdmin<Result>(work: (tx: TransactionSql) => Promise<Result>): Promise<Result> {
  return undone(sql, async (tx) => {
    await tx`delete from private.job_runs`;
    await createPeople(tx);
    await tx`delete from private.job_runs`;
    await tx`select set_config('request.jwt.claims', ${JSON.stringify({ sub: PEOPLE.admin, role: 'authenticated' })}, true)`;
    return work(tx);
  });
}

type Given = { state?: string; job?: string; group_id?: string; dlq_id?: string; error?: string };

async function give(
  tx: TransactionSql,
  { state = 'waiting', job = 'file.process', ...rest }: Given = {},
): Promise<string> {
  const ended = ['done', 'dead', 'canceled'].includes(state);
  const row = {
    job,
    state,
    finished_at: ended ? new Date() : null,
    attempts: state === 'dead' ? 4 : 0,
    payload: tx.json({ fileId: 'f-1' }),
    ...rest,
  };
  const [made] = await tx`insert into private.job_runs ${tx(row)} returning id`;
  return made?.id;
}

const stateOf = async (tx: TransactionSql, id: string) =>
  (await tx`select state, attempts, published_at, group_id from private.job_runs where id = ${id}`)[0];
const audited = async (tx: TransactionSql) =>
  (
    await tx`select user_id, entity, entity_id, action, changed from private.audit_log where user_id = ${PEOPLE.admin} and action not in ('insert', 'update') order by id`
  ).map((row) => ({ ...row }));

describe('retry', () => {
  it('gives one dead run its tries again, tells what is to be published and which letter is void, and is audited', async () => {
    await asAdmin(async (tx) => {
      const id = await give(tx, { state: 'dead', dlq_id: '17-0' });
      const other = await give(tx, { state: 'dead' });
      const [row] = await tx`select public.ops_retry_runs(array[${id}]::uuid[]) as answer`;
      expect(row?.answer).toMatchObject({ retried: 1, dead_letters: ['17-0'], _jobs: [{ id, job: 'file.process' }] });
      expect(await stateOf(tx, id)).toMatchObject({ state: 'waiting', attempts: 0, published_at: null });
      expect(await stateOf(tx, other)).toMatchObject({ state: 'dead' });
      expect(await audited(tx)).toEqual([
        { user_id: PEOPLE.admin, entity: 'job_runs', entity_id: id, action: 'retry', changed: ['file.process'] },
      ]);
      await tx`select public.mark_own_jobs_published(array[${id}]::uuid[])`;
      expect((await stateOf(tx, id))?.published_at).not.toBeNull();
    });
  });

  it('takes all, or those of one job, and never one that is not dead', async () => {
    await asAdmin(async (tx) => {
      for (const job of ['file.process', 'file.process', 'email.send']) await give(tx, { job, state: 'dead' });
      await give(tx, { state: 'done' });
      const retry = async (job: string | null) =>
        (await tx`select public.ops_retry_runs(null, ${job}) as answer`)[0]?.answer.retried;
      expect(await retry('email.send')).toBe(1);
      expect(await retry(null)).toBe(2);
      expect(await retry(null)).toBe(0);
    });
  });

  it('has a group wait for its member again, unless the group went on without it', async () => {
    await asAdmin(async (tx) => {
      const group = async (unfinished: number, finished: Date | null) =>
        (
          await tx`insert into private.job_groups (name, total, unfinished, dead, finished_at) values ('g', 2, ${unfinished}, 1, ${finished}) returning id`
        )[0]?.id;
      const [open, closed] = [await group(1, null), await group(0, new Date())];
      const [member, late] = [
        await give(tx, { state: 'dead', group_id: open }),
        await give(tx, { state: 'dead', group_id: closed }),
      ];
      await tx`select public.ops_retry_runs()`;
      expect(await tx`select unfinished, dead from private.job_groups where id = ${open}`).toMatchObject([
        { unfinished: 2, dead: 0 },
      ]);
      expect(await tx`select unfinished, dead from private.job_groups where id = ${closed}`).toMatchObject([
        { unfinished: 0, dead: 1 },
      ]);
      expect((await stateOf(tx, member))?.group_id).toBe(open);
      expect((await stateOf(tx, late))?.group_id).toBeNull();
    });
  });
});

describe('replay', () => {
  it('makes a run of its own out of a finished one, once an idempotency key', async () => {
    await asAdmin(async (tx) => {
      const id = await give(tx, { state: 'done' });
      const replay = async (key: string | null) =>
        (await tx`select public.ops_replay_run(${id}, ${key}) as answer`)[0]?.answer;
      const first = await replay('press-1');
      expect(first._jobs).toMatchObject([{ id: first.id }]);
      expect((await replay('press-1')).id).toBe(first.id);
      expect((await replay('press-2')).id).not.toBe(first.id);
      expect(
        await tx`select source, parent_id, payload, key from private.job_runs where id = ${first.id}`,
      ).toMatchObject([{ source: 'replay', parent_id: id, payload: { fileId: 'f-1' }, key: null }]);
      expect(await stateOf(tx, id)).toMatchObject({ state: 'done' });
    });
  });

  it('leaves alone what is not finished', async () => {
    await asAdmin(async (tx) => {
      for (const state of ['waiting', 'dead']) {
        const id = await give(tx, { state });
        expect((await tx`select public.ops_replay_run(${id}) as answer`)[0]?.answer.id).toBeNull();
      }
      expect(await audited(tx)).toEqual([]);
    });
  });
});

describe('cancel', () => {
  it('ends a waiting run, which its group counts as finished, and no other', async () => {
    await asAdmin(async (tx) => {
      const [group] =
        await tx`insert into private.job_groups (name, total, unfinished, final_job) values ('g', 1, 1, 'export.build') returning id`;
      const id = await give(tx, { group_id: group?.id });
      const cancel = async (run: string) =>
        (await tx`select public.ops_cancel_run(${run}) as answer`)[0]?.answer.canceled;
      expect(await cancel(id)).toBe(true);
      expect(await cancel(id)).toBe(false);
      expect(await cancel(await give(tx, { state: 'done' }))).toBe(false);
      expect(await stateOf(tx, id)).toMatchObject({ state: 'canceled' });
      expect(await tx`select job from private.job_runs where source = 'group'`).toMatchObject([
        { job: 'export.build' },
      ]);
    });
  });
});

describe('pause', () => {
  it('holds runs back from publishing until the job is resumed; doing it twice changes and audits nothing', async () => {
    await asAdmin(async (tx) => {
      const pause = async (on: boolean) =>
        (await tx`select public.ops_pause_job('file.process', ${on}) as answer`)[0]?.answer;
      expect(await pause(true)).toMatchObject({ changed: true });
      const id = await give(tx);
      expect(await pause(true)).toMatchObject({ changed: false, _jobs: [] });
      expect(await pause(false)).toMatchObject({ changed: true, _jobs: [{ id }] });
      expect(await pause(false)).toMatchObject({ changed: false });
      expect((await audited(tx)).map((line) => (line as { action?: string }).action)).toEqual(['pause', 'resume']);
    });
  });
});

describe('what is shown', () => {
  it('counts depth, outcomes and hours by job, and pages through runs without leaving one out', async () => {
    await asAdmin(async (tx) => {
      for (const state of ['waiting', 'done', 'done', 'dead']) await give(tx, { state });
      await give(tx, { job: 'email.send', state: 'dead', error: 'Resend answered 500' });
      const [overview] = await tx`select public.ops_overview() as figures`;
      expect(overview?.figures).toMatchObject({
        depth: { ready: 1, unpublished: 1, later: 0, running: 0, dead: 2 },
        day: { done: 2, dead: 2 },
      });
      const job = overview?.figures.jobs.find((one: { job: string }) => one.job === 'file.process');
      expect(job).toMatchObject({ waiting: 1, done: 2, dead: 1, dead_now: 1 });
      expect(job.hours).toHaveLength(24);
      expect(job.hours.at(-1)).toEqual([2, 1]);

      const seen: string[] = [];
      let last: { created_at: string; id: string } | undefined;
      for (let page = 0; page < 5; page++) {
        const [row] =
          await tx`select public.ops_list_runs(p_limit => 2, p_before => ${last?.created_at ?? null}::text::timestamptz, p_before_id => ${last?.id ?? null}) as runs`;
        const runs: { id: string; created_at: string }[] = row?.runs ?? [];
        seen.push(...runs.map(({ id }) => id));
        last = runs.at(-1);
        if (!last) break;
      }
      expect(new Set(seen).size).toBe(5);
      expect(seen).toHaveLength(5);
      const found = await tx`select public.ops_list_runs(p_search => 'RESEND') as runs`;
      expect(found[0]?.runs).toMatchObject([{ job: 'email.send', error: 'Resend answered 500' }]);
    });
  });
});

it('a dead run whose failure callback is being written down is waited for, not passed over', async () => {
  const [run] =
    await sql`insert into private.job_runs (job, state, finished_at) values ('file.process', 'dead', now()) returning id`;
  await sql.begin(async (callback) => {
    await callback`update private.job_runs set dlq_id = 'letter' where id = ${run?.id}`;
    const retrying = sql.begin(async (tx) => {
      await tx`set local lock_timeout = '200ms'`;
      await tx`select private.retry_runs(array[${run?.id}]::uuid[])`;
    });
    await expect(retrying).rejects.toMatchObject({ code: '55P03' });
  });
  await sql`delete from private.job_runs where id = ${run?.id}`;
});
