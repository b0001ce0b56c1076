import type { Sql } from 'postgres';
import type { Person } from '../../local/sign-up.ts';
import type { Site } from '../../scripts/chaos/web/with-site.ts';

/** What a measurement works with: a stack of its own with the built app, and somebody whose rows are there. */
export interface WheelsPlace {
  site: Site;
  sql: Sql;
  person: Person;
  /** A vehicle of theirs with 5,000 fills; they have 100,000 other expenses. */
  vehicleId: string;
}

/** One line of the table. */
export interface WheelsRow {
  name: string;
  /** Milliseconds, one a round. */
  ours: number[];
  /** The naive way in the same run; null where there is none. */
  rival: { name: string; times: number[] } | null;
  target?: string;
}

/** What each file of this folder that measures something exports as `measure`; its line is in run-wheels.ts. */
export type WheelsMeasurement = (place: WheelsPlace) => Promise<WheelsRow[]>;

/** How long each of some runs takes, after one that is not counted. */
export async function timed(rounds: number, run: () => Promise<unknown>): Promise<number[]> {
  await run();
  const times: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const startedAt = performance.now();
    await run();
    times.push(performance.now() - startedAt);
  }
  return times;
}

/** Reads through the API as the person, computed anew and not answered from the cache. */
export async function read(place: WheelsPlace, path: string): Promise<unknown> {
  const headers = { authorization: `Bearer ${place.person.accessToken}`, 'cache-control': 'no-cache' };
  const url = `${place.site.b.url}/api${path}`;
  const response = await fetch(url, { headers });
  if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
  return response.json();
}

/** All rows of a table as a client without functions of its own would fetch them: a thousand at a time, which is all one may. */
export async function fetchAll<Row>(place: WheelsPlace, table: string, order: string): Promise<Row[]> {
  const { urls, keys } = place.site.stack;
  const headers = { apikey: keys.publishable, authorization: `Bearer ${place.person.accessToken}` };
  const rows: Row[] = [];
  for (;;) {
    const range = `offset=${rows.length}&limit=1000`;
    const response = await fetch(`${urls.supabase}/rest/v1/${table}?deleted_at=is.null&order=${order}&${range}`, {
      headers,
    });
    if (!response.ok) throw new Error(`${table}: ${response.status} ${await response.text()}`);
    const page = (await response.json()) as Row[]; // the rows of the table
    rows.push(...page);
    if (page.length < 1000) return rows;
  }
}
