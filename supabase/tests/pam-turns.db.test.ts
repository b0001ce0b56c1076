import type { Row } from 'postgres';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createPamPerson, type PamPerson } from './pam-person.ts';
import { append, begin, delta, finalOf, finish, read } from './pam-turn-calls.ts';
import { openTestDatabase } from './test-database.ts';

const sql = await openTestDatabase();
afterAll(() => sql.end());

let person: PamPerson;
let other: PamPerson;
beforeEach(async () => {
  person = await createPamPerson(sql);
  other = await createPamPerson(sql);
});
afterEach(() => Promise.all([person.leave(), other.leave()]));

const conversationId = crypto.randomUUID();
const start = (message: Parameters<typeof begin>[1] = {}) => begin(person, { conversationId, ...message });
const die = (turn: Row) =>
  sql`update private.pam_turns set lease_until = now() - interval '1 second' where user_id = ${person.id} and answer_id = ${turn.answer_id}`;
const message = async (id: string) =>
  (await sql`select * from public.pam_messages where user_id = ${person.id} and id = ${id}`)[0];

describe('the events of a conversation', () => {
  it('are numbered without a gap and without a double, however many write at once and for however many answers', async () => {
    const turns = [await start(), await start()];
    const writes = Array.from({ length: 12 }, (_, n) =>
      turns.map((turn) => append(person, turn, [delta(`${n}a`), delta(`${n}b`)])),
    );
    const told = (await Promise.all(writes.flat())).flatMap((answer) => answer.events.map((event: Row) => event.seq));
    expect(told.sort((a, b) => a - b)).toEqual(Array.from({ length: 48 }, (_, n) => n + 3)); // after two chat_start
    const { events, last_seq: lastSeq } = await read(person, conversationId);
    expect(events.map((event: Row) => event.seq)).toEqual(Array.from({ length: 50 }, (_, n) => n + 1));
    expect(lastSeq).toBe(50);
  });

  it('are added once each, however often they are sent', async () => {
    const turn = await start();
    const words = [delta('Six'), delta('ty')];
    const first = await append(person, turn, words);
    const again = await append(person, turn, [...words, delta('two')]);
    expect(again.events.slice(0, 2)).toEqual(first.events);
    expect((await read(person, conversationId)).last_seq).toBe(4);
  });

  it('go on after any number, and tell what runs', async () => {
    const turn = await start();
    await append(person, turn, [delta('a'), delta('b')]);
    const replay = await read(person, conversationId, 2);
    expect(replay).toMatchObject({
      last_seq: 3,
      oldest_seq: 1,
      running: { answer_id: turn.answer_id, cancelled: false },
    });
    expect(replay.events).toMatchObject([{ seq: 3, type: 'chat_delta', payload: { text: 'b' } }]);
    await finish(person, turn);
    expect(await read(person, conversationId, 3)).toMatchObject({ running: null, events: [{ seq: 4 }] });
  });

  it('are nobody else’s to read, to stop or to add to', async () => {
    const turn = await start();
    await expect(read(other, conversationId)).rejects.toThrow('not_found');
    await expect(append(other, turn, [delta('x')])).rejects.toThrow('not_found');
    await expect(finish(other, turn)).rejects.toThrow('not_found');
    await expect(other.call('cancel_pam_turn', { p_message_id: turn.answer_id })).rejects.toThrow('not_found');
    await expect(other.call('list_pam_messages', { p_conversation_id: conversationId })).rejects.toThrow('not_found');
    await expect(other.call('get_pam_message', { p_id: turn.answer_id })).rejects.toThrow('not_found');
    expect((await read(person, conversationId)).last_seq).toBe(1);
  });
});

describe('a message', () => {
  it('begins one turn, however often and at once it is sent', async () => {
    const messageId = crypto.randomUUID();
    const begun = await Promise.all([1, 2, 3, 4].map(() => start({ messageId })));
    const [first, ...more] = begun.filter((turn) => turn.is_new);
    expect(more).toEqual([]);
    for (const turn of begun) expect(turn.answer_id).toBe(first?.answer_id);
    expect(await sql`select id from public.pam_messages where user_id = ${person.id}`).toHaveLength(2);
    await finish(person, first as Row, 'Logged.');
    expect(await start({ messageId })).toMatchObject({
      is_new: false,
      state: 'complete',
      text: 'Logged.',
      before_seq: 0,
    });
    expect(await start({ messageId })).not.toHaveProperty('key');
  });

  it('is refused under the id of another one', async () => {
    const turn = await start({ messageId: crypto.randomUUID() });
    await expect(start({ messageId: turn.answer_id })).rejects.toThrow('conflict');
  });

  it('names its conversation, which the person may have named', async () => {
    const title = async (id: string) =>
      (await sql`select title from public.pam_conversations where user_id = ${person.id} and id = ${id}`)[0]?.title;
    await start({ text: 'How much did we spend on fuel between Ceduna and the border village this year' });
    expect(await title(conversationId)).toBe('How much did we spend on fuel between Ceduna and the border…');
    const named = crypto.randomUUID();
    await person.call('create_row', {
      p_table: 'pam_conversations',
      p_values: JSON.stringify({ id: named, title: 'Nullarbor' }),
    });
    await start({ conversationId: named });
    expect(await title(named)).toBe('Nullarbor');
    const unnamed = crypto.randomUUID();
    await person.call('create_row', { p_table: 'pam_conversations', p_values: JSON.stringify({ id: unnamed }) });
    await start({ conversationId: unnamed, text: 'Fuel?' });
    expect(await title(unnamed)).toBe('Fuel?');
  });

  it('said instead of another one takes that and all after it out of the conversation', async () => {
    const say = async (text: string, replaces: string | null = null) => {
      const messageId = crypto.randomUUID();
      const turn = await start({ messageId, text, replaces });
      await finish(person, turn, `${text}!`);
      return { messageId, turn };
    };
    await say('one');
    const second = await say('two');
    await say('three');
    await say('two, better', second.messageId);
    const { turn } = await say('four');
    expect(turn.history.map((entry: Row) => entry.text)).toEqual(['one', 'one!', 'two, better', 'two, better!']);
    await expect(say('five', crypto.randomUUID())).rejects.toThrow('not_found');
  });

  it('is not begun in a conversation that was deleted', async () => {
    await finish(person, await start());
    await person.call('set_row_deleted', {
      p_table: 'pam_conversations',
      p_id: conversationId,
      p_version: 1,
      p_deleted: true,
    });
    await expect(start()).rejects.toThrow('not_found');
  });
});

