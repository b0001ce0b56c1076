import { PamEvent } from '../../../../../shared/contracts/pam-protocol.ts';

/** What a newer server says and this app does not know: it counts, so that nothing after it seems to be missing. */
export interface UnknownEvent {
  type: 'unknown';
  seq: number;
}

/** One event from its JSON; null for what is none. */
export function readEvent(json: string): PamEvent | UnknownEvent | null {
  const value = parse(json);
  const known = PamEvent.safeParse(value);
  if (known.success) return known.data;
  const seq = typeof value === 'object' && value !== null && 'seq' in value ? value.seq : null;
  return Number.isInteger(seq) ? { type: 'unknown', seq: Number(seq) } : null;
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return null; // cut in the middle, or not from our server
  }
}
