import { setTimeout as sleep } from 'node:timers/promises';
import postgres from 'postgres';
import { z } from 'zod';

const StoredMessage = z.object({
  id: z.string(),
  topic: z.string(),
  event: z.string(),
  payload: z.unknown(),
  private: z.boolean(),
});
export type StoredMessage = z.infer<typeof StoredMessage>;

export interface FeedHandlers {
  /** Whether anybody listens to this topic. */
  isWanted(topic: string): boolean;
  onMessage(message: StoredMessage): void;
  /** From here on messages may have been missed. */
  onGap(): void;
}

const RETRY_MS = 250;
const READ_AT_ONCE = 500;

/**
 * What `realtime.send` wrote, in the order of its commits. `listen` of the library takes up a lost connection without saying
 * that it was lost, hence one of our own.
 */
export class MessageFeed {
  readonly #databaseUrl: string;
  readonly #sql: postgres.Sql;
  readonly #handlers: FeedHandlers;
  readonly #stopped = new AbortController();
  readonly #running: Promise<void>;
  #waiting: string[] = [];
  #isReading = false;
  isListening = false;

  constructor(databaseUrl: string, sql: postgres.Sql, handlers: FeedHandlers) {
    this.#databaseUrl = databaseUrl;
    this.#sql = sql;
    this.#handlers = handlers;
    this.#running = this.#run();
  }

  async stop(): Promise<void> {
    this.#stopped.abort();
    await this.#running;
  }

  async #run(): Promise<void> {
    const { signal } = this.#stopped;
    while (!signal.aborted) {
      // The database is away, which channels are told of: tried again below.
      await this.#listen().catch(() => undefined);
      if (!signal.aborted) await sleep(RETRY_MS, undefined, { signal }).catch(() => undefined);
    }
  }

  /** Settles when the connection is lost, or rejects when there was none. */
  async #listen(): Promise<void> {
    const ended = Promise.withResolvers<void>();
    const options = {
      max: 1,
      idle_timeout: 0,
      max_lifetime: null,
      connect_timeout: 5,
      fetch_types: false,
      onnotice: () => undefined,
      onclose: () => ended.resolve(),
      // Left out of the library's types.
      onnotify: (_channel: string, text: string) => this.#note(text),
    };
    const connection = postgres(this.#databaseUrl, options);
    this.#stopped.signal.addEventListener('abort', () => ended.resolve(), { once: true });
    try {
      await connection`listen realtime_messages`;
      this.isListening = true;
      await ended.promise;
    } finally {
      if (this.isListening) this.#handlers.onGap();
      this.isListening = false;
      await connection.end({ timeout: 0 });
    }
  }

  #note(text: string): void {
    const space = text.indexOf(' ');
    if (!this.#handlers.isWanted(text.slice(space + 1))) return;
    this.#waiting.push(text.slice(0, space));
    if (this.#isReading) return;
    this.#isReading = true;
    this.#read()
      .catch(() => this.#handlers.onGap())
      .finally(() => {
        this.#isReading = false;
      });
  }

  async #read(): Promise<void> {
    while (this.#waiting.length > 0) {
      const ids = this.#waiting.splice(0, READ_AT_ONCE);
      const rows = await this
        .#sql`select id, topic, event, payload, private from realtime.messages where id = any (${ids})`;
      const messages = new Map(rows.map((row) => [row.id as string, StoredMessage.parse(row)]));
      for (const id of ids) {
        const message = messages.get(id);
        if (message) this.#handlers.onMessage(message);
      }
    }
  }
}
