import { randomUUID } from 'node:crypto';
import type { Person } from '../../../local/sign-up.ts';
import { createDatabase } from '../../clients/database.ts';
import type { PamAction, PamRowWrite } from '../../contracts/pam-actions.ts';
import { appendPamEvents } from '../../services/pam/append-pam-events.ts';
import { beginPamTurn } from '../../services/pam/begin-pam-turn.ts';
import { finishPamTurn } from '../../services/pam/finish-pam-turn.ts';
import { proposePamAction } from '../../services/pam/propose-pam-action.ts';
import type { ServiceContext } from '../../services/service-context.ts';
import { stack } from './targets.ts';

const database = createDatabase({ url: stack.urls.supabase, anonKey: stack.keys.publishable });
const contextOf = (person: Person): ServiceContext => ({
  userId: person.id,
  email: null,
  db: database.asUser(person.accessToken),
});

/** Begins a turn as whoever makes the answers does, and gives it into the test's hands. */
export async function beginTurn(
  person: Person,
  said: { conversationId?: string; messageId?: string; text?: string } = {},
) {
  const ctx = contextOf(person);
  const begun = await beginPamTurn(ctx, {
    ...{ conversationId: randomUUID(), messageId: randomUUID(), text: 'Put 62 litres in', answerId: randomUUID() },
    ...said,
    engineWish: 'rules',
    limits: { messagesPerHour: 60, dayTokens: 1_000, dayMicros: null },
    estimate: { tokens: 0, micros: 0 },
  });
  if (!begun.isNew) throw new Error('This message was here before.');
  const { turn } = begun;
  const messageId = turn.answerId;
  let text = '';
  return {
    answerId: messageId,
    say: (words: string) => {
      text += words;
      return appendPamEvents(
        ctx,
        turn,
        [{ id: randomUUID(), type: 'chat_delta', payload: { messageId, text: words } }],
        text,
      );
    },
    finish: (whole: string) =>
      finishPamTurn(ctx, turn, {
        events: [
          {
            id: randomUUID(),
            type: 'chat_complete',
            payload: { messageId, text: whole, state: 'complete', engine: 'rules' },
          },
        ],
        text: whole,
        state: 'complete',
      }),
  };
}

/** Proposes to log a fill-up that comes to these writes, in a conversation of its own. */
export async function proposeAction(person: Person, writes: PamRowWrite[]): Promise<PamAction> {
  const conversationId = randomUUID();
  const { answerId } = await beginTurn(person, { conversationId });
  return proposePamAction(contextOf(person), {
    ...{ id: randomUUID(), conversationId, messageId: answerId, tool: 'log_fuel', args: { litres: 62 }, writes },
    card: { title: 'Log 62 L', rows: [], fields: [], warnings: [] },
    summary: 'Logged 62 litres.',
  });
}
