import type postgres from 'postgres';
import { type Change, mergeChanges } from './change.ts';

/**
 * Writes several changes in one statement, and so in one transaction and one round trip, however many messages they
 * are about. Written twice they are the same, but for lines of the log.
 */
export async function applyChanges(sql: postgres.ISql, changes: Change[]): Promise<void> {
  const change = mergeChanges(changes);
  // The parts run against the same snapshot, which is fine as long as no two of them touch the same row.
  await sql`with
    published as (insert into messages (message_id, due_at, retried, message)
      select * from jsonb_to_recordset(${sql.json(change.publish.map(messageRow))})
        as row (message_id text, due_at timestamptz, retried int, message jsonb)
      on conflict (message_id) do nothing),
    deduplicated as (insert into deduplications (deduplication_id, message_id, expires_at)
      select * from jsonb_to_recordset(${sql.json(change.deduplicate.map(deduplicationRow))})
        as row (deduplication_id text, message_id text, expires_at timestamptz)
      on conflict (deduplication_id) do update
        set message_id = excluded.message_id, expires_at = excluded.expires_at),
    rescheduled as (update messages set due_at = row.due_at, retried = row.retried
      from jsonb_to_recordset(${sql.json(change.reschedule.map(rescheduleRow))})
        as row (message_id text, due_at timestamptz, retried int)
      where messages.message_id = row.message_id),
    removed as (delete from messages where message_id = any(${change.remove})),
    buried as (insert into dead_letters (dlq_id, failed_at, message, response)
      select * from jsonb_to_recordset(${sql.json(change.bury.map(deadLetterRow))})
        as row (dlq_id text, failed_at timestamptz, message jsonb, response jsonb)
      on conflict (dlq_id) do nothing),
    ran as (update schedules set last_at = row.last_at, last_message_id = row.last_message_id
      from jsonb_to_recordset(${sql.json(change.ran.map(ranRow))})
        as row (schedule_id text, last_at timestamptz, last_message_id text)
      where schedules.schedule_id = row.schedule_id)
    insert into events (time, state, message_id, event)
      select * from jsonb_to_recordset(${sql.json(change.events.map(eventRow))})
        as row (time timestamptz, state text, message_id text, event jsonb)`;
}

type Item<Part extends keyof Change> = Required<Change>[Part][number];

function messageRow({ message, dueAt, retried }: Item<'publish'>) {
  return { message_id: message.messageId, due_at: new Date(dueAt), retried, message };
}

function deduplicationRow({ deduplicationId, messageId, expiresAt }: Item<'deduplicate'>) {
  return { deduplication_id: deduplicationId, message_id: messageId, expires_at: new Date(expiresAt) };
}

function rescheduleRow({ messageId, dueAt, retried }: Item<'reschedule'>) {
  return { message_id: messageId, due_at: new Date(dueAt), retried };
}

function deadLetterRow({ dlqId, failedAt, message, response }: Item<'bury'>) {
  return { dlq_id: dlqId, failed_at: new Date(failedAt), message, response };
}

function ranRow({ scheduleId, at, messageId }: Item<'ran'>) {
  return { schedule_id: scheduleId, last_at: new Date(at), last_message_id: messageId };
}

function eventRow(event: Item<'events'>) {
  return { time: new Date(event.time), state: event.state, message_id: event.messageId, event };
}
