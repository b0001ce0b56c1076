import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { PamEvent } from '../contracts/pam-protocol.ts';
import { AppError } from '../errors.ts';
import { createTurnControl } from './turn-control.ts';
import type { DraftEvent, TurnStore } from './turn-events.ts';
import { COALESCE_MS, createTurnWriter, HEARTBEAT_MS } from './turn-writer.ts';

const ANSWER = '00000000-0000-4000-8000-00000000000a';
const END = { state: 'complete', engine: 'model', problem: null, usage: { inputTokens: 0, outputTokens: 0 } } as const;

function setUp(takesMs = 10) {
  const appends: { at: number; events: DraftEvent[]; text: string | null }[] = [];
  const answer = { isCancelled: false, attendedAt: null as string | null, failure: null as Error | null };
  const finishes: DraftEvent[][] = [];
  const finishFailures: Error[] = [];
  const seen: PamEvent[] = [];
  const control = createTurnControl(30_000);
  let seq = 0;
  const keep = (draft: DraftEvent) =>
    ({ v: 1, seq: ++seq, ts: new Date().toISOString(), conversationId: ANSWER, ...draft }) as PamEvent;
  const store: TurnStore = {
    async append(events, text) {
      appends.push({ at: Date.now(), events, text });
      await new Promise((resolve) => setTimeout(resolve, takesMs));
      if (answer.failure) throw answer.failure;
      return { events: events.map(keep), isCancelled: answer.isCancelled, attendedAt: answer.attendedAt };
    },
    async finish(events) {
      const failure = finishFailures.shift();
      finishes.push(events);
      if (failure) throw failure;
      return events.map(keep);
    },
  };
  const writer = createTurnWriter({
    answerId: ANSWER,
    store,
    control,
    emit: (event) => seen.push(event),
    newId: () => crypto.randomUUID(),
  });
  const words = () => seen.map((event) => (event.type === 'chat_delta' ? event.payload.text : event.type));
  return { writer, appends, answer, finishes, finishFailures, seen, control, words };
}

beforeEach(() => void vi.useFakeTimers({ now: 1_000_000 }));
afterEach(() => void vi.useRealTimers());

describe('the words of a turn', () => {
  it('go out at once when they are the first, and are handed on only when they are kept', async () => {
    const { writer, appends, words } = setUp(40);
    writer.say('G’day');
    expect(appends).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(39);
    expect(words()).toEqual([]);
    await vi.advanceTimersByTimeAsync(1);
    expect(words()).toEqual(['G’day']);
  });

  it('that come within 250 ms are one event, and no word waits longer', async () => {
    const { writer, appends, words } = setUp();
    for (const word of ['one ', 'two ', 'three ', 'four ']) {
      writer.say(word);
      await vi.advanceTimersByTimeAsync(60);
    }
    await vi.advanceTimersByTimeAsync(COALESCE_MS);
    expect(words()).toEqual(['one ', 'two three four ']);
    expect((appends[1]?.at ?? 0) - (appends[0]?.at ?? 0)).toBe(COALESCE_MS);
  });

  it('never overtake each other, however slow the database is', async () => {
    const { writer, appends, words } = setUp(1_000);
    for (let word = 0; word < 40; word++) {
      writer.say(`${word} `);
      await vi.advanceTimersByTimeAsync(50);
    }
    const ending = writer.end(
      'chat_complete',
      { messageId: ANSWER, text: '', state: 'complete', engine: 'model' },
      END,
    );
    await vi.advanceTimersByTimeAsync(5_000);
    await ending;
    expect(words().slice(0, -1).join('')).toBe(writer.text());
    expect(words().at(-1)).toBe('chat_complete');
    expect(appends.length).toBeLessThan(6);
  });

  it('stand before an event that follows them', async () => {
    const { writer, words } = setUp();
    writer.say('first ');
    writer.say('second');
    const put = writer.put('usage', {
      messageId: ANSWER,
      inputTokens: 1,
      outputTokens: 2,
      dayTokens: 3,
      dayTokenLimit: 4,
    });
    await vi.advanceTimersByTimeAsync(100);
    await put;
    expect(words()).toEqual(['first ', 'second', 'usage']);
  });

  it('end at 50,000 characters', () => {
    const { writer } = setUp();
    expect(writer.say('x'.repeat(49_999))).toBe(true);
    expect(writer.say('xyz')).toBe(false);
    expect(writer.text()).toHaveLength(50_000);
  });
});

