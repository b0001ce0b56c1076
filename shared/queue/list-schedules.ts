import { CATALOG } from './catalog.ts';
import type { JobDefinition, Schedule } from './define-job.ts';

/** A job that runs by itself. */
export type ScheduledJob = { job: string; definition: JobDefinition; schedule: Schedule };

/** Every job of the catalog that has a schedule, by name. */
export function listSchedules(catalog: Record<string, JobDefinition> = CATALOG): ScheduledJob[] {
  return Object.values(catalog)
    .flatMap((definition) => {
      const { name: job, schedule } = definition;
      return schedule ? [{ job, definition, schedule }] : [];
    })
    .sort((one, other) => one.job.localeCompare(other.job));
}
