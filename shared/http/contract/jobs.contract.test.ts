import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestDatabase } from '../../../supabase/tests/test-database.ts';
import { AppError } from '../../errors.ts';
import { handle } from '../../jobs/job-handler.ts';
import { PermanentError } from '../../jobs/permanent-error.ts';
import { createEnqueue } from '../../queue/enqueue.ts';
import { legRecalc } from '../../queue/leg-recalc.ts';
import { analyticsDaily, tickHourly } from '../../queue/scheduled.ts';
import { jobsTarget, service, startRecorder } from './jobs-target.ts';
import { stack } from './targets.ts';

const sql = await openTestDatabase();
const enqueue = createEnqueue(service, () => new Date());
let recorder: Awaited<ReturnType<typeof startRecorder>>;
const messageId = () => `msg_${randomUUID()}`;

beforeAll(async () => {
  recorder = await startRecorder();
});
afterAll(async () => {
  recorder.close();
  await sql.end();
});

/** A job with an effect to count: reserved in the catalog, so no other part of the product asks for it. */
function counting(effect: () => Promise<void> = async () => {}) {
  const done: string[] = [];
  const handler = handle(legRecalc, async (_, { tripId }) => {
    await effect();
    done.push(tripId);
    return { result: { legs: 1 } };
  });
  return { done, handlers: { [legRecalc.name]: async () => handler } };
}

/**
 * The stack's own jobs function publishes whatever waits when it finishes a run of another test, and has handlers of its own:
 * runs of this suite are handed to nobody else.
 */
async function newRun(payload: unknown = { tripId: randomUUID() }, options: { due?: string } = {}): Promise<string> {
  const [row] = await sql`insert into private.job_runs (job, payload, due_at, publish_by)
    values (${legRecalc.name}, ${sql.json(payload as never)}, coalesce(${options.due ?? null}::timestamptz, now()),
      now() + interval '1 hour') returning id`;
  return String(row?.id);
}

const rowOf = async (id: string) => (await sql`select * from private.job_runs where id = ${id}`)[0];

describe('the signature', () => {
  const { done, handlers } = counting();

  it.each([
    ['signed with another key', { key: `sig_${'z'.repeat(24)}` }],
    ['past its exp', { expiresInSeconds: -10 }],
    ['for another address', { url: 'http://127.0.0.1/functions/v1/jobs/leg.recalc' }],
    ['of another body', { signedBody: '{"run":"another"}' }],
  ])('%s is refused with 401, logged, and nothing is done', async (_, signing) => {
    const target = jobsTarget(recorder.url, handlers);
    const run = await newRun();
    expect(await target.send('leg.recalc', { run }, {}, signing)).toMatchObject({
      status: 401,
      code: 'unauthenticated',
    });
    expect(target.lines.at(-1)).toMatchObject({ status: 401, code: 'unauthenticated' });
    expect(await rowOf(run)).toMatchObject({ state: 'waiting', attempts: 0 });
    expect(done).toEqual([]);
  });

  it('is missing: refused with 401, on the failure address too', async () => {
    const target = jobsTarget(recorder.url, handlers);
    for (const path of ['leg.recalc', '_failed']) {
      expect(await target.send(path, { run: await newRun() }, { 'upstash-signature': '' })).toMatchObject({
        status: 401,
      });
    }
  });

  it('made with the next key is accepted, so keys can be rotated', async () => {
    const target = jobsTarget(recorder.url, handlers);
    const signing = { key: stack.keys.qstashNextSigningKey };
    expect(await target.send('leg.recalc', { run: await newRun() }, {}, signing)).toMatchObject({ status: 200 });
  });
});