describe('a turn with nothing to say', () => {
  it('looks every half second whether it shall stop, and stops', async () => {
    const { appends, answer, control } = setUp();
    await vi.advanceTimersByTimeAsync(3 * (HEARTBEAT_MS + 10));
    expect(appends.map(({ events }) => events.length)).toEqual([0, 0, 0]);
    expect(control.signal.aborted).toBe(false);
    answer.isCancelled = true;
    await vi.advanceTimersByTimeAsync(HEARTBEAT_MS + 10);
    expect(control.signal.reason).toMatchObject({ why: 'cancelled' });
  });

  it('goes on for 30 s when its listener is gone, longer when somebody reads along', async () => {
    const { control, answer } = setUp();
    control.leave();
    await vi.advanceTimersByTimeAsync(20_000);
    answer.attendedAt = '2026-11-30T09:00:00Z';
    await vi.advanceTimersByTimeAsync(29_000);
    expect(control.signal.aborted).toBe(false);
    await vi.advanceTimersByTimeAsync(2_000);
    expect(control.signal.reason).toMatchObject({ why: 'unattended' });
  });

  it('waits for a database that is away, and then tells all in order, once', async () => {
    const { writer, answer, control, words, seen } = setUp();
    writer.say('one ');
    await vi.advanceTimersByTimeAsync(100);
    answer.failure = new AppError('unavailable', 'Away.');
    writer.say('two ');
    await vi.advanceTimersByTimeAsync(5_000);
    writer.say('three');
    answer.failure = null;
    await vi.advanceTimersByTimeAsync(2_000);
    expect(control.signal.aborted).toBe(false);
    expect(words()).toEqual(['one ', 'two ', 'three']);
    expect(new Set(seen.map(({ id }) => id)).size).toBe(3);
  });

  it('stops when the database stays away for 10 s', async () => {
    const { writer, answer, control } = setUp();
    answer.failure = new AppError('unavailable', 'Away.');
    writer.say('lost');
    await vi.advanceTimersByTimeAsync(11_500);
    expect(control.signal.reason).toMatchObject({ why: 'not_kept' });
  });

  it('stops when nothing can be kept, and says nothing that is not kept', async () => {
    const { writer, answer, control, words } = setUp();
    answer.failure = new AppError('conflict', 'This answer has ended.');
    writer.say('lost');
    await vi.advanceTimersByTimeAsync(5_000);
    expect(control.signal.reason).toMatchObject({ why: 'not_kept' });
    expect(words()).toEqual([]);
  });
});

describe('the end of a turn', () => {
  const away = new AppError('unavailable', 'Away.');
  const end = ({ writer }: ReturnType<typeof setUp>) =>
    writer.end('chat_complete', { messageId: ANSWER, text: 'one', state: 'complete', engine: 'model' }, END);

  it('is said again, with the same events, while the database is away for a moment', async () => {
    const turn = setUp();
    turn.writer.say('one');
    turn.finishFailures.push(away, away);
    const ending = end(turn);
    await vi.advanceTimersByTimeAsync(2_000);
    expect(await ending).toMatchObject({ type: 'chat_complete' });
    expect(turn.words()).toEqual(['one', 'chat_complete']);
    expect(turn.finishes).toHaveLength(3);
    expect(new Set(turn.finishes.map((events) => JSON.stringify(events))).size).toBe(1);
  });

  it('fails when the database stays away for 10 s, and at once when it says no', async () => {
    const turn = setUp();
    turn.finishFailures.push(...Array.from({ length: 40 }, () => away));
    const ending = end(turn).catch((error: unknown) => error);
    await vi.advanceTimersByTimeAsync(11_500);
    expect(await ending).toBe(away);
    const refused = setUp();
    const no = new AppError('not_found', 'No.');
    refused.finishFailures.push(no);
    await expect(end(refused)).rejects.toBe(no);
    expect(refused.finishes).toHaveLength(1);
  });
});
