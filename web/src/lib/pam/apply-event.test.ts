import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { PamMessageList } from '../../../../shared/contracts/pam.ts';
import { isFinalEvent, type PamEvent } from '../../../../shared/contracts/pam-protocol.ts';
import { applyEvent } from './apply-event.ts';
import { emptyList } from './empty-list.ts';

const conversationId = randomUUID();
const [question, answer] = [randomUUID(), randomUUID()];
const EMPTY = emptyList(conversationId);
const WORDS = ['It ', 'is ', '153 ', 'km ', 'to ', 'Ceduna.'];

const said = [
  { type: 'chat_start', payload: { messageId: answer, replyTo: question, engine: 'model' } },
  ...WORDS.map((text) => ({ type: 'chat_delta', payload: { messageId: answer, text } })),
  {
    type: 'chat_complete',
    payload: { messageId: answer, text: WORDS.join(''), state: 'complete', engine: 'model' },
  },
].map(toEvent);

function toEvent(event: object, index: number): PamEvent {
  const envelope = { v: 1, id: randomUUID(), ts: '2026-11-22T00:00:00.000Z', conversationId, seq: index + 1 };
  return { ...envelope, ...event } as PamEvent; // type and payload belong together
}

function hear(list: PamMessageList, events: PamEvent[]): PamMessageList {
  return events.reduce((before, event) => applyEvent(before, event).list, list);
}

test('a line that is cut anywhere and replayed from anywhere before gives the same answer, with no word twice', () => {
  const whole = hear(EMPTY, said);
  expect(whole.messages.map(({ text, state }) => [text, state])).toEqual([[WORDS.join(''), 'complete']]);
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(said.length), fc.nat(said.length)), { maxLength: 6 }), (cuts) => {
      let list = EMPTY;
      for (const [cutAt, replayFrom] of cuts) {
        list = hear(list, said.slice(0, cutAt));
        list = hear(list, said.slice(Math.min(replayFrom, list.lastSeq)));
      }
      expect(hear(list, said)).toEqual(whole);
    }),
  );
});

test('what comes after a gap is not shown: it is asked for', () => {
  const list = hear(EMPTY, said.slice(0, 2));
  const [, , , fourth] = said;
  const { list: after, outcome } = applyEvent(list, fourth as PamEvent); // there are eight
  expect(outcome).toBe('gap');
  expect(after).toBe(list);
});

test('an answer that has ended stays as it ended: it has exactly one end', () => {
  const ended = hear(EMPTY, said);
  const late: object[] = [
    { type: 'chat_delta', payload: { messageId: answer, text: ' And more.' } },
    { type: 'error', payload: { messageId: answer, code: 'internal', detail: 'No.', isRetryable: true, text: '' } },
    { type: 'chat_complete', payload: { messageId: answer, text: 'Other', state: 'stopped', engine: 'rules' } },
  ];
  const after = hear(
    ended,
    late.map((event, index) => toEvent(event, said.length + index)),
  );
  expect(after.messages).toEqual(ended.messages);
  expect(after.lastSeq).toBe(said.length + late.length);
  expect(said.filter(isFinalEvent)).toHaveLength(1);
});

test('an error keeps what was said and says what is wrong', () => {
  const payload = { messageId: answer, code: 'unavailable', detail: 'Gone.', isRetryable: true, text: 'It is ' };
  const list = hear(EMPTY, [...said.slice(0, 3), toEvent({ type: 'error', payload }, 3)]);
  expect(list.messages.at(-1)).toMatchObject({ text: 'It is ', state: 'failed', problem: 'Gone.' });
});

test('a card is decided after its answer has ended, and found by its own id', () => {
  const action = { id: randomUUID(), state: 'proposed', version: 1 };
  const [request, update] = [
    { type: 'confirm_request', payload: { messageId: answer, action } },
    { type: 'action_update', payload: { messageId: null, action: { ...action, state: 'done', version: 2 } } },
  ].map((event, index) => toEvent(event, said.length + index));
  const list = hear(EMPTY, [...said, request as PamEvent, update as PamEvent]); // there are two
  expect(list.messages.at(-1)?.actions).toEqual([{ ...action, state: 'done', version: 2 }]);
});

test('what belongs to the connection alone changes nothing', () => {
  const list = EMPTY;
  const pong = toEvent({ type: 'pong', payload: {} }, -1);
  expect(applyEvent(list, pong)).toEqual({ list, outcome: 'passing' });
});

test('what this app does not know yet counts, so that nothing seems to be missing after it', () => {
  const list = hear(EMPTY, said.slice(0, 1));
  expect(applyEvent(list, { type: 'unknown', seq: 2 }).list.lastSeq).toBe(2);
});
