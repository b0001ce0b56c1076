import type { UserDatabase } from '../../clients/database.ts';
import type { RedisClient } from '../../clients/redis.ts';
import { describeDevice } from '../../domain/describe-device.ts';
import { AppError } from '../../errors.ts';
import { KEY_FAMILIES } from '../cache/key-families.ts';
import { createSessionMemory } from './session-memory.ts';

/** One device of one person: what an access token says of itself. */
export type Session = { userId: string; sessionId: string };

/** A request whose session Redis did not call active. */
type Doubt = {
  session: Session;
  /** What Redis holds for the session: nothing, or undefined when it gave no answer. */
  mark: string | null | undefined;
  redis: RedisClient;
  db: UserDatabase;
  userAgent: string;
  isRead: boolean;
};

const ACTIVE_SECONDS = 300;
const REVOKED_SECONDS = KEY_FAMILIES.session.ttlSeconds;
const MEMORY_MS = 60_000;

/**
 * Refuses devices that were signed out. Postgres says which; what it said is kept in Redis, which each request reads with
 * its counters, and for a minute in this process for when Redis is down. An active mark lives 300 s, so a device is written down as
 * seen that often, and one whose sign-out could not be told to Redis gets no further than that.
 */
export function createSessionGuard(now: () => number = Date.now) {
  const memory = createSessionMemory(now);
  const asking = new Map<string, Promise<'active' | 'revoked'>>();

  /** Whether nothing more need be asked: the case of nearly every request. */
  const isActive = ({ sessionId }: Session, mark: string | null | undefined): boolean =>
    mark === 'active' && memory.recall(sessionId) !== 'revoked';

  /** Throws `unauthenticated` for a session that was ended, and `unavailable` for a write when nobody can tell. */
  async function requireActive(doubt: Doubt): Promise<void> {
    const { session, mark, isRead } = doubt;
    const known = memory.recall(session.sessionId);
    if (mark === 'revoked' || known === 'revoked') throw signedOut();
    if (mark === undefined && known === 'active') return;
    if (known === 'unanswered' && isRead) return;
    const state = await ask(doubt).catch((error: unknown) => {
      if (!isRead || !(error instanceof AppError) || error.code !== 'unavailable') throw error;
      // A read may still be answered from the cache; it needs the database itself otherwise, and says so then.
      memory.remember(session.sessionId, 'unanswered', MEMORY_MS);
    });
    if (state === 'revoked') throw signedOut();
  }

  /** Requests of a session that come together ask once. */
  function ask(doubt: Doubt): Promise<'active' | 'revoked'> {
    const { sessionId } = doubt.session;
    const asked = asking.get(sessionId) ?? touch(doubt).finally(() => asking.delete(sessionId));
    asking.set(sessionId, asked);
    return asked;
  }

  async function touch({ session, mark, redis, db, userAgent }: Doubt): Promise<'active' | 'revoked'> {
    const state = await db.call('touch_session', { p_device: describeDevice(userAgent) ?? '' });
    if (state !== 'active') {
      await noteRevoked(redis, session.userId, [session.sessionId]);
      return 'revoked';
    }
    memory.remember(session.sessionId, 'active', MEMORY_MS);
    if (mark !== undefined) await noteActive(redis, session);
    return 'active';
  }

  async function noteActive(redis: RedisClient, { userId, sessionId }: Session): Promise<void> {
    try {
      // Never over a mark that says revoked: the sign-out may have come between.
      const key = KEY_FAMILIES.session.key(userId, sessionId);
      await redis.run((pipeline) => pipeline.set(key, 'active', { ex: ACTIVE_SECONDS, nx: true }));
    } catch {
      // Not kept: the next request asks Postgres again.
    }
  }

  /** After Postgres has ended sessions. When Redis does not take it, an active mark there lives 300 s at most. */
  async function noteRevoked(redis: RedisClient, userId: string, sessionIds: readonly string[]): Promise<void> {
    for (const sessionId of sessionIds) memory.remember(sessionId, 'revoked', REVOKED_SECONDS * 1000);
    if (sessionIds.length === 0) return;
    try {
      await redis.run((pipeline) => {
        for (const sessionId of sessionIds) {
          pipeline.set(KEY_FAMILIES.session.key(userId, sessionId), 'revoked', { ex: REVOKED_SECONDS });
        }
      });
    } catch {
      // Redis is down: this process refuses them at once, the others when their marks are over.
    }
  }

  return { isActive, requireActive, noteRevoked };
}

export type SessionGuard = ReturnType<typeof createSessionGuard>;

const signedOut = () => new AppError('unauthenticated', 'This device was signed out. Sign in again.');
