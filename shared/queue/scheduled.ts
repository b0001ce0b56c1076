import { z } from 'zod';
import { defineJob } from './define-job.ts';

/** Probes every dependency and publishes what was written and never published. */
export const healthCheck = defineJob({
  name: 'health.check',
  payload: z.strictObject({}),
  retries: 1,
  timeoutSeconds: 20,
  schedule: { cron: '*/5 * * * *', timeZone: 'UTC', catchUp: 'skip' },
});

/** Finds what is due at each person's own hour: reports, then reminders. With a cursor, goes on after that person. */
export const tickHourly = defineJob({
  name: 'tick.hourly',
  payload: z.strictObject({ step: z.literal('reminders').optional(), after: z.uuid().optional() }),
  retries: 3,
  timeoutSeconds: 20,
  schedule: { cron: '0 * * * *', timeZone: 'UTC', catchUp: 'latest' },
});

/** Aggregates the events of a day: the one before its slot, or the one that is named. */
export const analyticsDaily = defineJob({
  name: 'analytics.daily',
  payload: z.strictObject({ day: z.iso.date().optional() }),
  retries: 3,
  timeoutSeconds: 20,
  schedule: { cron: '20 0 * * *', timeZone: 'UTC', catchUp: 'each' },
});

/** Renews, resets quotas, then writes statements, on the 1st. With a cursor, goes on after that person. */
export const subscriptionsMonthly = defineJob({
  name: 'subscriptions.monthly',
  payload: z.strictObject({ step: z.literal('statements').optional(), after: z.uuid().optional() }),
  retries: 3,
  timeoutSeconds: 20,
  schedule: { cron: '0 1 1 * *', timeZone: 'UTC', catchUp: 'latest' },
});

/** Ends trials and carries dunning on. */
export const subscriptionsDaily = defineJob({
  name: 'subscriptions.daily',
  payload: z.strictObject({ after: z.uuid().optional() }),
  retries: 3,
  timeoutSeconds: 20,
  schedule: { cron: '30 1 * * *', timeZone: 'UTC', catchUp: 'latest' },
});

/** Deletes what the retention table says is old enough. */
export const databaseCleanup = defineJob({
  name: 'db.cleanup',
  payload: z.strictObject({ dryRun: z.boolean().optional() }),
  retries: 2,
  timeoutSeconds: 20,
  schedule: { cron: '30 3 * * *', timeZone: 'UTC', catchUp: 'latest' },
});

/** Sweeps keys of Redis that outlived their family's time. With a cursor, goes on from there. */
export const cacheExpire = defineJob({
  name: 'cache.expire',
  payload: z.strictObject({ cursor: z.string().optional() }),
  retries: 1,
  timeoutSeconds: 20,
  schedule: { cron: '10 * * * *', timeZone: 'UTC', catchUp: 'skip' },
});
