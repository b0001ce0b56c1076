import type { Page, Request } from 'playwright-core';

/** A request of the page to one of the origins, as the browser's network saw it. */
export interface Attempt {
  origin: string;
  /** The API's path and query, the same on every origin. */
  path: string;
  method: string;
  startedAt: number;
  endedAt: number;
  /** 0 when there was no answer. */
  status: number;
}

export interface Watch {
  attempts: Attempt[];
  /** Milliseconds from the first attempt for a path that contains `part` to its first good answer; not a number without one. */
  answerMs(part: string): number;
  /** Which origins gave good answers to reads of people's data, in the order of the answers. */
  answeredBy(): string[];
}

/** Follows what a page asks of the API, attempt by attempt. */
export function watchAnswers(page: Page): Watch {
  const attempts: Attempt[] = [];
  const open = new Map<Request, Attempt>();
  page.on('request', (request) => {
    const { origin, pathname, search } = new URL(request.url());
    const path = /\/api\/.*/.exec(pathname)?.[0];
    if (!path) return;
    open.set(request, {
      ...{ origin, path: path + search, method: request.method() },
      ...{ startedAt: performance.now(), endedAt: Number.NaN, status: 0 },
    });
  });
  const close = (request: Request, status: number) => {
    const attempt = open.get(request);
    if (!attempt) return;
    open.delete(request);
    attempts.push({ ...attempt, endedAt: performance.now(), status });
  };
  page.on('response', (response) => close(response.request(), response.status()));
  page.on('requestfailed', (request) => close(request, 0));
  const isGood = ({ status }: Attempt) => status === 200 || status === 304;
  return {
    attempts,
    answerMs(part) {
      const mine = (list: Iterable<Attempt>) => [...list].filter(({ path }) => path.includes(part));
      const begun = Math.min(...mine([...attempts, ...open.values()]).map(({ startedAt }) => startedAt));
      const answered = mine(attempts)
        .filter(isGood)
        .map(({ endedAt }) => endedAt);
      return answered.length > 0 ? Math.min(...answered) - begun : Number.NaN;
    },
    answeredBy: () =>
      attempts
        .filter((attempt) => attempt.method === 'GET' && attempt.path.startsWith('/api/v1/') && isGood(attempt))
        .sort((one, other) => one.endedAt - other.endedAt)
        .map(({ origin }) => origin),
  };
}
