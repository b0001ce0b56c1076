import { setTimeout as sleep } from 'node:timers/promises';
import type { Person } from '../../../local/sign-up.ts';

/** One request as the person to the function at `url`; `path` is below `/api`. */
export async function ask<Body>(
  url: string,
  person: Person,
  method: 'GET' | 'POST' | 'PATCH' | 'DELETE',
  path: string,
  body?: object,
): Promise<{ status: number; body: Body }> {
  const response = await fetch(`${url}/api${path}`, {
    method,
    headers: {
      authorization: `Bearer ${person.accessToken}`,
      ...(body ? { 'content-type': 'application/json' } : {}),
    },
    ...(body ? { body: JSON.stringify(body) } : {}),
  });
  const text = await response.text();
  return { status: response.status, body: (text === '' ? null : JSON.parse(text)) as Body };
}

const MOST_TRIES = 20;

/** The same where nothing but success will do; told to come back it does. */
export async function askWell<Body>(...request: Parameters<typeof ask>): Promise<Body> {
  for (let tries = 1; ; tries++) {
    const { status, body } = await ask<Body>(...request);
    if (status < 300) return body;
    if (status !== 503 || tries === MOST_TRIES)
      throw new Error(`${request[2]} ${request[3]}: ${status} ${JSON.stringify(body)}`);
    await sleep(1_000);
  }
}
