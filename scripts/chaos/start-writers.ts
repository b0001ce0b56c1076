import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Person } from '../../local/sign-up.ts';

/** What writers were told. Every expense carries its own note, by which it is found again. */
export interface Ledger {
  /** Notes of the expenses that were answered with 201. */
  acknowledged: Set<string>;
  /** Notes of those among them whose first try got no 201, so that the answer came to a repeated request. */
  repeated: Set<string>;
  /** How often each status was answered, 0 for a connection that gave none, and the slowest of each. */
  answers: Map<number, { count: number; slowestMs: number }>;
  inFlight: number;
}

export interface Writers {
  ledger: Ledger;
  stop(): Promise<void>;
}

/** Together 16 requests a second a group of four: below the limits of 600 a minute a person and 1,200 an address. */
const PAUSE_MS = 250;
const REPEAT_AFTER_MS = 100;
const GIVE_UP_MS = 5_000;

/** Each person records one expense after the other until stopped, repeating each until it is acknowledged. */
export function startWriters(apiUrl: string, people: readonly Person[]): Writers {
  const ledger: Ledger = { acknowledged: new Set(), repeated: new Set(), answers: new Map(), inFlight: 0 };
  const stopping = new AbortController();
  const running = people.map((person) => keepWriting(`${apiUrl}/v1/expenses`, person, ledger, stopping.signal));
  return {
    ledger,
    async stop() {
      stopping.abort();
      await Promise.all(running);
    },
  };
}

async function keepWriting(url: string, person: Person, ledger: Ledger, stopping: AbortSignal): Promise<void> {
  for (let index = 0; !stopping.aborted; index++) {
    const note = randomUUID();
    // Every second one leaves the id to the server, so that only the idempotency key keeps it from being doubled.
    const request = toRequest(person, note, index % 2 === 0 ? randomUUID() : undefined);
    for (let tries = 1; !stopping.aborted; tries++) {
      if ((await send(url, request, ledger)) === 201) {
        ledger.acknowledged.add(note);
        if (tries > 1) ledger.repeated.add(note);
        break;
      }
      await sleep(REPEAT_AFTER_MS);
    }
    await sleep(PAUSE_MS);
  }
}

function toRequest(person: Person, note: string, id: string | undefined): RequestInit {
  const headers = {
    authorization: `Bearer ${person.accessToken}`,
    'content-type': 'application/json',
    'idempotency-key': randomUUID(),
  };
  const body = { id, note, amountCents: 4250, category: 'fuel', occurredOn: '2026-11-20' };
  return { method: 'POST', headers, body: JSON.stringify(body) };
}

async function send(url: string, request: RequestInit, ledger: Ledger): Promise<number> {
  const startedAt = performance.now();
  ledger.inFlight += 1;
  const status = await statusOf(url, request);
  ledger.inFlight -= 1;
  const before = ledger.answers.get(status) ?? { count: 0, slowestMs: 0 };
  const slowestMs = Math.max(before.slowestMs, performance.now() - startedAt);
  ledger.answers.set(status, { count: before.count + 1, slowestMs });
  return status;
}

async function statusOf(url: string, request: RequestInit): Promise<number> {
  try {
    const response = await fetch(url, { ...request, signal: AbortSignal.timeout(GIVE_UP_MS) });
    await response.text(); // acknowledged is what arrived whole
    return response.status;
  } catch {
    return 0; // refused, cut or silent: whether it was written is not known, hence the repetition
  }
}
