import { randomUUID } from 'node:crypto';
import type { PamEvent, PamPayload } from '../../../../../shared/contracts/pam-protocol.ts';
import { createFakeClock } from '../../failover/fake-clock.ts';
import type { ConnectionDeps, HeardEvent, SocketHandlers, StreamRequest } from './connection-types.ts';

type Payload = PamEvent extends infer Event
  ? Event extends PamEvent
    ? Pick<Event, 'type' | 'payload'>
    : never
  : never;

export const CONVERSATION = randomUUID();

/** For tests: the server's side of a conversation, on a clock of its own. What it stored it says to every line that is open. */
export function createFakePam() {
  const clock = createFakeClock();
  const stored: PamEvent[] = [];
  const taken = new Map<string, string>();
  const seen: HeardEvent[] = [];
  const said: { type: string; payload: Record<string, unknown> }[] = [];
  const tokens: boolean[] = [];
  const requests: StreamRequest[] = [];
  let lines = new Set<{ say: (event: PamEvent) => void; cut: (code?: number) => void }>();
  const net = { hasSockets: true, isOnline: true, sockets: 'good', streams: 'good', tickets: 'good', token: 'one' };
  /** What happens with the next message; nothing by default, tests say what is answered. */
  let isLost = false;
  let refusal: PamPayload<'error'> | null = null;
  let onChat = (_answerId: string) => {};
  const states: string[] = [];

  function toEvent(event: Payload, seq: number): PamEvent {
    const envelope = { v: 1, id: randomUUID(), ts: '2026-11-22T00:00:00.000Z', conversationId: CONVERSATION, seq };
    return { ...envelope, ...event } as PamEvent; // type and payload belong together
  }

  function say(event: Payload, isStored = true): void {
    const whole = toEvent(event, isStored ? stored.length + 1 : 0);
    if (isStored) stored.push(whole);
    const isHeard = !isLost;
    isLost = false;
    if (!isHeard) return;
    for (const line of lines) line.say(whole);
  }

  function take(replyTo: string): void {
    if (taken.has(replyTo)) return;
    if (refusal) {
      const payload = refusal;
      refusal = null;
      say({ type: 'error', payload }, false);
      return;
    }
    const messageId = randomUUID();
    taken.set(replyTo, messageId);
    say({ type: 'chat_start', payload: { messageId, replyTo, engine: 'model' } });
    onChat(messageId);
  }

  function hearText(text: string, answer: (event: PamEvent) => void): void {
    const message = JSON.parse(text);
    said.push(message);
    if (message.type === 'init') answer(toEvent({ type: 'connection', payload: CONNECTED }, 0));
    if (message.type === 'ping') answer(toEvent({ type: 'pong', payload: {} }, 0));
    if (message.type === 'chat') take(message.payload.id);
    if (message.type === 'resume') for (const event of stored.slice(message.payload.lastSeq)) answer(event);
  }

  function openSocket(url: string, handlers: SocketHandlers) {
    const lastSeq = Number(new URL(url).searchParams.get('lastSeq'));
    let isOpen = true;
    const line = {
      say: (event: PamEvent) => isOpen && handlers.onText(JSON.stringify(event)),
      cut: (code = 1006) => {
        if (!isOpen) return;
        isOpen = false;
        lines.delete(line);
        handlers.onClose(code);
      },
    };
    clock.after(10, () => {
      if (net.sockets === 'blocked') return line.cut();
      if (net.sockets === 'hung') return;
      lines.add(line);
      handlers.onOpen();
      for (const event of stored.slice(lastSeq)) line.say(event);
    });
    return {
      send: (text: string) => void (net.sockets !== 'deaf' && hearText(text, line.say)),
      close: () => {
        isOpen = false;
        lines.delete(line);
      },
    };
  }

  async function openStream(request: StreamRequest, signal: AbortSignal): Promise<ReadableStream<Uint8Array>> {
    requests.push(request);
    if (net.streams === 'down') throw new TypeError('Failed to fetch');
    const encode = (event: PamEvent) =>
      new TextEncoder().encode(`id: ${event.seq}\ndata: ${JSON.stringify(event)}\n\n`);
    return new ReadableStream({
      start(controller) {
        const end = (error?: Error) => {
          if (!lines.delete(line)) return;
          if (error) controller.error(error);
          else controller.close();
        };
        const line = {
          say: (event: PamEvent) => {
            controller.enqueue(encode(event));
            if (event.type === 'chat_complete') end();
          },
          cut: () => end(new Error('cut')),
        };
        lines.add(line);
        signal.addEventListener('abort', () => end(new Error('aborted')));
        for (const event of stored.slice(request.lastSeq)) line.say(event);
        if (request.kind === 'chat') take(request.input.id);
      },
    });
  }

  let lastSeq = 0;
  const deps: ConnectionDeps = {
    conversationId: CONVERSATION,
    clock,
    random: () => 0,
    newId: () => randomUUID(),
    lastSeq: () => lastSeq,
    context: () => ({}),
    isOnline: () => net.isOnline,
    hasSocketOrigin: () => net.hasSockets,
    getTicket: async () => {
      if (net.tickets === 'down') throw new TypeError('Failed to fetch');
      return { ticket: 'a'.repeat(48), expiresAt: '2026-11-22T00:01:00.000Z', url: 'wss://host/api/v1/pam/ws' };
    },
    getToken: async (anew) => {
      tokens.push(anew);
      return net.token;
    },
    openSocket,
    openStream,
    cancel: (answerId) => void said.push({ type: 'cancel over HTTP', payload: { answerId } }),
    onEvent: (event) => {
      if (event.seq === lastSeq + 1) {
        lastSeq = event.seq;
        seen.push(event);
      }
    },
    onState: ({ phase, way }) => void states.push(way ? `${phase} ${way}` : phase),
  };

  return {
    ...{ clock, deps, net, seen, said, tokens, requests, states, stored, say },
    onChat: (run: (answerId: string) => void) => {
      onChat = run;
    },
    /** The next event is kept, and reaches nobody. */
    loseNext: () => {
      isLost = true;
    },
    /** The next message is not taken. */
    refuseNext: (payload: PamPayload<'error'>) => {
      refusal = payload;
    },
    /** Ends every line that is open. */
    cut: (code?: number) => {
      const cutNow = lines;
      lines = new Set();
      for (const line of cutNow) {
        lines.add(line);
        line.cut(code);
      }
    },
    /** What was seen of the answers' words, in the order it came. */
    words: () => seen.flatMap((event) => (event.type === 'chat_delta' ? [event.payload.text] : [])).join(''),
  };
}

export type FakePam = ReturnType<typeof createFakePam>;

export const CONNECTED: PamPayload<'connection'> = {
  connectionId: '00000000-0000-4000-8000-000000000000',
  lastSeq: 0,
  engine: 'model',
  engineReason: null,
  heartbeatMs: 30_000,
  isStandIn: false,
};
