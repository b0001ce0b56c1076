import { analyticsDaily } from '../queue/scheduled.ts';
import { aggregateDay } from '../services/analytics/aggregate-day.ts';
import { handle } from './job-handler.ts';

const DAY_MS = 86_400_000;

/** Aggregates the day that is named, or the UTC day before the run's slot. */
export const aggregateAnalytics = handle(analyticsDaily, async ({ db, run }, { day }) => {
  const dayBefore = new Date((run.slot ?? run.dueAt).getTime() - DAY_MS).toISOString().slice(0, 10);
  return { result: await aggregateDay(db, day ?? dayBefore) };
});
