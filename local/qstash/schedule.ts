import { z } from 'zod';
import type { NextRun } from './cron.ts';
import { parseCron } from './cron.ts';
import { toLists } from './failure-callback.ts';
import type { Message } from './message.ts';
import type { Draft } from './read-message.ts';

/** A schedule as it was asked for. */
export const ScheduleDefinition = z.object({
  scheduleId: z.string(),
  cron: z.string(),
  destination: z.string(),
  configuration: z.record(z.string(), z.string()),
  /** In base64. */
  body: z.string(),
  createdAt: z.number(),
});
export type ScheduleDefinition = z.infer<typeof ScheduleDefinition>;

export interface Schedule {
  definition: ScheduleDefinition;
  isPaused: boolean;
  nextRun: NextRun;
  /** In milliseconds; null for one that never runs again. */
  nextAt: number | null;
  last: { at: number; messageId: string } | null;
}

/** Runs next at its first time after `now`: what lies before is not made up for. */
export function toSchedule(definition: ScheduleDefinition, now: number): Schedule {
  const nextRun = parseCron(definition.cron);
  return { definition, isPaused: false, nextRun, nextAt: nextRun(now), last: null };
}

export function draftOf({ definition }: Schedule): Draft {
  const { destination, configuration, body, scheduleId } = definition;
  return { destination, configuration, body: Buffer.from(body, 'base64'), scheduleId };
}

/** As `/v2/schedules` answers it. `example` is what it would publish now. */
export function describeSchedule(schedule: Schedule, example: Message, lastState: string | undefined) {
  const { definition, isPaused, nextAt, last } = schedule;
  return {
    scheduleId: definition.scheduleId,
    cron: definition.cron,
    destination: definition.destination,
    createdAt: definition.createdAt,
    method: example.method,
    header: toLists(example.header),
    body: Buffer.from(definition.body, 'base64').toString('utf8'),
    retries: example.maxRetries,
    failureCallback: example.failureCallback,
    callerIP: example.callerIP,
    isPaused,
    flowControlKey: example.flowControl?.key,
    parallelism: example.flowControl?.parallelism,
    rate: example.flowControl?.rate,
    period: example.flowControl?.periodSeconds,
    retryDelayExpression: example.retryDelay,
    label: example.labels[0],
    labels: example.labels,
    lastScheduleTime: last?.at,
    nextScheduleTime: nextAt ?? undefined,
    lastScheduleStates: last && lastState ? { [last.messageId]: lastState } : undefined,
  };
}
