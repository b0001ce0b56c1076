/** What this process was told of a session; `unanswered` when the database could not be asked. */
type Remembered = 'active' | 'revoked' | 'unanswered';

const MOST_SESSIONS = 10_000;

/** What a process knows of sessions, for a while each. When there are too many, the oldest are forgotten and asked for again. */
export function createSessionMemory(now: () => number) {
  const known = new Map<string, { state: Remembered; until: number }>();

  function recall(sessionId: string): Remembered | undefined {
    const entry = known.get(sessionId);
    if (!entry || entry.until > now()) return entry?.state;
    known.delete(sessionId);
    return undefined;
  }

  /** A session that was ended stays so. */
  function remember(sessionId: string, state: Remembered, forMs: number): void {
    if (state !== 'revoked' && recall(sessionId) === 'revoked') return;
    known.delete(sessionId); // the newest stand last
    const [oldest] = known.keys();
    if (oldest !== undefined && known.size >= MOST_SESSIONS) known.delete(oldest);
    known.set(sessionId, { state, until: now() + forMs });
  }

  return { recall, remember };
}
