import { NoAnswer } from './api-problem.ts';
import { failover } from './connection.ts';
import { NoOrigin } from './failover/no-origin.ts';
import { noteFreshness } from './stale-store.ts';

interface ApiRequest {
  method: string;
  url: URL;
  init: RequestInit;
}

/** What the typed client asks for. It names the page's own host; which one is asked is decided with each request. */
export function toApiRequest(input: RequestInfo | URL, init: RequestInit): ApiRequest {
  const url = new URL(input instanceof Request ? input.url : input, location.origin);
  return { method: init.method ?? 'GET', url, init };
}

/** Sends a request to whichever origin is well. Throws NoAnswer when nobody answered. */
export async function askApi({ method, url, init }: ApiRequest): Promise<Response> {
  try {
    const response = await failover.fetch(url.pathname + url.search, init);
    noteFreshness(`${method} ${url.pathname}${url.search}`, response);
    return response;
  } catch (cause) {
    throw cause instanceof NoOrigin ? new NoAnswer(cause) : cause;
  }
}
