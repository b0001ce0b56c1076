import type { StackFile } from '../../../local/stack-file.ts';
import type { Fault, Finding, Place } from '../fault.ts';
import { withStack } from '../launch-stack.ts';
import { type Effects, openEffects } from './open-effects.ts';
import { type JobsFunction, startJobsFunction } from './start-jobs-function.ts';

export type EffectPlace = { stack: StackFile; host: JobsFunction; effects: Effects };

/** A fault of the job layer: a stack, the effect function beside it, and a way to ask and to count. */
export function jobsFault(name: string, run: (place: EffectPlace) => Promise<Finding[]>): Fault {
  return {
    name,
    group: 'jobs',
    run: (place: Place) =>
      withStack(place, async (stack) => {
        const host = await startJobsFunction(stack, 'scripts/chaos/jobs/effect-function.ts');
        const effects = openEffects(stack, host.jobsUrl);
        try {
          return await run({ stack, host, effects });
        } finally {
          await Promise.all([effects.close(), host.stop()]);
        }
      }),
  };
}
