import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { PamEvent } from '../../contracts/pam-protocol.ts';
import { createEventOrder } from './event-order.ts';

const event = (seq: number) => ({ seq, id: String(seq), type: 'chat_delta' }) as unknown as PamEvent;

function setUp(afterSeq = 0) {
  const kept: PamEvent[] = [];
  const state = { isRunning: false, failure: undefined as Error | undefined };
  const sent: number[] = [];
  const fail = vi.fn();
  const order = createEventOrder({
    afterSeq,
    send: ({ seq }) => sent.push(seq),
    fail,
    read: async (after) => {
      if (state.failure) throw state.failure;
      const events = kept.filter(({ seq }) => seq > after).slice(0, 3);
      const running = state.isRunning ? { answerId: 'a', messageId: 'm', isCancelled: false } : null;
      return { events, lastSeq: kept.length, oldestSeq: 1, running };
    },
  });
  const keep = (count: number) => {
    for (let one = 0; one < count; one++) kept.push(event(kept.length + 1));
  };
  return { order, sent, keep, state, fail };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());
const elapse = async (ms: number) => void (await vi.advanceTimersByTimeAsync(ms));

describe('events on a socket', () => {
  it('come once and in order, whichever way they are heard of first', async () => {
    const { order, sent, keep, state } = setUp();
    state.isRunning = true;
    keep(2);
    order.resume();
    await elapse(50);
    for (let seq = 3; seq <= 6; seq++) {
      keep(1);
      order.take(event(seq));
      await elapse(90);
    }
    state.isRunning = false;
    await elapse(1_000);
    expect(sent).toEqual([1, 2, 3, 4, 5, 6]);
  });

  it('that were made elsewhere in between go first', async () => {
    const { order, sent, keep } = setUp();
    keep(3);
    order.take(event(3));
    await elapse(0);
    expect(sent).toEqual([1, 2, 3]);
  });

  it('are replayed to the end, however many there are, and followed while somebody speaks', async () => {
    const { order, sent, keep, state } = setUp(2);
    state.isRunning = true;
    keep(10);
    order.resume();
    await elapse(2_000);
    keep(2);
    await elapse(1_000);
    state.isRunning = false;
    await elapse(1_000);
    expect(sent).toEqual([3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
    keep(1);
    await elapse(5_000);
    expect(sent.at(-1)).toBe(12);
  });

  it('come again for who asks for them again', async () => {
    const { order, sent, keep } = setUp();
    keep(3);
    order.resume();
    await elapse(500);
    order.resume(1);
    await elapse(500);
    expect(sent).toEqual([1, 2, 3, 2, 3]);
  });

  it('that cannot be read are told of once, and nothing is sent out of order afterwards', async () => {
    const { order, sent, state, fail } = setUp();
    state.failure = new Error('away');
    order.take(event(5));
    order.take(event(6));
    await elapse(5_000);
    expect(fail).toHaveBeenCalledOnce();
    expect(sent).toEqual([]);
  });
});
