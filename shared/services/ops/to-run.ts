import type { Run, RunDetail, RunSource, RunState } from '../../contracts/ops.ts';
import { redact, redactText } from '../../domain/redact.ts';
import { toInstant } from '../to-instant.ts';
import { toWhen } from '../to-when.ts';

type RunRow = {
  id: string;
  job: string;
  state: RunState;
  source: RunSource;
  key: string | null;
  created_at: string;
  due_at: string;
  published_at: string | null;
  started_at: string | null;
  finished_at: string | null;
  attempts: number;
  max_attempts: number;
  duplicates: number;
  error: string | null;
};

type DetailRow = RunRow & {
  payload: unknown;
  result: unknown;
  user_id: string | null;
  slot: string | null;
  since: string | null;
  publications: number;
  message_id: string | null;
  dlq_id: string | null;
  lease_until: string | null;
  parent_id: string | null;
  paused: boolean;
  group: RunDetail['group'];
  children: RunDetail['children'];
};

/** What `private.to_run_row` builds, as it crosses the wire. */
export function toRun(value: unknown): Run {
  const row = value as RunRow; // our own function built it
  return {
    id: row.id,
    job: row.job,
    state: row.state,
    source: row.source,
    key: row.key && redactText(row.key),
    createdAt: toInstant(row.created_at),
    dueAt: toInstant(row.due_at),
    publishedAt: toWhen(row.published_at),
    startedAt: toWhen(row.started_at),
    finishedAt: toWhen(row.finished_at),
    attempts: row.attempts,
    maxAttempts: row.max_attempts,
    duplicates: row.duplicates,
    error: row.error && redactText(row.error),
  };
}

/** What `private.describe_run` builds, without addresses and secrets. */
export function toRunDetail(value: unknown): RunDetail {
  const row = value as DetailRow; // our own function built it
  return {
    ...toRun(row),
    payload: redact(row.payload),
    result: redact(row.result),
    userId: row.user_id,
    slot: toWhen(row.slot),
    since: toWhen(row.since),
    publications: row.publications,
    messageId: row.message_id,
    dlqId: row.dlq_id,
    leaseUntil: toWhen(row.lease_until),
    parentId: row.parent_id,
    paused: row.paused,
    group: row.group,
    children: row.children,
  };
}
