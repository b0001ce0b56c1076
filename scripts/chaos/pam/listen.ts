import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Person } from '../../../local/sign-up.ts';
import type { PamChatInput } from '../../../shared/contracts/pam.ts';
import { isFinalEvent, PamEvent } from '../../../shared/contracts/pam-protocol.ts';
import { readEventStream } from '../../../web/src/lib/pam/connection/read-event-stream.ts';

/** A message in a new conversation, with words that nobody else says. */
export function newMessage(text: string, given: Partial<PamChatInput> = {}): PamChatInput {
  return { id: randomUUID(), conversationId: randomUUID(), text: `${text} ${randomUUID()}`, ...given };
}

export type Heard = {
  status: number;
  /** As they come; each is one of the protocol's. */
  events: PamEvent[];
  /** Milliseconds from the request to the first words. */
  firstWordMs: () => number;
  /** Resolves when there is no more to come; how the connection ended does not matter. */
  ended: Promise<void>;
  hangUp: () => void;
};

/** Reads server-sent events of the function at `url`. */
export async function listen(url: string, person: Person, path: string, init: RequestInit = {}): Promise<Heard> {
  const hanging = new AbortController();
  const headers = {
    authorization: `Bearer ${person.accessToken}`,
    ...Object.fromEntries(new Headers(init.headers)),
  };
  const events: PamEvent[] = [];
  let firstWordMs = Number.NaN;
  const startedAt = performance.now();
  const response = await fetch(`${url}/api/v1/pam${path}`, { ...init, headers, signal: hanging.signal });
  const take = (event: PamEvent) => {
    if (event.type === 'chat_delta' && Number.isNaN(firstWordMs)) firstWordMs = performance.now() - startedAt;
    events.push(event);
  };
  // Cut off by us or by whoever was killed: what has come counts.
  const ended = read(response, take).catch(() => {});
  return { status: response.status, events, firstWordMs: () => firstWordMs, ended, hangUp: () => hanging.abort() };
}

async function read({ body }: Response, take: (event: PamEvent) => void): Promise<void> {
  for await (const data of body ? readEventStream(body, () => {}) : []) take(PamEvent.parse(JSON.parse(data)));
}

/** A client that was told to come back waits, longer each time; then it says the same again, under the same id. */
const SAY_AGAIN_MS = 1_000;
const LONGEST_WAIT_MS = 15_000;
const MOST_TRIES = 12;

/** `refused` hears of each time it was told to come back. */
export async function sayTo(url: string, person: Person, message: PamChatInput, refused = () => {}): Promise<Heard> {
  const say = () =>
    listen(url, person, '/chat/stream', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(message),
    });
  let heard = await say();
  for (let tries = 1; heard.status === 503 && tries < MOST_TRIES; tries++) {
    refused();
    const waitMs = Math.min(LONGEST_WAIT_MS, SAY_AGAIN_MS * 2 ** tries);
    await sleep(waitMs * (0.25 + 0.75 * Math.random())); // not all at once
    heard = await say();
  }
  return heard;
}

/** Says it and waits for the end. */
export async function hear(url: string, person: Person, message: PamChatInput): Promise<PamEvent[]> {
  const { events, ended } = await sayTo(url, person, message);
  await ended;
  return events;
}

/** Goes on where a stream was lost. */
export const resume = (url: string, person: Person, conversationId: string, lastSeq: number): Promise<Heard> =>
  listen(url, person, `/conversations/${conversationId}/stream`, { headers: { 'last-event-id': String(lastSeq) } });

/** What the deltas add up to. */
export const wordsOf = (events: readonly PamEvent[]): string =>
  events.map((event) => (event.type === 'chat_delta' ? event.payload.text : '')).join('');

export const finalsOf = (events: readonly PamEvent[]): PamEvent[] => events.filter(isFinalEvent);

export const lastSeqOf = (events: readonly PamEvent[]): number => Math.max(0, ...events.map(({ seq }) => seq));

/** Whether every number is there, once and in order. */
export const isUnbroken = (events: readonly PamEvent[]): boolean =>
  events.length > 0 && events.every(({ seq }, index) => seq === index + 1);

/** Words in an order that can be checked. */
export const longAnswer = (words: number, name = 'word'): string =>
  Array.from({ length: words }, (_, index) => `${name}${index}`).join(' ');
