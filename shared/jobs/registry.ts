import type { JobName } from '../queue/catalog.ts';
import type { AnyHandler } from './job-handler.ts';

export type Handlers = Partial<Record<JobName, () => Promise<AnyHandler>>>;

/** How each job is done. A handler is loaded with its first run: most calls of the function need one of them. */
export const HANDLERS: Handlers = {
  'analytics.daily': () => import('./analytics-daily.ts').then((m) => m.aggregateAnalytics),
  'cache.expire': () => import('./cache-expire.ts').then((m) => m.expireCache),
  'db.cleanup': () => import('./db-cleanup.ts').then((m) => m.cleanDatabase),
  'email.send': () => import('./email-send.ts').then((m) => m.sendEmails),
  'file.process': () => import('./file-process.ts').then((m) => m.processFile),
  'health.check': () => import('./health-check.ts').then((m) => m.checkHealth),
  'leg.recalc': () => import('./leg-recalc.ts').then((m) => m.recalculateLegs),
  'subscriptions.daily': () => import('./subscriptions-daily.ts').then((m) => m.processSubscriptionsDaily),
  'subscriptions.monthly': () => import('./subscriptions-monthly.ts').then((m) => m.processSubscriptionsMonthly),
  'tick.hourly': () => import('./tick-hourly.ts').then((m) => m.tick),
  'timer.fire': () => import('./timer-fire.ts').then((m) => m.fireTimer),
};
