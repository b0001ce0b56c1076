import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Live } from '../../lib/live-store.ts';
import { createLiveConnection } from './live-connection.ts';
import type { LiveHandlers } from './open-live-channel.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function setUp() {
  const opened: { userId: string; handlers: LiveHandlers; renewed: number; isClosed: boolean }[] = [];
  const shown: Live[] = [];
  const warnings: string[] = [];
  const onJoined = vi.fn();
  const connection = createLiveConnection({
    openChannel: (userId, handlers) => {
      const channel = { userId, handlers, renewed: 0, isClosed: false };
      opened.push(channel);
      return {
        renew: () => {
          channel.renewed++;
        },
        close: () => {
          channel.isClosed = true;
        },
      };
    },
    show: (live) => shown.push(live),
    onJoined,
    onChange: () => undefined,
    warn: (message) => warnings.push(message),
  });
  const last = () => {
    const channel = opened.at(-1);
    if (!channel) throw new Error('Nothing was opened.');
    return channel;
  };
  return { connection, opened, shown, warnings, onJoined, last };
}

describe('the live connection', () => {
  test('is opened once for whoever is wanted, and tells of each join that changes may have been missed', () => {
    const { connection, opened, shown, onJoined, last } = setUp();
    connection.want('jan', 'waiting');
    connection.want('jan', 'waiting');
    expect(opened).toHaveLength(1);
    last().handlers.onJoined();
    last().handlers.onTrouble();
    last().handlers.onJoined();
    expect(onJoined).toHaveBeenCalledTimes(2);
    expect(shown).toEqual(['connecting', 'live', 'waiting', 'live']);
  });

  test('is closed when nobody is wanted, and when it is somebody else', () => {
    const { connection, opened, shown } = setUp();
    connection.want('jan', 'waiting');
    connection.want('kim', 'waiting');
    connection.want(null, 'off');
    expect(opened.map(({ userId, isClosed }) => [userId, isClosed])).toEqual([
      ['jan', true],
      ['kim', true],
    ]);
    expect(shown.at(-1)).toBe('off');
  });

  test('that the server closed is opened again, unless nobody is wanted any more', () => {
    const { connection, opened, last } = setUp();
    connection.want('jan', 'waiting');
    last().handlers.onClosed();
    vi.advanceTimersByTime(1_000);
    expect(opened).toHaveLength(2);
    last().handlers.onClosed();
    connection.want(null, 'off');
    vi.advanceTimersByTime(1_000);
    expect(opened).toHaveLength(2);
  });

  test('that was refused is left alone until there is a new token, and complains once', () => {
    const { connection, opened, shown, warnings, last } = setUp();
    connection.want('jan', 'waiting');
    last().handlers.onRefused('Unauthorized');
    connection.want('jan', 'waiting');
    vi.advanceTimersByTime(60_000);
    expect(opened).toHaveLength(1);
    expect(shown.at(-1)).toBe('refused');
    connection.renew();
    expect(opened).toHaveLength(2);
    last().handlers.onRefused('Unauthorized');
    expect(warnings).toHaveLength(1);
  });

  test('that is open hands a new token on', () => {
    const { connection, last } = setUp();
    connection.want('jan', 'waiting');
    connection.renew();
    expect(last().renewed).toBe(1);
  });
});
