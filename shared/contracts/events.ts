import { z } from 'zod';
import { EVENT_LIMITS } from './event-limits.ts';

const Age = z
  .int()
  .min(0)
  .max(EVENT_LIMITS.ageMs)
  .meta({ description: 'How many milliseconds ago it was: clocks of phones are not to be trusted.' });

const Name = z
  .string()
  .regex(/^[\w/:.$ -]{1,100}$/, 'Use a pattern such as /wins/expenses.')
  .meta({ description: 'A pattern, never an address with ids in it.' });

export const AppEvent = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('screen'), name: Name, ageMs: Age }),
    z.strictObject({
      kind: z.literal('request'),
      name: Name.meta({ example: 'GET /api/v1/expenses/:id' }),
      durationMs: z.int().min(0).max(600_000),
      status: z.int().min(0).max(599).meta({ description: '0 when there was no answer.' }),
      ageMs: Age,
    }),
  ])
  .meta({ id: 'AppEvent' });
export type AppEvent = z.infer<typeof AppEvent>;

export const RecordEventsInput = z
  .strictObject({ events: z.array(AppEvent).min(1).max(EVENT_LIMITS.count) })
  .meta({ id: 'RecordEventsInput' });

export const RecordEventsAnswer = z.object({ counted: z.int() }).meta({ id: 'RecordEventsAnswer' });
