import { renewAccessToken, requireAccessToken } from '../access-token.ts';
import { ApiProblem, NoAnswer, toApiError } from '../api-problem.ts';
import { failover, failoverStore, reportNoAnswer } from '../connection.ts';
import type { StreamRequest } from './connection/connection-types.ts';

/** An origin that has not begun to answer by then is passed over. */
const HEAD_MS = 12_000;

/**
 * Opens an answer of PAM's as a stream, at the first origin that gives one. It goes past the failover, which reads answers whole; what
 * is known there of who is well is used and told. Throws ApiProblem or NoAnswer.
 */
export async function openStream(request: StreamRequest, signal: AbortSignal): Promise<ReadableStream<Uint8Array>> {
  let refusal: unknown;
  for (const prefix of prefixes()) {
    try {
      const { body } = await askAuthorised(prefix, request, signal);
      if (body) return body;
    } catch (error) {
      signal.throwIfAborted();
      // Another origin may be set up for what this one is not.
      if (error instanceof ApiProblem && !PASSED_OVER.has(error.code)) throw error;
      refusal ??= error;
    }
  }
  if (refusal instanceof ApiProblem) throw refusal;
  reportNoAnswer();
  throw refusal instanceof NoAnswer ? refusal : new NoAnswer(refusal);
}

const PASSED_OVER = new Set(['not_offered', 'not_configured', 'unavailable']);

/** Those that carry sockets first, which have the time to answer; then whoever has the traffic, then who else may be well. */
function prefixes(): string[] {
  const usable = failoverStore.get().origins.filter(({ state }) => state !== 'down' && state !== 'refused');
  const current = failover.currentPrefix();
  const able = usable.filter(({ origin }) => origin.hasSockets).map(({ origin }) => origin.prefix);
  return [...new Set([...able, ...(current === null ? [] : [current]), ...usable.map(({ origin }) => origin.prefix)])];
}

async function askAuthorised(prefix: string, request: StreamRequest, signal: AbortSignal): Promise<Response> {
  const first = await ask(prefix, request, signal, await requireAccessToken());
  const response = first.status === 401 ? await ask(prefix, request, signal, await renewAccessToken()) : first;
  if (!response.ok) throw await toApiError(response);
  if (response.headers.get('Content-Type')?.includes('text/event-stream')) return response;
  throw new NoAnswer('Something else than a stream of events.'); // a hotel's sign-in page
}

async function ask(prefix: string, request: StreamRequest, signal: AbortSignal, token: string): Promise<Response> {
  const controller = new AbortController();
  const timer = setTimeout(() => controller.abort(), HEAD_MS);
  const init = {
    signal: AbortSignal.any([signal, controller.signal]),
    headers: {
      Authorization: `Bearer ${token}`,
      Accept: 'text/event-stream',
      ...(request.kind === 'chat' ? { 'Content-Type': 'application/json' } : {}),
    },
  };
  try {
    if (request.kind === 'resume') {
      const { conversationId, lastSeq } = request;
      return await fetch(`${prefix}/api/v1/pam/conversations/${conversationId}/stream?after=${lastSeq}`, init);
    }
    const body = JSON.stringify(request.input);
    return await fetch(`${prefix}/api/v1/pam/chat/stream`, { ...init, method: 'POST', body });
  } finally {
    clearTimeout(timer);
  }
}
