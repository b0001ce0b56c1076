import type { PamChatInput, PamContext } from '../../../../../shared/contracts/pam.ts';
import type { PamEvent, PamTicket } from '../../../../../shared/contracts/pam-protocol.ts';
import type { Clock } from '../../failover/clock.ts';
import type { UnknownEvent } from './read-event.ts';

export interface SocketHandlers {
  onOpen(): void;
  onText(text: string): void;
  /** Once, also when it never opened. */
  onClose(code: number): void;
}

export interface RawSocket {
  send(text: string): void;
  close(): void;
}

/** What a leg over SSE asks for: a turn anew, or what has happened after an event. */
export type StreamRequest =
  | { kind: 'chat'; input: PamChatInput; lastSeq: number }
  | { kind: 'resume'; conversationId: string; lastSeq: number };

export type HeardEvent = PamEvent | UnknownEvent;

/** How the app's way to PAM is built; all that reaches outside is handed in. */
export interface ConnectionDeps {
  conversationId: string;
  clock: Clock;
  random(): number;
  newId(): string;
  /** The last event of the conversation that was taken in. */
  lastSeq(): number;
  context(): PamContext;
  isOnline(): boolean;
  hasSocketOrigin(): boolean;
  /** Throws ApiProblem or NoAnswer. */
  getTicket(): Promise<PamTicket>;
  /** `anew` after the one before was refused. Throws ApiProblem or NoAnswer. */
  getToken(anew: boolean): Promise<string>;
  openSocket(url: string, handlers: SocketHandlers): RawSocket;
  /** The body of a good answer, as it comes. Throws ApiProblem or NoAnswer. */
  openStream(request: StreamRequest, signal: AbortSignal): Promise<ReadableStream<Uint8Array>>;
  /** Asks for the end of an answer past the socket. */
  cancel(answerId: string): void;
  onEvent(event: HeardEvent): void;
  onState(state: ConnectionState): void;
}

/** `lost`: an answer is under way and nobody can be reached; it is asked after again and again. */
export type ConnectionPhase = 'idle' | 'connecting' | 'open' | 'lost';

export interface ConnectionState {
  phase: ConnectionPhase;
  way: 'socket' | 'stream' | null;
}
