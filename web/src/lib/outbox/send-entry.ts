import { NoAnswer } from '../api-problem.ts';
import { sessionStore } from '../session.ts';
import { readStoredSession } from '../stored-session.ts';
import { authorisedFetch } from '../transport.ts';
import type { OutboxEntry } from './outbox-entry.ts';

/** One try of an entry, under its idempotency key, as its own person or not at all. Answers the body; throws ApiProblem or NoAnswer. */
export async function sendEntry(entry: OutboxEntry): Promise<unknown> {
  // Another tab may have signed somebody else in, of which this one has not heard yet.
  if (readStoredSession()?.user.id !== entry.userId) throw new NoAnswer('Somebody else is signed in.');
  const { signal, release } = untilSomebodyElse(entry.userId);
  try {
    const response = await authorisedFetch(location.origin + entry.path, { ...toRequest(entry), signal });
    return await response.json();
  } catch (error) {
    throw signal.aborted ? new NoAnswer(error) : error;
  } finally {
    release();
  }
}

function toRequest(entry: OutboxEntry): RequestInit {
  const headers = new Headers({ 'Idempotency-Key': entry.id });
  if (entry.version !== null) headers.set('If-Match', `"${entry.version}"`);
  if (!entry.body) return { method: entry.method, headers };
  headers.set('Content-Type', 'application/json');
  return { method: entry.method, headers, body: JSON.stringify(entry.body) };
}

/** The transport waits for a sign-in when the session has ended: if it is another person's, the request must not go on. */
function untilSomebodyElse(userId: string): { signal: AbortSignal; release: () => void } {
  const controller = new AbortController();
  const release = sessionStore.subscribe(() => {
    const session = sessionStore.get();
    if (!('userId' in session) || session.userId !== userId) controller.abort();
  });
  return { signal: controller.signal, release };
}
