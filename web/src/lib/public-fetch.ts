import { NoAnswer, toApiError } from './api-problem.ts';

const TIMEOUT_MS = 20_000;

/** `fetch` as nobody in particular, for what needs no sign-in. Throws ApiProblem or NoAnswer as `authorisedFetch` does. */
export async function publicFetch(input: RequestInfo | URL, init: RequestInit = {}): Promise<Response> {
  const timeout = AbortSignal.timeout(TIMEOUT_MS);
  let response: Response;
  try {
    const signal = init.signal ? AbortSignal.any([init.signal, timeout]) : timeout;
    response = await fetch(input, { ...init, signal });
  } catch (cause) {
    if (init.signal?.aborted) throw cause;
    throw new NoAnswer(cause);
  }
  if (!response.ok) throw await toApiError(response);
  return response;
}
