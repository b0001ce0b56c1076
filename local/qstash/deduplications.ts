import type postgres from 'postgres';
import type { Clock } from './clock.ts';
import { DEDUPLICATION_MS } from './limits.ts';

interface Known {
  messageId: string;
  expiresAt: number;
  /** Settles with the commit of the message it stands for. */
  committed: Promise<void>;
}

/** The messages of the last 10 minutes by deduplication id. Kept here so that two requests at once cannot both be first. */
export class Deduplications {
  readonly #clock: Clock;
  readonly #known = new Map<string, Known>();

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  async load(sql: postgres.Sql): Promise<void> {
    for (const row of await sql`select deduplication_id, message_id, expires_at from deduplications`) {
      const { deduplication_id: id, message_id: messageId, expires_at: expiresAt } = row;
      this.#known.set(id, { messageId, expiresAt: expiresAt.getTime(), committed: Promise.resolve() });
    }
  }

  find(id: string): Known | undefined {
    const known = this.#known.get(id);
    return known && known.expiresAt > this.#clock.now() ? known : undefined;
  }

  /** From now on the id stands for this message, unless its commit fails. Returns what is to be stored with it. */
  remember(deduplicationId: string, messageId: string, committed: Promise<void>) {
    this.#forgetExpired();
    const expiresAt = this.#clock.now() + DEDUPLICATION_MS;
    this.#known.set(deduplicationId, { messageId, expiresAt, committed });
    committed.catch(() => this.#known.delete(deduplicationId));
    return { deduplicationId, messageId, expiresAt };
  }

  /** Oldest first, as a map keeps them. */
  #forgetExpired(): void {
    for (const [id, { expiresAt }] of this.#known) {
      if (expiresAt > this.#clock.now()) return;
      this.#known.delete(id);
    }
  }
}
