import { AppError } from '../errors.ts';
import { withDeadline } from './with-deadline.ts';

/** Gives QStash `limitMs` to answer `work`. Throws `unavailable` when it does not, or answers with an error. */
export async function askQstash<Result>(limitMs: number, work: () => Promise<Result>): Promise<Result> {
  try {
    return await withDeadline(limitMs, (signal) => Promise.race([work(), rejectOn(signal)]));
  } catch (cause) {
    throw new AppError('unavailable', 'The message queue cannot be reached just now.', {
      cause,
      retryAfterSeconds: 10,
    });
  }
}

/** The SDK takes no signal. */
function rejectOn(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason)));
}
