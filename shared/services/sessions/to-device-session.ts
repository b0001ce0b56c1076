import { z } from 'zod';
import type { DeviceSession } from '../../contracts/sessions.ts';
import { toInstant } from '../to-instant.ts';

const Row = z.object({
  id: z.uuid(),
  device: z.string().nullable(),
  current: z.boolean(),
  signed_in_at: z.string(),
  last_seen_at: z.string(),
});

/** A session as private.own_sessions() tells it, as it crosses the wire. */
export function toDeviceSession(value: unknown): DeviceSession {
  const { signed_in_at, last_seen_at, ...row } = Row.parse(value);
  return { ...row, signedInAt: toInstant(signed_in_at), lastSeenAt: toInstant(last_seen_at) };
}