describe('delivered at least once, taking effect once', () => {
  it('the same message 50 times at once has one effect, and each copy after it is a duplicate', async () => {
    const { done, handlers } = counting(() => new Promise((wait) => setTimeout(wait, 50)));
    const target = jobsTarget(recorder.url, handlers);
    const run = await newRun();
    const answers = await Promise.all(Array.from({ length: 50 }, () => target.send('leg.recalc', { run })));
    expect(done).toHaveLength(1);
    expect(answers.filter((answer) => answer.outcome === 'done')).toHaveLength(1);
    for (const answer of answers) expect([200, 503]).toContain(answer.status);
    const busy = answers.find((answer) => answer.status === 503);
    expect(Number(busy?.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(await target.send('leg.recalc', { run })).toMatchObject({ status: 200, outcome: 'duplicate' });
    expect(target.lines.at(-1)).toMatchObject({ job: 'leg.recalc', runId: run, outcome: 'duplicate' });
    expect(await rowOf(run)).toMatchObject({ state: 'done', attempts: 1, result: { legs: 1 } });
    expect(Number((await rowOf(run))?.duplicates)).toBeGreaterThan(0);
  });

  it('a lease that ran out is taken over, and the one who lost it changes nothing', async () => {
    const run = await newRun();
    let slowGoesOn = () => {};
    const slow = jobsTarget(
      recorder.url,
      counting(
        () =>
          new Promise((go) => {
            slowGoesOn = () => go();
          }),
      ).handlers,
    );
    const first = slow.send('leg.recalc', { run });
    await expect.poll(async () => (await rowOf(run))?.state).toBe('running');
    await sql`update private.job_runs set lease_until = now() - interval '1 second' where id = ${run}`;
    const fast = counting();
    expect(await jobsTarget(recorder.url, fast.handlers).send('leg.recalc', { run })).toMatchObject({
      outcome: 'done',
    });
    slowGoesOn();
    expect(await first).toMatchObject({ status: 200, outcome: 'duplicate' });
    expect(await rowOf(run)).toMatchObject({ state: 'done', attempts: 2 });
  });

  it('a run that is not due yet, or paused, is acknowledged and left to be published later', async () => {
    const { done, handlers } = counting();
    const target = jobsTarget(recorder.url, handlers);
    const later = await newRun(undefined, { due: new Date(Date.now() + 3_600_000).toISOString() });
    expect(await target.send('leg.recalc', { run: later })).toMatchObject({ status: 200, outcome: 'held' });
    const paused = await newRun();
    await sql`insert into private.paused_jobs (job) values ('leg.recalc')`;
    try {
      expect(await target.send('leg.recalc', { run: paused })).toMatchObject({ status: 200, outcome: 'held' });
    } finally {
      await sql`delete from private.paused_jobs where job = 'leg.recalc'`;
    }
    expect(await rowOf(paused)).toMatchObject({ state: 'waiting', published_at: null, attempts: 0 });
    expect(done).toEqual([]);
  });
});

describe('failures', () => {
  const failing = (error: Error) => ({
    [legRecalc.name]: async () =>
      handle(legRecalc, async () => {
        throw error;
      }),
  });

  it('a failing run is tried four times, then dead; the last answer sends it to the dead letters', async () => {
    const target = jobsTarget(recorder.url, failing(new Error('the road is closed')));
    const run = await newRun();
    for (const status of [500, 500, 500, 489]) expect((await target.send('leg.recalc', { run })).status).toBe(status);
    expect(await rowOf(run)).toMatchObject({ state: 'dead', attempts: 4, error: 'the road is closed' });
    const again = await target.send('leg.recalc', { run });
    expect(again).toMatchObject({ status: 489, outcome: 'dead' });
    expect(again.headers.get('upstash-nonretryable-error')).toBe('true');
    expect(await rowOf(run)).toMatchObject({ attempts: 4 });
  });

  it('an error that names when to come back does so in Retry-After', async () => {
    const error = new AppError('unavailable', 'busy', { retryAfterSeconds: 7 });
    const answer = await jobsTarget(recorder.url, failing(error)).send('leg.recalc', { run: await newRun() });
    expect(answer.status).toBe(500);
    expect(answer.headers.get('retry-after')).toBe('7');
  });

  it('a permanent error is not tried again', async () => {
    const target = jobsTarget(recorder.url, failing(new PermanentError('there is no such trip')));
    const run = await newRun();
    expect(await target.send('leg.recalc', { run })).toMatchObject({ status: 489, reason: 'there is no such trip' });
    expect(await rowOf(run)).toMatchObject({ state: 'dead', attempts: 1 });
  });

  it('a payload that does not fit is dead at once, with the names of its fields and none of its values', async () => {
    const target = jobsTarget(recorder.url, counting().handlers);
    const run = await newRun({ tripId: 'secret-value', colour: 'red' });
    expect((await target.send('leg.recalc', { run })).status).toBe(489);
    const row = await rowOf(run);
    expect(row).toMatchObject({ state: 'dead', attempts: 1 });
    expect(row?.error).toMatch(/payload\.tripId/);
    expect(row?.error).not.toMatch(/secret-value/);
  });

  it('a job nobody knows, and one without a handler, are dead with the reason', async () => {
    const target = jobsTarget(recorder.url, {});
    const run = await newRun();
    expect(await target.send('leg.recalc', { run })).toMatchObject({ status: 489 });
    expect((await rowOf(run))?.error).toMatch(/no handler/);
    const [stranger] = await sql`insert into private.job_runs (job) values ('road.paint') returning id`;
    expect(await target.send('road.paint', { run: stranger?.id })).toMatchObject({ status: 489 });
    expect(await rowOf(String(stranger?.id))).toMatchObject({
      state: 'dead',
      error: expect.stringMatching(/road\.paint/),
    });
  });

  it("QStash's giving up buries a run that had its tries, and has any other published again", async () => {
    const target = jobsTarget(recorder.url, failing(new Error('no')));
    const callback = (run: string, dlqId: string) => ({
      status: 503,
      sourceMessageId: messageId(),
      sourceBody: btoa(JSON.stringify({ run })),
      dlqId,
      retried: 3,
      maxRetries: 3,
    });
    const unlucky = await newRun();
    await sql`update private.job_runs set published_at = now(), publications = 1 where id = ${unlucky}`;
    expect(await target.send('_failed', callback(unlucky, 'dlq-1'))).toMatchObject({ status: 200 });
    expect(await rowOf(unlucky)).toMatchObject({ state: 'waiting', published_at: null, dlq_id: 'dlq-1' });
    const spent = await newRun();
    await sql`update private.job_runs set attempts = 4, published_at = now() where id = ${spent}`;
    await target.send('_failed', callback(spent, 'dlq-2'));
    expect(await rowOf(spent)).toMatchObject({ state: 'dead', dlq_id: 'dlq-2' });
  });
});

// Between the moment such a run is free to be published and the end of ours, the stack's own function may take it.
describe('publishing', { retry: 3 }, () => {
  /** Finishes one run, and frees `waiting` while it is being done. */
  async function finishWith(url: string, waiting: string) {
    const free = () => sql`update private.job_runs set publish_by = null where id = ${waiting}`.then(() => undefined);
    return jobsTarget(url, counting(free).handlers).send('leg.recalc', { run: await newRun() });
  }

  it('a finished run publishes what waits, with the id alone in the message', async () => {
    const waiting = await newRun();
    await finishWith(recorder.url, waiting);
    const message = recorder.published.find(({ body }) => body.run === waiting);
    expect(message).toMatchObject({ destination: `${stack.urls.jobs}/leg.recalc`, body: { run: waiting } });
    expect(Object.keys(message?.body ?? {})).toEqual(['run']);
    expect(message?.headers).toMatchObject({
      'upstash-retries': '3',
      'upstash-deduplication-id': `${waiting}-1`,
      'upstash-failure-callback': `${stack.urls.jobs}/_failed`,
    });
    expect(await rowOf(waiting)).toMatchObject({ publications: 1, published_at: expect.any(Date) });
  });

  it('with QStash down the run is done all the same, and what waits is published later', async () => {
    const down = await startRecorder();
    down.down = true;
    const waiting = await newRun();
    expect(await finishWith(down.url, waiting)).toMatchObject({ status: 200, outcome: 'done' });
    expect(await rowOf(waiting)).toMatchObject({ state: 'waiting', published_at: null });
    down.down = false;
    await finishWith(down.url, waiting);
    expect(down.published.map(({ body }) => body.run)).toContain(waiting);
    down.close();
  });
});

describe('asking', () => {
  it('one key asks once for ever; a debounce key once until the run starts', async () => {
    const key = randomUUID();
    expect(await enqueue('leg.recalc', { tripId: randomUUID() }, { key })).not.toBeNull();
    expect(await enqueue('leg.recalc', { tripId: randomUUID() }, { key })).toBeNull();
    const debounceKey = randomUUID();
    const first = await enqueue('leg.recalc', { tripId: randomUUID() }, { debounceKey });
    expect(await enqueue('leg.recalc', { tripId: randomUUID() }, { debounceKey })).toBeNull();
    await sql`update private.job_runs set publish_by = now() + interval '1 hour' where id = ${first}`;
    await jobsTarget(recorder.url, counting().handlers).send('leg.recalc', { run: first });
    expect(await enqueue('leg.recalc', { tripId: randomUUID() }, { debounceKey })).not.toBeNull();
  });

  it('a wrong name or payload does not compile, and is refused before it is written', async () => {
    // @ts-expect-error there is no such job
    await expect(enqueue('road.paint', {})).rejects.toThrow();
    // @ts-expect-error a trip is named by an id
    await expect(enqueue('leg.recalc', { tripId: 7 })).rejects.toThrow();
  });
});

// A run made by another run is free at once, as above.
describe('work in parts', { retry: 3 }, () => {
  it('a batch that is not the last goes on in a run of its own', async () => {
    const seen: unknown[] = [];
    const handler = handle(tickHourly, async (_, { after }) => {
      seen.push(after);
      return after ? { result: {} } : { result: {}, next: { after: '00000000-0000-4000-8000-000000000001' } };
    });
    const target = jobsTarget(recorder.url, { 'tick.hourly': async () => handler });
    const [run] =
      await sql`insert into private.job_runs (job, slot) values ('tick.hourly', '2026-11-22T10:00Z') returning id`;
    await target.send('tick.hourly', { run: run?.id });
    const [next] = await sql`select * from private.job_runs where parent_id = ${run?.id}`;
    expect(next).toMatchObject({ source: 'continuation', slot: new Date('2026-11-22T10:00Z'), state: 'waiting' });
    expect(await target.send('tick.hourly', { run: next?.id })).toMatchObject({ outcome: 'done' });
    expect(seen).toEqual([undefined, '00000000-0000-4000-8000-000000000001']);
  });

  it('the final step of a group runs once, when every member is done or dead', async () => {
    const payloads = [1, 2, 3].map(() => ({ tripId: randomUUID() }));
    const group = await sql.begin(async (tx) => {
      const [made] = await tx`select public.enqueue_job_group('legs', 'leg.recalc', ${JSON.stringify(payloads)},
        ${payloads.map(() => randomUUID())}, 'export.build', ${JSON.stringify({ exportId: randomUUID() })}) ->> 'id' as id`;
      await tx`update private.job_runs set publish_by = now() + interval '1 hour' where group_id = ${made?.id}`;
      return String(made?.id);
    });
    const members = await sql`select id from private.job_runs where group_id = ${group}`;
    expect(members).toHaveLength(3);
    const finals = () => sql`select payload from private.job_runs where key = ${`group:${group}`}`;
    const good = jobsTarget(recorder.url, counting().handlers);
    await Promise.all(
      members.slice(0, 2).flatMap((member) => [0, 1].map(() => good.send('leg.recalc', { run: member.id }))),
    );
    expect(await finals()).toHaveLength(0);
    await jobsTarget(recorder.url, {}).send('leg.recalc', { run: members[2]?.id });
    expect(await finals()).toMatchObject([{ payload: { group: { id: group, total: 3, dead: 1 } } }]);
  });
});

describe('schedules', () => {
  const scheduled = () => ({ 'upstash-schedule-id': 'test', 'upstash-message-id': messageId() });
  const noted: { slot: Date | null; since: Date | null }[] = [];
  const note = async (ctx: { run: { slot: Date | null; since: Date | null } }) => {
    noted.push({ slot: ctx.run.slot, since: ctx.run.since });
    return { result: {} };
  };
  const handlers = {
    'tick.hourly': async () => handle(tickHourly, note),
    'analytics.daily': async () => handle(analyticsDaily, note),
  };
  const at = (time: string) => jobsTarget(recorder.url, handlers, () => new Date(time));

  it('a schedule that fires twice, or whose message is delivered again an hour later, has one run a slot', async () => {
    await sql`delete from private.job_runs where job = 'tick.hourly'`;
    await sql`delete from private.schedules where job = 'tick.hourly'`;
    noted.length = 0;
    const message = scheduled();
    expect(await at('2031-05-01T10:00:01Z').send('tick.hourly', {}, message)).toMatchObject({ outcome: 'done' });
    expect(await at('2031-05-01T10:00:03Z').send('tick.hourly', {}, scheduled())).toMatchObject({
      outcome: 'duplicate',
    });
    expect(await at('2031-05-01T11:02:00Z').send('tick.hourly', {}, message)).toMatchObject({ outcome: 'duplicate' });
    expect(noted).toEqual([{ slot: new Date('2031-05-01T10:00Z'), since: null }]);
  });

  it('after a gap the next run of tick.hourly is told since when, and the slots between get none', async () => {
    expect(await at('2031-05-01T13:00:00Z').send('tick.hourly', {}, scheduled())).toMatchObject({ outcome: 'done' });
    expect(noted.at(-1)).toEqual({ slot: new Date('2031-05-01T13:00Z'), since: new Date('2031-05-01T10:00Z') });
    expect(await sql`select from private.job_runs where job = 'tick.hourly' and slot is not null`).toHaveLength(2);
  });

  it('after a gap every missed day of analytics.daily gets a run of its own', async () => {
    await sql`delete from private.job_runs where job = 'analytics.daily'`;
    await sql`delete from private.schedules where job = 'analytics.daily'`;
    await at('2032-02-27T00:20:00Z').send('analytics.daily', {}, scheduled());
    await at('2032-03-01T00:20:02Z').send('analytics.daily', {}, scheduled());
    const runs = await sql`select slot, state from private.job_runs where job = 'analytics.daily' order by slot`;
    expect(runs.map(({ slot, state }) => [slot.toISOString().slice(0, 10), state])).toEqual([
      ['2032-02-27', 'done'],
      ['2032-02-28', 'waiting'],
      ['2032-02-29', 'waiting'],
      ['2032-03-01', 'done'],
    ]);
  });
});
