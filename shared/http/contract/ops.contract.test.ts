import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Person } from '../../../local/sign-up.ts';
import { openTestDatabase } from '../../../supabase/tests/test-database.ts';
import {
  DeadLetterPage,
  OpsHealth,
  OpsMail,
  OpsOverview,
  PamSwitch,
  type Retried,
  RunAnswer,
  RunPage,
} from '../../contracts/ops.ts';
import type { Problem } from '../../contracts/problem.ts';
import { callAs, contractTargets, newPerson } from './targets.ts';

const sql = await openTestDatabase();
afterAll(() => sql.end());

const NOWHERE = '00000000-0000-4000-8000-000000000000';
const ROUTES = [
  ['GET', '/v1/ops/overview'],
  ['GET', '/v1/ops/runs'],
  ['POST', '/v1/ops/runs/retry', {}],
  ['GET', `/v1/ops/runs/${NOWHERE}`],
  ['POST', `/v1/ops/runs/${NOWHERE}/retry`],
  ['POST', `/v1/ops/runs/${NOWHERE}/replay`],
  ['POST', `/v1/ops/runs/${NOWHERE}/cancel`],
  ['POST', '/v1/ops/jobs/file.process/pause'],
  ['POST', '/v1/ops/jobs/file.process/resume'],
  ['GET', '/v1/ops/dead-letters'],
  ['POST', '/v1/ops/dead-letters/1-0/retry'],
  ['DELETE', '/v1/ops/dead-letters/1-0'],
  ['GET', '/v1/ops/health'],
  ['GET', '/v1/ops/mail'],
  ['POST', '/v1/ops/suppressions/remove', { address: 'jan@example.com' }],
  ['GET', '/v1/ops/pam-switch'],
  ['POST', '/v1/ops/pam-switch', { isOn: false, reason: 'Mine' }],
] as const;

/** A run as if the work had ended like this. health.check is a job that can be done at any time. */
async function give(state: 'dead' | 'done' | 'waiting', job = 'health.check', payload: object = {}): Promise<string> {
  const [row] = await sql`insert into private.job_runs ${sql({
    job,
    state,
    payload: sql.json(JSON.parse(JSON.stringify(payload))),
    attempts: state === 'dead' ? 2 : 0,
    error: state === 'dead' ? 'the database was away' : null,
    finished_at: state === 'waiting' ? null : new Date(),
    due_at: new Date(Date.now() + (state === 'waiting' ? 3_600_000 : 0)),
  })} returning id`;
  return String(row?.id);
}

async function stateOf(id: string): Promise<string> {
  return String((await sql`select state from private.job_runs where id = ${id}`)[0]?.state);
}

