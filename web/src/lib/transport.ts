import { renewAccessToken, requireAccessToken } from './access-token.ts';
import { noteRequest } from './analytics.ts';
import { type ApiProblem, NoAnswer, toApiError } from './api-problem.ts';
import { reportAnswer, reportNoAnswer } from './connection.ts';

const TIMEOUT_MS = 20_000;

let bypassCacheUntil = 0;

/**
 * `fetch` as the signed-in person. Throws ApiProblem when the API said no and NoAnswer when nobody answered, so a
 * returned response is always a good one. A session that ended by itself is waited for: the request goes on after the
 * next sign-in.
 */
export async function authorisedFetch(input: RequestInfo | URL, init: RequestInit = {}): Promise<Response> {
  const first = await send(input, init, await requireAccessToken());
  if (first.ok) return first;
  if (first.status !== 401) throw await toFailure(first);
  const renewed = await send(input, init, await renewAccessToken());
  if (!renewed.ok) throw await toFailure(renewed);
  return renewed;
}

async function send(input: RequestInfo | URL, init: RequestInit, token: string): Promise<Response> {
  const method = init.method ?? 'GET';
  const isRead = method === 'GET';
  const headers = new Headers(init.headers);
  headers.set('Authorization', `Bearer ${token}`);
  // The server could not clear its cache after one of our writes, so for a while we ask it to look again.
  if (isRead && Date.now() < bypassCacheUntil) headers.set('Cache-Control', 'no-cache');
  const timeout = AbortSignal.timeout(TIMEOUT_MS);
  const startedAt = performance.now();
  try {
    const signal = init.signal ? AbortSignal.any([init.signal, timeout]) : timeout;
    // A write that is under way when the page is left or reloaded still arrives.
    const response = await fetch(input, { ...init, headers, signal, keepalive: !isRead });
    noteRequest(method, input, startedAt, response.status);
    const bypassSeconds = Number(response.headers.get('X-Bypass-Cache-Seconds')) || 0;
    if (bypassSeconds > 0) bypassCacheUntil = Date.now() + bypassSeconds * 1000;
    if (response.ok) reportAnswer();
    return response;
  } catch (cause) {
    if (init.signal?.aborted) throw cause;
    if (navigator.onLine) noteRequest(method, input, startedAt, 0);
    reportNoAnswer();
    throw new NoAnswer(cause);
  }
}

async function toFailure(response: Response): Promise<ApiProblem | NoAnswer> {
  const failure = await toApiError(response);
  if (failure instanceof NoAnswer) reportNoAnswer();
  else reportAnswer();
  return failure;
}
