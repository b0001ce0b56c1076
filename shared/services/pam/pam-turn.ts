import type { PamEventType, PamPayload } from '../../contracts/pam-protocol.ts';

/** What may be spent on a person: messages an hour, and tokens and millionths of a dollar a day (UTC). Null is no limit. */
export type PamLimits = { messagesPerHour: number; dayTokens: number; dayMicros: number | null };

/** Why no model may be asked for a person just now. */
export type PamEngineReason = 'switched_off' | 'subscription' | 'consent' | 'budget';

/** A turn in the hands of whoever makes its answer. The key is known to them alone, and goes to no client. */
export type PamTurn = { conversationId: string; answerId: string; key: string };

/** An event before it has its number. The id is chosen anew for each: sent again under the same one it is added once. */
export type NewPamEvent = {
  [Type in PamEventType]: { id: string; type: Type; payload: PamPayload<Type> };
}[PamEventType];

export const toLimits = ({ messagesPerHour, dayTokens, dayMicros }: PamLimits) =>
  JSON.stringify({ messages_per_hour: messagesPerHour, day_tokens: dayTokens, day_micros: dayMicros });
