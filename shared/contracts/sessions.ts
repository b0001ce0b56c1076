import { z } from 'zod';
import { Instant } from './common.ts';

/** One sign-in that lives: a browser on a device. */
export const DeviceSession = z
  .object({
    id: z.uuid(),
    device: z
      .string()
      .nullable()
      .meta({ description: 'In plain words; null when it is not known.', example: 'Chrome on Android' }),
    current: z.boolean().meta({ description: 'Whether it is the one that asks.' }),
    signedInAt: Instant,
    lastSeenAt: Instant.meta({ description: 'At most five minutes old while the device is in use.' }),
  })
  .meta({ id: 'DeviceSession' });
export type DeviceSession = z.infer<typeof DeviceSession>;

export const DeviceSessionList = z.object({ sessions: z.array(DeviceSession) }).meta({ id: 'DeviceSessionList' });

export const SignOutInput = z
  .strictObject({
    devices: z.enum(['others', 'all']).meta({ description: '`all` signs out the device that asks, too.' }),
  })
  .meta({ id: 'SignOutInput' });
export type SignOutInput = z.infer<typeof SignOutInput>;
