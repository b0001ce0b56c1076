import type postgres from 'postgres';
import { applyChanges } from './apply-changes.ts';
import type { Clock } from './clock.ts';
import type { Dispatcher } from './dispatcher.ts';
import { eventOf } from './log-event.ts';
import { Answer, type DeadLetter, Message } from './message.ts';
import { countOf, toCondition, valuesOf } from './query-filter.ts';
import { readMessage } from './read-message.ts';
import { Refusal } from './refusal.ts';

type Query = Record<string, string[]>;
const MOST = 100;

/** The messages that were given up. */
export class DeadLetters {
  readonly #sql: postgres.Sql;
  readonly #dispatcher: Dispatcher;
  readonly #clock: Clock;

  constructor(parts: { sql: postgres.Sql; dispatcher: Dispatcher; clock: Clock }) {
    this.#sql = parts.sql;
    this.#dispatcher = parts.dispatcher;
    this.#clock = parts.clock;
  }

  /** Those that are named, or the oldest 100 of a filter; the cursor, if there are more, goes on from there. */
  async list(query: Query): Promise<{ letters: DeadLetter[]; cursor: string | undefined }> {
    const count = Math.max(countOf(query, MOST), valuesOf(query, 'dlqIds').length);
    const rows = await this
      .#sql`select * from dead_letters where ${this.#condition(query)} order by seq limit ${count + 1}`;
    const page = rows.slice(0, count);
    return { letters: page.map(toDeadLetter), cursor: rows.length > count ? String(page.at(-1)?.seq) : undefined };
  }

  /** Throws a `Refusal` (404) when there is none. */
  async get(dlqId: string): Promise<DeadLetter> {
    const [row] = await this.#sql`select * from dead_letters where dlq_id = ${dlqId}`;
    if (!row) throw notFound();
    return toDeadLetter(row);
  }

  async remove(dlqId: string): Promise<void> {
    const { count } = await this.#sql`delete from dead_letters where dlq_id = ${dlqId}`;
    if (count === 0) throw notFound();
  }

  async removeMany(query: Query): Promise<{ deleted: number; cursor: string | undefined }> {
    const { letters, cursor } = await this.list(query);
    const { count } = await this.#sql`delete from dead_letters where dlq_id = any(${idsOf(letters)})`;
    return { deleted: count, cursor };
  }

  /**
   * Publishes them again as new messages, with `overrides` in place of their own headers. Of two who ask at once one gets
   * 404: the letter leaves and its message enters in one transaction.
   */
  async retry(
    query: Query,
    overrides: Record<string, string>,
  ): Promise<{ messageIds: string[]; cursor: string | undefined }> {
    const { letters, cursor } = await this.list(query);
    const asked = valuesOf(query, 'dlqIds');
    if (letters.length < asked.length) throw notFound();
    const deliveries = letters.map(({ message }) => {
      const { 'upstash-delay': _delay, 'upstash-not-before': _notBefore, ...configuration } = message.configuration;
      return readMessage(
        {
          destination: message.url,
          configuration: { ...configuration, ...overrides },
          body: Buffer.from(message.body, 'base64'),
          scheduleId: message.scheduleId,
        },
        this.#clock,
      );
    });
    const events = deliveries.map(({ message }) => eventOf(message, 'CREATED', this.#clock.now()));
    await this.#sql.begin(async (tx) => {
      const removed = await tx`delete from dead_letters where dlq_id = any(${idsOf(letters)})`;
      if (removed.count < letters.length) throw notFound();
      await applyChanges(tx, [{ publish: deliveries, events }]);
    });
    this.#dispatcher.add(deliveries);
    return { messageIds: deliveries.map(({ message }) => message.messageId), cursor };
  }

  #condition(query: Query) {
    const sql = this.#sql;
    const ids = valuesOf(query, 'dlqIds');
    if (ids.length > 0) return sql`dlq_id = any(${ids})`;
    const own = ['dlqIds', 'responseStatus'];
    const statuses = valuesOf(query, 'responseStatus').map(Number);
    const after = query.cursor?.[0];
    return sql`${toCondition(sql, query, { column: 'message', time: sql`failed_at`, own })}
      ${statuses.length > 0 ? sql`and (response ->> 'status')::int = any(${statuses})` : sql``}
      ${after === undefined ? sql`` : sql`and seq > ${after}`}`;
  }
}

function toDeadLetter(row: postgres.Row): DeadLetter {
  return {
    dlqId: row.dlq_id,
    failedAt: row.failed_at.getTime(),
    message: Message.parse(row.message),
    response: Answer.parse(row.response),
  };
}

function idsOf(letters: DeadLetter[]): string[] {
  return letters.map(({ dlqId }) => dlqId);
}

function notFound(): Refusal {
  return new Refusal(404, 'dlq message not found');
}
