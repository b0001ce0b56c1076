import { z } from 'zod';
import { Day, Instant } from './common.ts';

/** What is probed. `queue` is QStash, `schedules` whether every job ran when it should have. */
export const WATCHED_SERVICES = [
  'api',
  'database',
  'redis',
  'queue',
  'schedules',
  'email',
  'storage',
  'openai',
  'tts',
] as const;
export const WatchedService = z.enum(WATCHED_SERVICES).meta({ id: 'WatchedService' });
export type WatchedService = z.infer<typeof WatchedService>;

/** `off`: not configured here, which is no fault. */
export const ProbeState = z.enum(['up', 'down', 'off']).meta({ id: 'ProbeState' });
export type ProbeState = z.infer<typeof ProbeState>;

const HealthDay = z.object({ day: Day, checks: z.int(), failures: z.int() });

export const PublicStatus = z
  .object({
    checkedAt: Instant.nullable().meta({ description: 'When the last check ended; null before the first.' }),
    services: z.array(
      z.object({
        service: WatchedService,
        state: ProbeState,
        days: z
          .array(HealthDay)
          .meta({ description: 'The last 90 UTC days on which there was a check, oldest first.' }),
      }),
    ),
    incidents: z.array(
      z.object({ id: z.uuid(), service: WatchedService, startedAt: Instant, endedAt: Instant.nullable() }),
    ),
  })
  .meta({ id: 'PublicStatus' });
export type PublicStatus = z.infer<typeof PublicStatus>;
