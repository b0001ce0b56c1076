import { z } from 'zod';
import type { DeviceSession } from '../../contracts/sessions.ts';
import { toDeviceSession } from './to-device-session.ts';

/** Which sessions were ended, and those that are left. */
export type EndedSessions = { revoked: string[]; sessions: DeviceSession[] };

const Answer = z.object({ revoked: z.array(z.uuid()), sessions: z.array(z.unknown()) });

/** What private.revoke_sessions() answers. */
export function toEndedSessions(value: unknown): EndedSessions {
  const { revoked, sessions } = Answer.parse(value);
  return { revoked, sessions: sessions.map(toDeviceSession) };
}
