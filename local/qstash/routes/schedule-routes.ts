import { randomBytes } from 'node:crypto';
import { Hono } from 'hono';
import type postgres from 'postgres';
import type { Publisher } from '../publisher.ts';
import { readConfiguration } from '../read-configuration.ts';
import { destinationOf } from '../read-destination.ts';
import { requireName } from '../read-message.ts';
import { Refusal } from '../refusal.ts';
import { describeSchedule, draftOf, type Schedule } from '../schedule.ts';
import type { Scheduler } from '../scheduler.ts';

export interface ScheduleParts {
  sql: postgres.Sql;
  scheduler: Scheduler;
  publisher: Publisher;
}

/** `/v2/schedules`. The documentation pauses with POST, the SDK with PATCH. */
export function createScheduleRoutes({ sql, scheduler, publisher }: ScheduleParts): Hono {
  const describe = async (schedule: Schedule) =>
    describeSchedule(schedule, publisher.read(draftOf(schedule)).message, await lastState(sql, schedule));
  const routes = new Hono();
  routes.get('/', async (c) => c.json(await Promise.all(scheduler.list().map(describe))));
  routes.get('/:id', async (c) => c.json(await describe(scheduler.require(c.req.param('id')))));
  routes.delete('/:id', async (c) => {
    await scheduler.remove(c.req.param('id'));
    return c.body(null, 200);
  });
  routes.on(['POST', 'PATCH'], '/:id/:change{pause|resume}', async (c) => {
    await scheduler.setPaused(c.req.param('id'), c.req.param('change') === 'pause');
    return c.body(null, 200);
  });
  routes.post('/*', async (c) => {
    const cron = c.req.header('upstash-cron');
    if (!cron) throw new Refusal(400, 'the header Upstash-Cron is missing');
    const scheduleId = requireName(
      'schedule id',
      c.req.header('upstash-schedule-id') ?? `scd_${randomBytes(18).toString('base64url')}`,
    );
    await scheduler.upsert({
      scheduleId,
      cron,
      destination: destinationOf(c.req.url, '/v2/schedules/'),
      configuration: readConfiguration(c.req.raw.headers),
      body: Buffer.from(await c.req.arrayBuffer()).toString('base64'),
      createdAt: Date.now(),
    });
    return c.json({ scheduleId });
  });
  return routes;
}

/** What became of the message of its last run. */
async function lastState(sql: postgres.Sql, { last }: Schedule): Promise<string | undefined> {
  if (!last) return undefined;
  const [row] = await sql`select case
    when exists (select from messages where message_id = ${last.messageId}) then 'IN_PROGRESS'
    when exists (select from dead_letters where message ->> 'messageId' = ${last.messageId}) then 'FAIL'
    else 'SUCCESS' end as state`;
  return row?.state;
}
