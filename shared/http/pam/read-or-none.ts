import { AppError } from '../../errors.ts';
import { type PamReplay, readPamEvents } from '../../services/pam/read-pam-events.ts';

const NONE: PamReplay = { events: [], lastSeq: 0, oldestSeq: null, running: null };

/** The events of a conversation, none of one that is not there: its first message makes it. */
export async function readOrNone(...args: Parameters<typeof readPamEvents>): Promise<PamReplay> {
  try {
    return await readPamEvents(...args);
  } catch (error) {
    if (error instanceof AppError && error.code === 'not_found') return NONE;
    throw error;
  }
}
