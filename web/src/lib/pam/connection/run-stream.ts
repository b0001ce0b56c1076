import type { ConnectionDeps, HeardEvent, StreamRequest } from './connection-types.ts';
import { readEvent } from './read-event.ts';
import { readEventStream } from './read-event-stream.ts';

/** The server says at least a comment every 15 s. */
const SILENCE_MS = 40_000;

/** Hears one stream out, and settles when it has ended, was cut or `signal` is aborted. Throws when there was none: ApiProblem or NoAnswer. */
export async function runStream(
  { clock, openStream }: Pick<ConnectionDeps, 'clock' | 'openStream'>,
  request: StreamRequest,
  signal: AbortSignal,
  onEvent: (event: HeardEvent) => void,
): Promise<void> {
  const controller = new AbortController();
  const either = AbortSignal.any([signal, controller.signal]);
  const body = await openStream(request, either);
  let callOff = () => {};
  const alive = () => {
    callOff();
    callOff = clock.after(SILENCE_MS, () => controller.abort());
  };
  alive();
  try {
    for await (const json of readEventStream(body, alive)) {
      const event = readEvent(json);
      if (event) onEvent(event);
    }
  } catch {
    // Cut: what is missing is asked for.
  } finally {
    callOff();
  }
}
