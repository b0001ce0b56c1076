import { toApiError } from './api-problem.ts';
import { askApi, toApiRequest } from './ask-api.ts';

/** `fetch` as nobody in particular, for what needs no sign-in. Throws ApiProblem or NoAnswer as `authorisedFetch` does. */
export async function publicFetch(input: RequestInfo | URL, init: RequestInit = {}): Promise<Response> {
  const response = await askApi(toApiRequest(input, init));
  if (!response.ok) throw await toApiError(response);
  return response;
}
