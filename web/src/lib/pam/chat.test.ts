import { randomUUID } from 'node:crypto';
import { expect, test, vi } from 'vitest';
import type { PamMessage } from '../../../../shared/contracts/pam.ts';
import { createChat } from './chat.ts';
import { CONVERSATION, createFakePam, type FakePam } from './connection/fake-pam.ts';

function setUp() {
  const pam = createFakePam();
  const reload = vi.fn();
  const onEnd = vi.fn();
  const answerHere = vi.fn(async (_question: PamMessage) => undefined);
  const chat = createChat(
    {
      conversationId: CONVERSATION,
      newId: () => randomUUID(),
      now: pam.clock.now,
      connection: (own) => ({ ...pam.deps, ...own }),
      context: async () => ({}),
      onWritten: () => undefined,
      ...{ reload, onEnd, answerHere },
    },
    undefined,
  );
  const said = () => chat.store.get().list.messages.map(({ role, text, state }) => [role, text, state]);
  return { pam, chat, reload, onEnd, answerHere, said };
}

const tell = (pam: FakePam, messageId: string, text: string) =>
  pam.say({ type: 'chat_complete', payload: { messageId, text, state: 'complete', engine: 'model' } });

test('what one says shows at once, the answer as it comes, and the end is told once', async () => {
  const { pam, chat, onEnd, said } = setUp();
  pam.onChat((messageId) => {
    pam.say({ type: 'chat_delta', payload: { messageId, text: 'It is ' } });
    pam.clock.after(1_000, () => tell(pam, messageId, 'It is 153 km.'));
  });
  void chat.say('How far?');
  expect(said()).toEqual([['user', 'How far?', 'complete']]);
  await pam.clock.pass(100);
  expect(said().at(-1)).toEqual(['assistant', 'It is ', 'streaming']);
  await pam.clock.pass(1_000);
  expect(said().at(-1)).toEqual(['assistant', 'It is 153 km.', 'complete']);
  expect(onEnd).toHaveBeenCalledTimes(1);
  expect(chat.store.get().awaitedId).toBe(null);
});

test('a gap is asked for, and filled', async () => {
  const { pam, chat, said, reload } = setUp();
  let answerId = '';
  pam.onChat((id) => {
    answerId = id;
  });
  void chat.say('How far?');
  await pam.clock.pass(100);
  // Two pieces are kept by the server, and only the second of them reaches us.
  pam.loseNext();
  pam.say({ type: 'chat_delta', payload: { messageId: answerId, text: 'It is ' } });
  pam.say({ type: 'chat_delta', payload: { messageId: answerId, text: '153 km' } });
  await pam.clock.pass(100);
  expect(pam.said.filter(({ type }) => type === 'resume')).toHaveLength(1);
  expect(said().at(-1)?.[1]).toBe('It is 153 km');
  expect(reload).not.toHaveBeenCalled();
});

test('a gap that is not filled has the conversation read whole', async () => {
  const { pam, chat, reload } = setUp();
  let answerId = '';
  pam.onChat((id) => {
    answerId = id;
  });
  void chat.say('How far?');
  await pam.clock.pass(100);
  pam.loseNext();
  pam.net.sockets = 'deaf';
  for (let piece = 0; piece < 3; piece++) {
    pam.say({ type: 'chat_delta', payload: { messageId: answerId, text: 'word ' } });
    await pam.clock.pass(3_100);
  }
  expect(reload).toHaveBeenCalledTimes(1);
});

test('what nobody takes is answered on this device, and comes back with its answer', async () => {
  const { pam, chat, answerHere, said } = setUp();
  pam.net.isOnline = false;
  await chat.say('Fuel 62 litres');
  expect(answerHere.mock.calls[0]?.[0]).toMatchObject({ text: 'Fuel 62 litres' });
  expect(said()).toEqual([]);
});

test('what is refused stays, with the reason, and can be said again', async () => {
  const { pam, chat } = setUp();
  const detail = 'That was a lot.';
  Object.assign(pam.net, { hasSockets: false });
  pam.refuseNext({ messageId: null, code: 'rate_limited', detail, isRetryable: false, text: '' });
  void chat.say('How far?');
  await pam.clock.pass(100);
  const [question] = chat.store.get().list.messages;
  expect(chat.store.get().refusals.get(question?.id ?? '')).toBe(detail);
  pam.onChat((id) => tell(pam, id, '153 km.'));
  void chat.say('How far?', question?.id);
  await pam.clock.pass(100);
  expect(chat.store.get().list.messages.map(({ text }) => text)).toEqual(['How far?', '153 km.']);
  expect(chat.store.get().refusals.size).toBe(0);
});

test('who speaks on does not wait for the answer before', async () => {
  const { pam, chat, said } = setUp();
  pam.onChat(() => undefined);
  void chat.say('First');
  await pam.clock.pass(100);
  pam.onChat((id) => tell(pam, id, 'Second answer.'));
  void chat.say('Second');
  await pam.clock.pass(100);
  expect(said().at(-1)).toEqual(['assistant', 'Second answer.', 'complete']);
});

test('a conversation that was read elsewhere brings what is new, and takes back no word that was heard', async () => {
  const { pam, chat } = setUp();
  let answerId = '';
  pam.onChat((id) => {
    answerId = id;
  });
  void chat.say('How far?');
  await pam.clock.pass(100);
  const old = chat.store.get().list;
  pam.say({ type: 'chat_delta', payload: { messageId: answerId, text: 'It is 153 km' } });
  await pam.clock.pass(100);
  chat.absorb(old);
  expect(chat.store.get().list.messages.at(-1)?.text).toBe('It is 153 km');
  // The end was missed here and is in what was read: nobody waits any longer.
  const { list } = chat.store.get();
  const ended = list.messages.map((one) => (one.id === answerId ? { ...one, state: 'complete' as const } : one));
  chat.absorb({ ...list, lastSeq: list.lastSeq + 1, messages: ended });
  await pam.clock.pass(100);
  expect(chat.store.get().awaitedId).toBe(null);
});
