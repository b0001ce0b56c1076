import { afterAll, afterEach, beforeAll, beforeEach, expect, onTestFinished, test } from 'vitest';
import { startReceiver, type TestReceiver } from './start-receiver.ts';
import { isReal, startTarget, type Target } from './start-target.ts';

let target: Target;
let receiver: TestReceiver;
let made: string[] = [];
beforeAll(async () => {
  target = await startTarget();
});
afterAll(() => target.stop());
beforeEach(async () => {
  receiver = await startReceiver();
});
afterEach(async () => {
  for (const id of made.splice(0)) await target.client.schedules.delete(id);
  await receiver.close();
});

/** Makes a schedule that ends with the test. */
async function schedule(cron: string, more: { scheduleId?: string; body?: string } = {}, on = target): Promise<string> {
  const wish = { destination: receiver.url('/cron'), cron, scheduleId: `test-${crypto.randomUUID()}`, ...more };
  const { scheduleId } = await on.client.schedules.create(wish);
  if (on === target) made = [...new Set([...made, scheduleId])];
  return scheduleId;
}

const nextOf = async (id: string) => new Date((await target.client.schedules.get(id)).nextScheduleTime ?? 0);

test('a schedule can be made, read, listed, replaced under its id, and deleted', async () => {
  const id = await schedule('0 3 * * *', { body: '{"v":1}' });
  const { createdAt } = await target.client.schedules.get(id);
  await schedule('30 4 1 * *', { scheduleId: id, body: '{"v":2}' });
  const read = await target.client.schedules.get(id);
  expect(read).toMatchObject({ scheduleId: id, cron: '30 4 1 * *', body: '{"v":2}', createdAt, isPaused: false });
  expect((await nextOf(id)).toISOString()).toMatch(/-01T04:30:00.000Z$/);
  const listed = await target.client.schedules.list();
  expect(listed.filter(({ scheduleId }) => scheduleId === id)).toHaveLength(1);
  await target.client.schedules.delete(id);
  made = [];
  await expect(target.client.schedules.get(id)).rejects.toMatchObject({ status: 404 });
});

test('a cron expression keeps to its zone when clocks change, and to UTC without one', async () => {
  const local = async (zone: string) => {
    const next = await nextOf(await schedule(`CRON_TZ=${zone} 15 7 * * *`));
    return new Intl.DateTimeFormat('en-GB', { timeZone: zone, hour: '2-digit', minute: '2-digit' }).format(next);
  };
  expect(await local('Australia/Hobart')).toBe('07:15');
  expect(await local('Australia/Darwin')).toBe('07:15');
  expect((await nextOf(await schedule('15 7 * * *'))).toISOString()).toMatch(/T07:15:00.000Z$/);
});

test.each(['nonsense', '* * * * * *', 'CRON_TZ=Mars/Base 0 0 * * *', '61 * * * *'])('"%s" is refused', async (cron) => {
  await expect(schedule(cron)).rejects.toMatchObject({ status: 400 });
});

test('a name with other characters is refused', async () => {
  await expect(schedule('0 0 * * *', { scheduleId: 'a:b' })).rejects.toMatchObject({ status: 400 });
});

test('a paused schedule says so, by either method, and stays paused when it is replaced', async () => {
  const id = await schedule('0 3 * * *');
  await target.client.schedules.pause({ schedule: id });
  await schedule('0 4 * * *', { scheduleId: id });
  expect((await target.client.schedules.get(id)).isPaused).toBe(true);
  expect((await target.request('POST', `/v2/schedules/${id}/resume`)).status).toBe(200);
  expect((await target.client.schedules.get(id)).isPaused).toBe(false);
});

test.skipIf(isReal)('the plan allows ten schedules', async () => {
  const own = await startTarget();
  onTestFinished(() => own.stop());
  for (let index = 0; index < 10; index++) await schedule('0 0 1 1 *', { scheduleId: `s${index}` }, own);
  await expect(schedule('0 0 1 1 *', { scheduleId: 's10' }, own)).rejects.toMatchObject({ status: 412 });
  await schedule('0 0 2 1 *', { scheduleId: 's9' }, own);
});

