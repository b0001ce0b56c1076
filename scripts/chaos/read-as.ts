import type { Person } from '../../local/sign-up.ts';

/** Searches are not cached: all that Redis does for them is to count. */
export const SEARCH = '/api/v1/expenses?limit=20&q=fuel';
export const SUMMARIES = '/api/v1/expenses/summary';
export const SUMMARY = `${SUMMARIES}?from=2025-12&to=2026-11`;

export interface Read {
  path: string;
  status: number;
  ms: number;
  body: string;
}

/** One read, timed to the last byte. */
export async function readAs(
  person: Person,
  base: string,
  path: string,
  headers: Record<string, string> = {},
): Promise<Read> {
  const startedAt = performance.now();
  const response = await fetch(base + path, { headers: { authorization: `Bearer ${person.accessToken}`, ...headers } });
  const body = await response.text();
  return { path, status: response.status, ms: performance.now() - startedAt, body };
}

/** Searches and summaries in turn, one after the other, until there are `count` or the time is over. */
export async function readInTurn(person: Person, base: string, count: number, withinMs = 60_000): Promise<Read[]> {
  const until = performance.now() + withinMs;
  const reads: Read[] = [];
  while (reads.length < count && performance.now() < until) {
    reads.push(await readAs(person, base, reads.length % 2 === 0 ? SEARCH : SUMMARY));
  }
  return reads;
}