describe('an answer', () => {
  it('has exactly one final event, also when two finish it at once', async () => {
    const turn = await start();
    const both = await Promise.all([finish(person, turn, 'One.'), finish(person, turn, 'Two.')]);
    const [first, second] = [...both].sort((a) => (a.first ? -1 : 1));
    expect(first?.first).toBe(true);
    expect(second).toEqual({ first: false, events: first?.events });
    const { events } = await read(person, conversationId);
    expect(events.filter((event: Row) => event.type === 'chat_complete')).toEqual(first?.events);
    expect(await message(turn.answer_id)).toMatchObject({ state: 'complete', text: first?.events[0].payload.text });
    await expect(append(person, turn, [delta('late')])).rejects.toThrow('conflict');
  });

  it('ends by being finished and not by an event among others', async () => {
    const turn = await start();
    await expect(append(person, turn, [finalOf(turn, 'x')])).rejects.toThrow('invalid_request');
    const twice = {
      p_events: JSON.stringify([finalOf(turn, 'x'), finalOf(turn, 'y')]),
      p_text: 'x',
      p_state: 'complete',
    };
    await expect(
      person.call('finish_pam_turn', { p_answer_id: turn.answer_id, p_key: turn.key, ...twice }),
    ).rejects.toThrow('invalid_request');
    expect((await read(person, conversationId)).last_seq).toBe(1);
  });

  it('can be made by nobody without its key, not even by the person', async () => {
    const turn = await start({ tokens: 5_000 });
    const forged = { ...turn, key: '0'.repeat(48) };
    await expect(append(person, forged, [delta('x')])).rejects.toThrow('not_found');
    await expect(finish(person, forged, 'x', { input_tokens: 0, output_tokens: 0, cost_micros: 0 })).rejects.toThrow(
      'not_found',
    );
    expect(await sql`select tokens::int from private.pam_usage where user_id = ${person.id}`).toEqual([
      { tokens: 5_000 },
    ]);
    expect(await sql`select from private.pam_turns where key_hash::text = ${turn.key}`).toHaveLength(0);
  });

  it('whose maker died ends in one error that can be tried again, and keeps what was said', async () => {
    const turn = await start();
    await append(person, turn, [delta('Sixty')], 'Sixty');
    await die(turn);
    await Promise.all([
      read(person, conversationId),
      read(person, conversationId),
      person.call('list_pam_messages', { p_conversation_id: conversationId }),
    ]);
    const { events, running } = await read(person, conversationId);
    expect(running).toBeNull();
    expect(events.filter((event: Row) => event.type === 'error')).toMatchObject([
      { payload: { messageId: turn.answer_id, code: 'unavailable', isRetryable: true, text: 'Sixty' } },
    ]);
    expect(await message(turn.answer_id)).toMatchObject({ state: 'failed', text: 'Sixty' });
    expect(await finish(person, turn)).toMatchObject({ first: false, events: [{ type: 'error' }] });
  });

  it('lives as long as its maker shows signs of life', async () => {
    const turn = await start();
    await die(turn);
    await append(person, turn, []);
    expect((await read(person, conversationId)).running).toMatchObject({ answer_id: turn.answer_id });
  });

  it.each(['answer', 'question'])(
    'is stopped by naming its %s, which its maker hears with the next sign of life',
    async (which) => {
      const messageId = crypto.randomUUID();
      const turn = await start({ messageId });
      expect(await append(person, turn, [])).toMatchObject({ cancelled: false });
      const cancel = () =>
        person.call('cancel_pam_turn', { p_message_id: which === 'answer' ? turn.answer_id : messageId });
      expect(await cancel()).toMatchObject({ message_id: turn.answer_id, cancelled: true });
      expect(await append(person, turn, [])).toMatchObject({ cancelled: true });
      await finish(person, turn);
      expect(await cancel()).toMatchObject({ state: 'complete', cancelled: false });
    },
  );

  it('is stopped by what the person says next', async () => {
    const turn = await start();
    await start();
    expect(await append(person, turn, [])).toMatchObject({ cancelled: true });
  });

  it('keeps what was looked up for it, in order, as it came out', async () => {
    const turn = await start();
    const tool = (type: string, callId: string, ok: boolean | null) => ({
      id: crypto.randomUUID(),
      type,
      payload: { messageId: turn.answer_id, callId, tool: 'fuel_stats', label: 'Fuel', ok, lines: [] },
    });
    await append(person, turn, [
      tool('tool_start', 'b', null),
      tool('tool_start', 'a', null),
      tool('tool_result', 'a', true),
    ]);
    const uses = [
      { callId: 'b', ok: null },
      { callId: 'a', ok: true },
    ];
    expect((await person.call('get_pam_message', { p_id: turn.answer_id })).tools).toMatchObject(uses);
    await finish(person, turn);
    expect((await message(turn.answer_id))?.tools).toMatchObject(uses);
  });
});
