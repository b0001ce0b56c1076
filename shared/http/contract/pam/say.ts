import { randomUUID } from 'node:crypto';
import type { Person } from '../../../../local/sign-up.ts';
import { createDatabase } from '../../../clients/database.ts';
import type { PamChatInput, PamMessageList } from '../../../contracts/pam.ts';
import { isFinalEvent, PamEvent } from '../../../contracts/pam-protocol.ts';
import type { UpdatePamSettingsInput } from '../../../contracts/pam-settings.ts';
import { listPamMessages } from '../../../services/pam/pam-messages.ts';
import { getPamSettings, updatePamSettings } from '../../../services/pam/pam-settings.ts';
import type { ServiceContext } from '../../../services/service-context.ts';
import { newPerson, stack, type Target } from '../targets.ts';

/** A message in a new conversation, with words that no other test says. */
export function newMessage(text: string, given: Partial<PamChatInput> = {}): PamChatInput {
  return { id: randomUUID(), conversationId: randomUUID(), text: `${text} ${randomUUID()}`, ...given };
}

export type Listening = { events: PamEvent[]; status: number; ended: Promise<void>; hangUp: () => void };

/** Reads server-sent events as they come; each must be one of the protocol's. */
export async function listen(target: Target, person: Person, path: string, init: RequestInit = {}): Promise<Listening> {
  const hanging = new AbortController();
  const { headers, ...rest } = init;
  const response = await target.send(path, {
    ...rest,
    headers: { authorization: `Bearer ${person.accessToken}`, ...Object.fromEntries(new Headers(headers)) },
    signal: hanging.signal,
  });
  const events: PamEvent[] = [];
  const ended = read(response, events).catch((error: unknown) => {
    if (!hanging.signal.aborted) throw error;
  });
  return { events, status: response.status, ended, hangUp: () => hanging.abort() };
}

async function read(response: Response, events: PamEvent[]): Promise<void> {
  const decoder = new TextDecoder();
  let text = '';
  for await (const chunk of response.body ?? []) {
    text += decoder.decode(chunk, { stream: true });
    const blocks = text.split('\n\n');
    text = blocks.pop() ?? '';
    for (const block of blocks) {
      const data = /^data: (.*)$/m.exec(block)?.[1];
      if (data) events.push(PamEvent.parse(JSON.parse(data)));
    }
  }
}

export const sayTo = (target: Target, person: Person, message: PamChatInput): Promise<Listening> =>
  listen(target, person, '/v1/pam/chat/stream', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(message),
  });

/** Says it and waits for the end. */
export async function hear(target: Target, person: Person, message: PamChatInput): Promise<PamEvent[]> {
  const { events, ended } = await sayTo(target, person, message);
  await ended;
  return events;
}

/** What the deltas add up to. */
export const wordsOf = (events: readonly PamEvent[]): string =>
  events.map((event) => (event.type === 'chat_delta' ? event.payload.text : '')).join('');

export const finalsOf = (events: readonly PamEvent[]): PamEvent[] => events.filter(isFinalEvent);

/** The person's own view of the database, as the API has it. */
export function contextOf({ id, accessToken }: Person): ServiceContext {
  const database = createDatabase({ url: stack.urls.supabase, anonKey: stack.keys.publishable, timeoutMs: 10_000 });
  return { userId: id, email: null, db: database.asUser(accessToken) };
}

/** Lets what is typed, and amounts, go to a model; `changes` besides or instead. */
export async function consent(person: Person, changes: UpdatePamSettingsInput = {}): Promise<void> {
  const ctx = contextOf(person);
  const { version } = await getPamSettings(ctx);
  await updatePamSettings(ctx, { version }, { modelConsent: true, moneyConsent: true, ...changes });
}

/** Somebody new who has agreed to a model. */
export async function newTalker(changes: UpdatePamSettingsInput = {}): Promise<Person> {
  const person = await newPerson();
  await consent(person, changes);
  return person;
}

export const readConversation = (person: Person, id: string): Promise<PamMessageList> =>
  listPamMessages(contextOf(person), id);
