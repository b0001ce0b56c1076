import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Session } from '@supabase/auth-js';
import type { Host } from './start-host.ts';

/** Puts an expense a payee into the account, as another device would: through the API, past the app. */
export async function giveExpenses(host: Host, session: Session, payees: readonly string[]): Promise<void> {
  for (const [index, payee] of payees.entries()) {
    const body = { payee, amountCents: 1000 + index, category: 'fuel', occurredOn: today() };
    await writeByApi(host, session, { method: 'POST', path: '/v1/expenses', body });
  }
}

interface ApiWrite {
  method: 'POST' | 'PATCH' | 'DELETE';
  path: string;
  body?: object;
  /** Of the row that is changed. */
  version?: number | undefined;
}

const TRIES = 60;
/** "Not now": the same write under the same key is right a little later. */
const REPEATED = new Set([409, 429, 503]);

/** One write as this person, repeated under its key while the server asks for it. Throws on any other refusal. */
export async function writeByApi(host: Host, session: Session, write: ApiWrite): Promise<unknown> {
  const { method, path, body, version } = write;
  const headers = {
    authorization: `Bearer ${session.access_token}`,
    'content-type': 'application/json',
    'idempotency-key': randomUUID(),
    ...(version === undefined ? {} : { 'if-match': `"${version}"` }),
  };
  const init = { method, headers, ...(body ? { body: JSON.stringify(body) } : {}) };
  for (let tries = 1; ; tries++) {
    const response = await fetch(`${host.url}/api${path}`, init);
    if (response.ok) return response.json();
    const refusal = `${method} ${path}: ${response.status} ${await response.text()}`;
    if (tries === TRIES || !REPEATED.has(response.status)) throw new Error(refusal);
    await sleep(500);
  }
}

/** The day it is now where the travellers are. */
export function today(): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone: 'Australia/Adelaide' }).format();
}
