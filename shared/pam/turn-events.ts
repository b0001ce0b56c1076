import type { PamEvent, PamEventType, PamPayload } from '../contracts/pam-protocol.ts';

/** An event before the database has given it its number and time. */
export type DraftEvent = {
  [Type in PamEventType]: { id: string; type: Type; payload: PamPayload<Type> };
}[PamEventType];

export type Appended = {
  events: PamEvent[];
  /** Somebody asked, from wherever, that the turn stop. */
  isCancelled: boolean;
  /** When somebody last asked for the turn's events, as the database tells it: it changes while somebody reads along. */
  attendedAt: string | null;
};

/** Where a turn's events are kept before anybody sees them. */
export type TurnStore = {
  /**
   * `text` is the answer so far. Without events it only says that the turn is alive. Events that are kept already stay as they are, so
   * it can be tried again; throws `unavailable` when that makes sense.
   */
  append(events: DraftEvent[], text: string | null): Promise<Appended>;
  /** What is left to tell, the one final event last, and what the answer has become. Done twice it is done once. */
  finish(events: DraftEvent[], text: string, end: TurnEnd): Promise<PamEvent[]>;
};

export type Usage = { inputTokens: number; outputTokens: number };

export type TurnEnd = {
  state: 'complete' | 'stopped' | 'failed';
  engine: 'model' | 'rules';
  problem: string | null;
  /** Null when nobody knows: what was reserved counts. */
  usage: Usage | null;
};
