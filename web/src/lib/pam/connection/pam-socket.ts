import { PAM_CLOSE_CODES, type PamClientMessage } from '../../../../../shared/contracts/pam-protocol.ts';
import type { ConnectionDeps, HeardEvent, RawSocket } from './connection-types.ts';
import { readEvent } from './read-event.ts';

/** From asking for a ticket to being let in: on one bar of signal it takes its time. */
const OPEN_MS = 6_000;
/** Shorter than the minute before its end in which a token is renewed. */
const HEARTBEAT_MS = 25_000;
/** A line on which nothing comes back for so long is dead, whatever the browser believes. */
const SILENCE_MS = 10_000;

/** Why a socket is over. `blocked` means that it never opened, `lost` that it was cut. */
export type SocketEnd = keyof typeof PAM_CLOSE_CODES | 'blocked' | 'lost' | 'done';

export interface PamSocket {
  /** Whether it was let in; false once it is over. */
  opened: Promise<boolean>;
  closed: Promise<SocketEnd>;
  /** The server is about to end it: no new message is begun on it. */
  isDraining(): boolean;
  isOver(): boolean;
  say(message: Said): void;
  close(): void;
}

type Said<Message = PamClientMessage> = Message extends PamClientMessage ? Pick<Message, 'type' | 'payload'> : never;
interface SocketNews extends Pick<ConnectionDeps, 'onEvent'> {
  /** Once, before anybody who waits hears of it. */
  onEnd(reason: SocketEnd): void;
}

/** One WebSocket from its ticket to its end. `isAnew` asks for a new token, after one was refused. */
export function openPamSocket(deps: ConnectionDeps, isAnew: boolean, { onEvent, onEnd }: SocketNews): PamSocket {
  const { clock } = deps;
  const opening = Promise.withResolvers<boolean>();
  const closing = Promise.withResolvers<SocketEnd>();
  let raw: RawSocket | null = null;
  let isOver = false;
  let isOpen = false;
  let isDraining = false;
  let token = '';
  let callOffs = [clock.after(OPEN_MS, () => end('blocked'))];
  let callOffSilence = () => {};

  function end(reason: SocketEnd): void {
    if (isOver) return;
    isOver = true;
    for (const callOff of callOffs) callOff();
    callOffSilence();
    raw?.close();
    onEnd(reason);
    opening.resolve(false);
    closing.resolve(reason);
  }

  function say(message: Said): void {
    if (!isOver) raw?.send(JSON.stringify({ v: 1, id: deps.newId(), ...message }));
  }

  function heard(event: HeardEvent): void {
    if (event.type === 'connection' && !isOpen) letIn();
    if (event.type === 'server_draining') isDraining = true;
    onEvent(event);
  }

  function letIn(): void {
    isOpen = true;
    for (const callOff of callOffs) callOff();
    callOffs = [clock.after(HEARTBEAT_MS, beat)];
    opening.resolve(true);
  }

  function beat(): void {
    callOffSilence = clock.after(SILENCE_MS, () => end('lost'));
    callOffs = [clock.after(HEARTBEAT_MS, beat)];
    say({ type: 'ping', payload: {} });
    void handOver();
  }

  /** A new access token, should there be one: the server ends what goes on under one that has expired. */
  async function handOver(): Promise<void> {
    const next = await deps.getToken(false).catch(() => token); // nobody answers: the next heartbeat asks again
    if (next === token) return;
    token = next;
    say({ type: 'context_update', payload: { context: deps.context(), accessToken: token } });
  }

  async function begin(): Promise<void> {
    token = await deps.getToken(isAnew);
    const ticket = await deps.getTicket();
    if (isOver) return;
    raw = deps.openSocket(toAddress(ticket, deps), {
      onOpen: () => say({ type: 'init', payload: { accessToken: token, context: deps.context() } }),
      onText: (text) => {
        callOffSilence();
        const event = readEvent(text);
        if (event && !isOver) heard(event);
      },
      onClose: (code) => end(reasonOf(code, isOpen)),
    });
  }

  begin().catch(() => end('blocked')); // SSE goes the same way to the API, and tells what is wrong
  return {
    opened: opening.promise,
    closed: closing.promise,
    isDraining: () => isDraining,
    isOver: () => isOver,
    say,
    close: () => end('done'),
  };
}

function toAddress({ url, ticket }: { url: string; ticket: string }, deps: ConnectionDeps): string {
  const address = new URL(url);
  address.searchParams.set('ticket', ticket);
  address.searchParams.set('conversationId', deps.conversationId);
  address.searchParams.set('lastSeq', String(deps.lastSeq()));
  return address.href;
}

function reasonOf(code: number, wasOpen: boolean): SocketEnd {
  const named = Object.entries(PAM_CLOSE_CODES).find(([, known]) => known === code)?.[0];
  if (named) return named as SocketEnd; // a key of the object it was looked for in
  return wasOpen ? 'lost' : 'blocked';
}
