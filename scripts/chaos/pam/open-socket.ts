import { randomUUID } from 'node:crypto';
import type { Person } from '../../../local/sign-up.ts';
import { type PamClientMessage, PamEvent } from '../../../shared/contracts/pam-protocol.ts';
import { askWell } from './ask.ts';

export type Socket = {
  events: PamEvent[];
  say: (type: PamClientMessage['type'], payload: object) => void;
  sendRaw: (frame: string) => void;
  /** The code it is closed with. */
  closed: Promise<number>;
  close: () => void;
};

/** Opens a socket of PAM on the function at `url` with a ticket of its own, and signs in on it. */
export async function openSocket(url: string, person: Person, conversationId: string, lastSeq = 0): Promise<Socket> {
  const { ticket } = await askWell<{ ticket: string }>(url, person, 'POST', '/v1/pam/ws-ticket', { conversationId });
  const query = new URLSearchParams({ ticket, conversationId, lastSeq: String(lastSeq) });
  const socket = new WebSocket(`${url.replace('http', 'ws')}/api/v1/pam/ws?${query}`);
  const events: PamEvent[] = [];
  const closed = new Promise<number>((resolve) => {
    socket.onclose = ({ code }) => resolve(code);
  });
  socket.onmessage = ({ data }) => events.push(PamEvent.parse(JSON.parse(String(data))));
  await Promise.race([new Promise((resolve) => (socket.onopen = resolve)), closed]);
  const say: Socket['say'] = (type, payload) => socket.send(JSON.stringify({ v: 1, id: randomUUID(), type, payload }));
  if (socket.readyState === WebSocket.OPEN) say('init', { accessToken: person.accessToken });
  return { events, say, sendRaw: (frame) => socket.send(frame), closed, close: () => socket.close() };
}

/** Events with a number, in the order they came. */
export const keptOf = (...sockets: Socket[]): PamEvent[] =>
  sockets.flatMap(({ events }) => events.filter(({ seq }) => seq > 0));
