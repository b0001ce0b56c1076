import { connectionStore, failover } from './connection.ts';
import { createEventBatch } from './event-batch.ts';
import { sessionStore } from './session.ts';
import { readStoredSession } from './stored-session.ts';
import { toRequestName } from './to-request-name.ts';

/** At most one request a minute goes out, however much there is to tell. */
const INTERVAL_MS = 60_000;

const batch = createEventBatch();
let timer: ReturnType<typeof setTimeout> | undefined;
let sentAt = Number.NEGATIVE_INFINITY;

/** A screen was opened; `name` is the pattern of its address. */
export function noteScreen(name: string): void {
  batch.note({ kind: 'screen', name });
  sendLater();
}

/** The API was asked; `status` is 0 when nobody answered although there seemed to be a network. */
export function noteRequest(method: string, input: RequestInfo | URL, startedAt: number, status: number): void {
  const url = new URL(input instanceof Request ? input.url : input, location.origin);
  const durationMs = Math.round(performance.now() - startedAt);
  batch.note({ kind: 'request', name: toRequestName(method, url), durationMs, status });
  sendLater();
}

/** Sends what was noted when the page is put away too: it may never come back. */
export function startAnalytics(): void {
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') sendNow();
  });
}

function sendLater(): void {
  timer ??= setTimeout(sendNow, INTERVAL_MS);
}

function sendNow(): void {
  clearTimeout(timer);
  timer = undefined;
  if (performance.now() - sentAt < INTERVAL_MS - 1_000 || !canSend()) {
    if (!batch.isEmpty()) sendLater();
    return;
  }
  const events = batch.take();
  if (events.length === 0) return;
  sentAt = performance.now();
  // Lost without a word when it fails: nothing rests on it, and nobody should hear of it.
  void post(JSON.stringify({ events })).catch(() => undefined);
}

function canSend(): boolean {
  return connectionStore.get() === 'online' && sessionStore.get().status === 'signed-in';
}

/** Not through the transport: it must not note itself, nor ask anybody to sign in. */
async function post(body: string): Promise<void> {
  const session = readStoredSession();
  if (!session) return;
  const headers = { Authorization: `Bearer ${session.access_token}`, 'Content-Type': 'application/json' };
  const prefix = failover.currentPrefix();
  if (prefix === null) return;
  await fetch(`${prefix}/api/v1/events`, { method: 'POST', headers, body, keepalive: true });
}
