import type { z } from 'zod';
import type { JobDefinition } from './define-job.ts';
import { emailSend } from './email-send.ts';
import { fileProcess } from './file-process.ts';
import { legRecalc } from './leg-recalc.ts';
import { exportBuild, importCommit } from './reserved.ts';
import {
  analyticsDaily,
  cacheExpire,
  databaseCleanup,
  healthCheck,
  subscriptionsDaily,
  subscriptionsMonthly,
  tickHourly,
} from './scheduled.ts';
import { timerFire } from './timer-fire.ts';

/** Every job there is, by name. */
export const CATALOG = {
  [analyticsDaily.name]: analyticsDaily,
  [cacheExpire.name]: cacheExpire,
  [databaseCleanup.name]: databaseCleanup,
  [emailSend.name]: emailSend,
  [exportBuild.name]: exportBuild,
  [fileProcess.name]: fileProcess,
  [healthCheck.name]: healthCheck,
  [importCommit.name]: importCommit,
  [legRecalc.name]: legRecalc,
  [subscriptionsDaily.name]: subscriptionsDaily,
  [subscriptionsMonthly.name]: subscriptionsMonthly,
  [tickHourly.name]: tickHourly,
  [timerFire.name]: timerFire,
} as const;

export type JobName = keyof typeof CATALOG;
export type JobPayload<Name extends JobName> = z.infer<(typeof CATALOG)[Name]['payload']>;

export function isJobName(name: string): name is JobName {
  return Object.hasOwn(CATALOG, name);
}

/** The definition, without what is particular to its payload. */
export function findJob(name: string): JobDefinition | undefined {
  return isJobName(name) ? CATALOG[name] : undefined;
}