describe.each(contractTargets())('operations on $name', (target) => {
  let admin: Person;
  let person: Person;
  beforeAll(async () => {
    [admin, person] = await Promise.all([newPerson(), newPerson()]);
    await sql`insert into private.admins (user_id) values (${admin.id})`;
  });
  afterAll(async () => {
    await sql`delete from private.admins where user_id = ${admin.id}`;
  });

  it.each(ROUTES)('are shut to everybody but administrators: %s %s', async (method, path, body?: object) => {
    const options = body ? { body } : {};
    expect(await callAs<Problem>(target, person, method, path, options)).toMatchObject({
      status: 403,
      body: { code: 'forbidden' },
    });
    expect((await callAs<Problem>(target, null, method, path, options)).status).toBe(401);
  });

  it('shows how the queue stands, the checks and the mails, as the contract says', async () => {
    const get = (path: string) => callAs<unknown>(target, admin, 'GET', path);
    const overview = OpsOverview.parse((await get('/v1/ops/overview')).body);
    expect(overview.schedules.map(({ job }) => job)).toContain('health.check');
    OpsHealth.parse((await get('/v1/ops/health')).body);
    const { mails } = OpsMail.parse((await get('/v1/ops/mail?q=people.test')).body);
    expect(mails[0]?.to).toMatch(/^.…@people\.test$/);
  });

  it('finds a run, shows its payload without addresses and secrets, and pages', async () => {
    const mark = randomUUID();
    const ids = [];
    for (let count = 0; count < 3; count++) {
      ids.push(await give('dead', 'file.process', { mark, to: 'jan@example.com', apiKey: 'hunter2' }));
    }
    const list = async (query: string) =>
      RunPage.parse((await callAs<unknown>(target, admin, 'GET', `/v1/ops/runs?q=${mark}&limit=2${query}`)).body);
    const first = await list('&state=dead&job=file.process');
    const second = await list(`&cursor=${encodeURIComponent(String(first.nextCursor))}`);
    expect([...first.runs, ...second.runs].map(({ id }) => id).sort()).toEqual(ids.sort());
    expect(second.nextCursor).toBeNull();
    const { body } = await callAs<unknown>(target, admin, 'GET', `/v1/ops/runs/${ids[0]}`);
    const { run } = RunAnswer.parse(body);
    expect(run.payload).toEqual({ mark, to: 'j…@example.com', apiKey: '[left out]' });
    for (const bad of ['cursor=nonsense', 'q=%00', 'job=Robert', 'state=odd', 'limit=0', 'limit=201']) {
      expect((await callAs(target, admin, 'GET', `/v1/ops/runs?${bad}`)).status, bad).toBe(400);
    }
    expect((await callAs(target, admin, 'GET', `/v1/ops/runs/${NOWHERE}`)).status).toBe(404);
  });

  it('retries a dead run, which is then done, and no other', async () => {
    const id = await give('dead');
    const retry = () => callAs<Retried>(target, admin, 'POST', `/v1/ops/runs/${id}/retry`);
    expect(await retry()).toMatchObject({ status: 200, body: { retried: 1 } });
    await expect.poll(() => stateOf(id), { timeout: 15_000 }).toBe('done');
    expect(await retry()).toMatchObject({ status: 409, body: { code: 'conflict' } });
    expect(await callAs(target, admin, 'POST', `/v1/ops/runs/${NOWHERE}/retry`)).toMatchObject({ status: 404 });
  });

  it('replays a finished run as a run of its own, once a key', async () => {
    const id = await give('done');
    const replay = (key: string) =>
      callAs<{ id: string }>(target, admin, 'POST', `/v1/ops/runs/${id}/replay`, {
        headers: { 'idempotency-key': key },
      });
    const key = randomUUID();
    const first = await replay(key);
    expect(first.status).toBe(201);
    expect((await replay(key)).body.id).toBe(first.body.id);
    await expect.poll(() => stateOf(first.body.id), { timeout: 15_000 }).toBe('done');
    const waiting = await give('waiting');
    expect(await callAs(target, admin, 'POST', `/v1/ops/runs/${waiting}/replay`)).toMatchObject({ status: 409 });
  });

  it('cancels a waiting run once', async () => {
    const id = await give('waiting');
    const cancel = () => callAs<unknown>(target, admin, 'POST', `/v1/ops/runs/${id}/cancel`);
    expect((await cancel()).status).toBe(200);
    expect(await stateOf(id)).toBe('canceled');
    expect((await cancel()).status).toBe(409);
  });

  it('pauses and resumes a job, and knows no other jobs', async () => {
    const post = (path: string) => callAs<unknown>(target, admin, 'POST', path);
    expect(await post('/v1/ops/jobs/export.build/pause')).toMatchObject({ status: 200, body: { paused: true } });
    const { body } = await callAs<unknown>(target, admin, 'GET', '/v1/ops/overview');
    const paused = OpsOverview.parse(body).jobs.find(({ job }) => job === 'export.build');
    expect(paused?.pausedAt).not.toBeNull();
    expect(await post('/v1/ops/jobs/export.build/resume')).toMatchObject({ status: 200, body: { paused: false } });
    expect(await post('/v1/ops/jobs/no.such/pause')).toMatchObject({ status: 404 });
  });

  it('shows what QStash gave up, retries it through our own run, and deletes it', async () => {
    const id = await give('dead', 'import.commit', { importId: NOWHERE }); // this release has no handler for it: it dies at once
    await callAs(target, admin, 'POST', `/v1/ops/runs/${id}/retry`);
    const find = async () => {
      const { body } = await callAs<unknown>(target, admin, 'GET', '/v1/ops/dead-letters');
      return DeadLetterPage.parse(body).deadLetters.find(({ runId }) => runId === id);
    };
    await expect.poll(find, { timeout: 15_000 }).toBeTruthy();
    const letter = await find();
    expect(letter?.reason).toContain('no handler');
    const post = await callAs<Retried>(target, admin, 'POST', `/v1/ops/dead-letters/${letter?.id}/retry`);
    expect(post).toMatchObject({ status: 200, body: { retried: 1, deadLettersLeft: 0 } });
    await expect.poll(async () => (await find())?.id ?? letter?.id, { timeout: 15_000 }).not.toBe(letter?.id);
    const again = await find();
    const remove = () => callAs<{ deleted: boolean }>(target, admin, 'DELETE', `/v1/ops/dead-letters/${again?.id}`);
    expect((await remove()).body).toEqual({ deleted: true });
    expect((await remove()).body).toEqual({ deleted: false });
    expect(await stateOf(id)).toBe('dead');
  });

  it('lets mail go to an address again', async () => {
    const address = `${randomUUID()}@people.test`;
    await sql`insert into private.email_suppressions (address, reason) values (${address}, 'bounce')`;
    const remove = () => callAs<unknown>(target, admin, 'POST', '/v1/ops/suppressions/remove', { body: { address } });
    expect((await remove()).status).toBe(200);
    expect((await remove()).status).toBe(404);
  });

  it('says whether PAM may ask a model, and why', async () => {
    // Left on: other suites talk with her meanwhile. What off does is tested on the database.
    const body = { isOn: true, reason: `Nothing is wrong, ${target.name}` };
    const set = await callAs<PamSwitch>(target, admin, 'POST', '/v1/ops/pam-switch', { body });
    expect(set).toMatchObject({ status: 200, body });
    expect(PamSwitch.parse((await callAs(target, admin, 'GET', '/v1/ops/pam-switch')).body)).toMatchObject(body);
  });
});
