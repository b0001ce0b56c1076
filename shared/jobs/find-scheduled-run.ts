import { z } from 'zod';
import { slotAt, slotsBefore } from '../domain/schedule-slots.ts';
import type { JobDefinition, Schedule } from '../queue/define-job.ts';
import { PermanentError } from './permanent-error.ts';
import type { JobsContext } from './run-job.ts';

const MOST_MISSED_SLOTS = 31;
const Answer = z.object({ run: z.uuid() });

/** The run that this firing of the job's schedule is for: one a slot, however often it fires. */
export async function findScheduledRun(
  ctx: JobsContext,
  definition: JobDefinition,
  messageId: string,
): Promise<string> {
  const { schedule } = definition;
  const slot = schedule ? slotAt(schedule, ctx.now()) : null;
  if (!schedule || !slot) throw new PermanentError(`${definition.name} has no schedule.`);
  const answer = await ctx.db.call('begin_scheduled_run', {
    p_job: definition.name,
    p_slot: slot.toISOString(),
    p_message_id: messageId,
    p_earlier_slots: earlierSlots(schedule, slot),
  });
  return Answer.parse(answer).run;
}

function earlierSlots(schedule: Schedule, slot: Date): string[] {
  if (schedule.catchUp !== 'each') return [];
  return slotsBefore(schedule, slot, MOST_MISSED_SLOTS).map((earlier) => earlier.toISOString());
}
