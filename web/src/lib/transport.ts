import { renewAccessToken, requireAccessToken } from './access-token.ts';
import { noteRequest } from './analytics.ts';
import { NoAnswer, toApiError } from './api-problem.ts';
import { askApi, toApiRequest } from './ask-api.ts';
import { NoOrigin } from './failover/no-origin.ts';

let bypassCacheUntil = 0;

/** For so long reads ask the server to look again: it may not have cleared its cache yet of what we know to have changed. */
export function bypassCache(forMs: number): void {
  bypassCacheUntil = Math.max(bypassCacheUntil, Date.now() + forMs);
}

/**
 * `fetch` as the signed-in person. Throws ApiProblem when the API said no and NoAnswer when nobody answered, so a
 * returned response is always a good one. A session that ended by itself is waited for: the request goes on after the
 * next sign-in.
 */
export async function authorisedFetch(input: RequestInfo | URL, init: RequestInit = {}): Promise<Response> {
  const first = await send(input, init, await requireAccessToken());
  if (first.ok) return first;
  if (first.status !== 401) throw await toApiError(first);
  const renewed = await send(input, init, await renewAccessToken());
  if (!renewed.ok) throw await toApiError(renewed);
  return renewed;
}

async function send(input: RequestInfo | URL, init: RequestInit, token: string): Promise<Response> {
  const headers = new Headers(init.headers);
  headers.set('Authorization', `Bearer ${token}`);
  const isRead = (init.method ?? 'GET') === 'GET';
  if (isRead && Date.now() < bypassCacheUntil) headers.set('Cache-Control', 'no-cache');
  // A write that is under way when the page is left or reloaded still arrives, unless it is too large for that.
  const request = toApiRequest(input, { ...init, headers, keepalive: init.keepalive ?? !isRead });
  const startedAt = performance.now();
  try {
    const response = await askApi(request);
    noteRequest(request.method, request.url, startedAt, response.status);
    const bypassSeconds = Number(response.headers.get('X-Bypass-Cache-Seconds')) || 0;
    if (bypassSeconds > 0) bypassCache(bypassSeconds * 1000);
    return response;
  } catch (cause) {
    if (cause instanceof NoAnswer && wasSent(cause) && navigator.onLine)
      noteRequest(request.method, request.url, startedAt, 0);
    throw cause;
  }
}

function wasSent({ cause }: NoAnswer): boolean {
  return cause instanceof NoOrigin && cause.wasSent;
}
