import type { Person } from '../../../../local/sign-up.ts';
import { type PamClientMessage, PamEvent } from '../../../contracts/pam-protocol.ts';
import { issuePamTicket } from '../../../services/pam/pam-tickets.ts';
import { contextOf } from './say.ts';

type Said = PamClientMessage extends infer Message
  ? Message extends { type: infer Type; payload: infer Payload }
    ? { type: Type; payload: Payload }
    : never
  : never;

export type Talk = {
  events: PamEvent[];
  say: (message: Said) => string;
  sendRaw: (frame: string | Uint8Array<ArrayBuffer>) => void;
  /** Resolves when there is such an event, with it; rejects when the socket is closed before. */
  until: (isIt: (event: PamEvent) => boolean) => Promise<PamEvent>;
  closed: Promise<{ code: number; reason: string }>;
  /** Ends it as a network that goes away does. */
  close: () => void;
};

/** Opens a socket with a ticket, and signs in on it unless `token` is null. `api` is a host's address up to `/api`. */
export async function openTalk(
  api: string,
  person: Person,
  { conversationId, lastSeq = 0, token = person.accessToken, ticket }: TalkOptions,
): Promise<Talk> {
  const given = ticket ?? (await issuePamTicket(contextOf(person), conversationId)).ticket;
  const query = new URLSearchParams({ ticket: given, conversationId, lastSeq: String(lastSeq) });
  const socket = new WebSocket(`${api.replace('http', 'ws')}/v1/pam/ws?${query}`);
  socket.binaryType = 'arraybuffer';
  const events: PamEvent[] = [];
  const waiting = new Set<() => void>();
  const closed = new Promise<{ code: number; reason: string }>((resolve) => {
    socket.onclose = ({ code, reason }) => resolve({ code, reason });
  });
  socket.onmessage = ({ data }) => {
    events.push(PamEvent.parse(JSON.parse(String(data))));
    for (const look of waiting) look();
  };
  const say: Talk['say'] = (message) => {
    const id = crypto.randomUUID();
    socket.send(JSON.stringify({ v: 1, id, ...message }));
    return id;
  };
  await Promise.race([new Promise((resolve) => (socket.onopen = resolve)), closed]);
  if (token !== null && socket.readyState === WebSocket.OPEN) say({ type: 'init', payload: { accessToken: token } });
  return {
    events,
    say,
    sendRaw: (frame) => socket.send(frame),
    until: (isIt) =>
      new Promise((resolve, reject) => {
        const look = () => {
          const found = events.find(isIt);
          if (!found) return;
          waiting.delete(look);
          resolve(found);
        };
        waiting.add(look);
        look();
        void closed.then(({ code, reason }) => reject(new Error(`Closed with ${code}: ${reason}`)));
      }),
    closed,
    close: () => socket.close(),
  };
}

type TalkOptions = { conversationId: string; lastSeq?: number; token?: string | null; ticket?: string };

/** What a person would have seen: events with a number, in the order they came. */
export const keptOf = (...talks: Talk[]): PamEvent[] =>
  talks.flatMap(({ events }) => events.filter(({ seq }) => seq > 0));
