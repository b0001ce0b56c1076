import type { PamEvent } from '../../contracts/pam-protocol.ts';
import { toInstant } from '../to-instant.ts';

type EventRow = Pick<PamEvent, 'seq' | 'id' | 'type' | 'payload'> & { created_at: string };

/** An event as private.pam_event tells it, as it crosses the wire. */
export function toPamEvent(conversationId: string, value: unknown): PamEvent {
  const { seq, id, type, payload, created_at: at } = value as EventRow; // kept as append-pam-events.ts was given it
  return { v: 1, type, id, seq, ts: toInstant(at), conversationId, payload } as PamEvent;
}
