import { describe, expect, it } from 'vitest';
import type { UserDatabase } from '../../clients/database.ts';
import { type RedisClient, RedisUnavailable } from '../../clients/redis.ts';
import { AppError } from '../../errors.ts';
import { createSessionGuard } from './session-guard.ts';

const SESSION = { userId: '00000000-0000-4000-8000-00000000000a', sessionId: '00000000-0000-4000-8000-0000000000e5' };
const REFUSED = { code: 'unauthenticated', message: 'This device was signed out. Sign in again.' };

/** One process with its Postgres and Redis; `ask` is a request, with what Redis said of the session. */
function openWorld() {
  const world = { now: 0, says: 'active', databaseDown: false, redisDown: false, touches: 0 };
  const marks: [value: string, seconds: number, onlyIfNone: boolean][] = [];
  const redis: RedisClient = {
    ping: async () => {},
    run: async (build) => {
      if (world.redisDown) throw new RedisUnavailable('down');
      const set = (_: string, value: string, options: { ex: number; nx?: boolean }) =>
        marks.push([value, options.ex, options.nx ?? false]);
      build({ set } as unknown as Parameters<typeof build>[0]); // the one command the guard uses
      return [];
    },
  };
  const db: UserDatabase = {
    call: async () => {
      world.touches += 1;
      if (world.databaseDown) throw new AppError('unavailable', 'Not just now.');
      return world.says;
    },
  };
  const guard = createSessionGuard(() => world.now);
  const ask = async (mark: string | null | undefined, isRead = true) => {
    if (guard.isActive(SESSION, mark)) return;
    await guard.requireActive({ session: SESSION, mark, redis, db, userAgent: '', isRead });
  };
  return { world, marks, ask, end: () => guard.noteRevoked(redis, SESSION.userId, [SESSION.sessionId]) };
}

describe('the session guard', () => {
  it('asks nobody while Redis calls the session active', async () => {
    const { world, ask } = openWorld();
    await ask('active');
    expect(world.touches).toBe(0);
  });

  it('asks Postgres when Redis knows nothing, once for all who ask together, and keeps the answer for 300 s', async () => {
    const { world, marks, ask } = openWorld();
    await Promise.all([ask(null), ask(null), ask(null)]);
    expect(world.touches).toBe(1);
    expect(marks).toEqual([['active', 300, true]]);
  });

  it('refuses what Redis or Postgres call revoked', async () => {
    const { world, marks, ask } = openWorld();
    await expect(ask('revoked')).rejects.toMatchObject(REFUSED);
    expect(world.touches).toBe(0);
    world.says = 'revoked';
    await expect(ask(null)).rejects.toMatchObject(REFUSED);
    expect(marks).toEqual([['revoked', 86_400, false]]);
  });

  it('refuses a session that was ended here, though Redis could not be told and still calls it active', async () => {
    const { world, ask, end } = openWorld();
    await ask('active');
    world.redisDown = true;
    await end();
    await expect(ask('active')).rejects.toMatchObject(REFUSED);
    await expect(ask(undefined)).rejects.toMatchObject(REFUSED);
    world.databaseDown = true;
    await expect(ask(null)).rejects.toMatchObject(REFUSED);
  });

  it('asks Postgres once a minute while Redis is down', async () => {
    const { world, marks, ask } = openWorld();
    world.redisDown = true;
    await ask(undefined);
    world.now = 59_999;
    await ask(undefined);
    expect(world.touches).toBe(1);
    world.now = 60_000;
    world.says = 'revoked';
    await expect(ask(undefined)).rejects.toMatchObject(REFUSED);
    expect(marks).toEqual([]);
  });

  it('believes Postgres, not what it remembers, as soon as Redis is back and empty', async () => {
    const { world, ask } = openWorld();
    await ask(undefined);
    world.says = 'revoked';
    await expect(ask(null)).rejects.toMatchObject(REFUSED);
  });

  it.each([null, undefined])(
    'lets reads go on when nobody can tell, asks no more for a minute, and holds writes: %s',
    async (mark) => {
      const { world, ask } = openWorld();
      world.databaseDown = true;
      await ask(mark);
      await ask(mark);
      expect(world.touches).toBe(1);
      await expect(ask(mark, false)).rejects.toMatchObject({ code: 'unavailable' });
      world.now = 60_000;
      world.databaseDown = false;
      world.says = 'revoked';
      await expect(ask(mark)).rejects.toMatchObject(REFUSED);
    },
  );
});