test.skipIf(isReal)('a schedule that is triggered by hand sends its message with its name, signed', async () => {
  const id = await schedule('0 0 29 2 *', { body: '{"t":1}' });
  const { nextScheduleTime } = await target.client.schedules.get(id);
  for (const count of [1, 2]) {
    expect((await target.request('POST', `/_local/schedules/${id}/trigger`)).status).toBe(200);
    await expect.poll(() => receiver.received('/cron')).toHaveLength(count);
  }
  const [message] = receiver.received('/cron');
  expect(message).toMatchObject({ body: '{"t":1}', headers: { 'upstash-schedule-id': id } });
  await expect(target.verify(message)).resolves.toBe(true);
  const read = async () => (await target.client.schedules.get(id)) as { lastScheduleStates?: Record<string, string> };
  await expect.poll(async () => Object.values((await read()).lastScheduleStates ?? {})).toEqual(['SUCCESS']);
  expect((await target.client.schedules.get(id)).nextScheduleTime).toBe(nextScheduleTime);
});

/** A QStash whose clock the test moves. What a move sets off has arrived when it returns. */
async function withClock(start: string) {
  let now = Date.parse(start);
  const own = await startTarget({ now: () => now });
  onTestFinished(() => own.stop());
  const isIdle = async () => {
    const { waiting, active } = await (await own.request('GET', '/_local/stats')).json();
    return waiting + active === 0;
  };
  return {
    own,
    async moveTo(time: string) {
      now = Date.parse(time);
      await own.hurry();
      // Stored after everything that the move has published, so that all of it is known by then.
      await own.client.publish({ url: receiver.url('/mark') });
      await expect.poll(isIdle).toBe(true);
    },
  };
}

test.skipIf(isReal)('a schedule runs once each time, by the clock of its zone', async () => {
  const { own, moveTo } = await withClock('2026-10-03T12:00:00Z');
  const next = async (id: string) => new Date((await own.client.schedules.get(id)).nextScheduleTime ?? 0).toISOString();
  const hobart = await schedule('CRON_TZ=Australia/Hobart 0 7 * * *', {}, own);
  const darwin = await schedule('CRON_TZ=Australia/Darwin 0 7 * * *', {}, own);
  // On 4 October clocks in Hobart go from +10 to +11; Darwin keeps +9:30.
  expect([await next(hobart), await next(darwin)]).toEqual(['2026-10-03T20:00:00.000Z', '2026-10-03T21:30:00.000Z']);
  await moveTo('2026-10-03T19:59:59.999Z');
  expect(receiver.received('/cron')).toEqual([]);
  await moveTo('2026-10-03T20:00:00Z');
  await moveTo('2026-10-03T20:00:01Z');
  expect(receiver.received('/cron')).toHaveLength(1);
  await moveTo('2026-10-03T21:30:20Z');
  await moveTo('2026-10-04T20:00:00Z');
  const ids = receiver.received('/cron').map(({ headers }) => headers['upstash-schedule-id']);
  expect(ids).toEqual([hobart, darwin, hobart]);
  expect(await next(hobart)).toBe('2026-10-05T20:00:00.000Z');
});

test.skipIf(isReal)('what was missed while it was paused, down or asleep is not made up for', async () => {
  const { own, moveTo } = await withClock('2026-11-01T00:30:00Z');
  const id = await schedule('0 * * * *', {}, own);
  await own.client.schedules.pause({ schedule: id });
  await moveTo('2026-11-01T03:30:00Z');
  await own.client.schedules.resume({ schedule: id });
  // Asleep over two runs.
  await moveTo('2026-11-01T05:30:00Z');
  expect(receiver.received('/cron')).toEqual([]);
  await own.restart();
  await moveTo('2026-11-01T06:00:00Z');
  expect(receiver.received('/cron')).toHaveLength(1);
  expect(new Date((await own.client.schedules.get(id)).nextScheduleTime ?? 0).toISOString()).toBe(
    '2026-11-01T07:00:00.000Z',
  );
});
