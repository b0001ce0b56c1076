import { noteRequest } from './analytics.ts';
import { ApiProblem, NoAnswer, toApiError } from './api-problem.ts';
import { loadAuth } from './auth.ts';
import { reportAnswer, reportNoAnswer } from './connection.ts';
import { reportSessionLost, sessionStore } from './session.ts';

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

async function requireAccessToken(): Promise<string> {
  if (sessionStore.get().status === 'lost') await sessionBack();
  const auth = await loadAuth();
  const { data, error } = await auth.getSession();
  if (data.session) return data.session.access_token;
  return tokenAfter(error);
}

async function renewAccessToken(): Promise<string> {
  const auth = await loadAuth();
  const { data, error } = await auth.refreshSession();
  if (data.session) return data.session.access_token;
  return tokenAfter(error);
}

async function tokenAfter(error: { name: string } | null): Promise<string> {
  if (error?.name === 'AuthRetryableFetchError') {
    reportNoAnswer();
    throw new NoAnswer(error);
  }
  reportSessionLost();
  await sessionBack();
  return requireAccessToken();
}

/** Settles when the same person has signed in again; throws once they chose to leave. */
function sessionBack(): Promise<void> {
  return new Promise((resolve, reject) => {
    const check = () => {
      const { status } = sessionStore.get();
      if (status === 'lost') return;
      unsubscribe();
      if (status === 'signed-in') resolve();
      else reject(signedOutProblem());
    };
    const unsubscribe = sessionStore.subscribe(check);
    check();
  });
}

function signedOutProblem(): ApiProblem {
  const detail = 'You are signed out.';
  return new ApiProblem({
    type: 'about:blank',
    title: detail,
    status: 401,
    detail,
    code: 'unauthenticated',
    requestId: '',
  });
}
