import { setTimeout as sleep } from 'node:timers/promises';
import postgres from 'postgres';
import { applyChanges } from './apply-changes.ts';
import type { Change, LogEvent } from './change.ts';

interface Waiting {
  change: Change;
  resolve(): void;
  reject(reason: unknown): void;
}

const TOGETHER = 200;
const NOTES_AFTER_MS = 250;
const TRY_AGAIN_MS = 250;

/**
 * Makes changes durable. While one transaction is under way the next ones gather and then go together, so that a burst
 * costs few commits. While the database cannot be reached it tries on: whether a lost commit took effect nobody can
 * know, and every change may be written twice (but for lines of the log).
 */
export class Journal {
  readonly #sql: postgres.Sql;
  #waiting: Waiting[] = [];
  #writing: Promise<void> | null = null;
  #notes: LogEvent[] = [];
  #notesTimer: NodeJS.Timeout | undefined;
  #isClosing = false;

  constructor(sql: postgres.Sql) {
    this.#sql = sql;
  }

  /** Resolves once it is committed. Rejects with what Postgres refuses, which is then a bug of ours. */
  commit(change: Change): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ change, resolve, reject });
      this.#writing ??= this.#writeAll();
    });
  }

  /** Goes with the next change, or by itself a little later. Nothing but the log would miss it. */
  note(event: LogEvent): void {
    this.#notes.push(event);
    this.#notesTimer ??= setTimeout(() => {
      this.commit({}).catch((error: unknown) => console.error('[qstash]', error));
    }, NOTES_AFTER_MS);
  }

  #takeNotes(): LogEvent[] {
    clearTimeout(this.#notesTimer);
    this.#notesTimer = undefined;
    return this.#notes.splice(0);
  }

  /** Writes what waits and gives up what cannot be written now. */
  async close(): Promise<void> {
    this.#isClosing = true;
    clearTimeout(this.#notesTimer);
    await this.#writing;
  }

  async #writeAll(): Promise<void> {
    while (this.#waiting.length > 0) {
      const batch = this.#waiting.splice(0, TOGETHER);
      const [first] = batch;
      if (first && this.#notes.length > 0) {
        first.change = { ...first.change, events: [...this.#takeNotes(), ...(first.change.events ?? [])] };
      }
      await this.#write(batch);
    }
    this.#writing = null;
  }

  async #write(batch: Waiting[]): Promise<void> {
    try {
      await this.#apply(batch.map(({ change }) => change));
      for (const { resolve } of batch) resolve();
    } catch (error) {
      // One that is refused must not take the others down with it.
      if (batch.length > 1 && isRefused(error)) for (const one of batch) await this.#write([one]);
      else for (const { reject } of batch) reject(error);
    }
  }

  async #apply(changes: Change[]): Promise<void> {
    for (;;) {
      try {
        await applyChanges(this.#sql, changes);
        return;
      } catch (error) {
        if (isRefused(error) || this.#isClosing) throw error;
        await sleep(TRY_AGAIN_MS);
      }
    }
  }
}

/** Postgres looked at it and said no, other than one that is starting, stopping or gone. */
function isRefused(error: unknown): boolean {
  return error instanceof postgres.PostgresError && !/^(08|57P|53)/.test(error.code);
}
