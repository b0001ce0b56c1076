import type { ErrorCode } from '../../../../shared/contracts/problem.ts';

export type OutboxState = 'queued' | 'sending' | 'failed' | 'conflict';

/** A row as the API answers it; what has a `version` is saved against it. */
export type OutboxRow = object;

/** A write as a feature asks for it: one HTTP request, and what the app needs to show its effect meanwhile. */
export interface OutboxWrite {
  /** The entity's name and the verb, such as `expense.update`. */
  kind: string;
  /** What it changes, `expense:{id}`: entries of the same entity go out strictly in order. */
  entity: string;
  /** What a person reads: "Foodland, $42.50". */
  label: string;
  method: 'POST' | 'PATCH' | 'DELETE';
  path: string;
  body: object | null;
  /** Sent as If-Match; null where the API asks for none. Follows the answers to earlier entries of the same entity. */
  version: number | null;
  /** The row as it was shown when the person changed it; null when it was not there. */
  before: OutboxRow | null;
  /** The whole row the write makes; null when it changes or deletes one. */
  after: OutboxRow | null;
  /** What it changes in a row that is there. */
  changes: object | null;
}

/** A write that the server has not confirmed. */
export interface OutboxEntry extends OutboxWrite {
  /** A uuid, and the idempotency key of every try. */
  id: string;
  seq: number;
  userId: string;
  state: OutboxState;
  /** Requests that went out, counted before each: 0 means that nobody else can know of this entry. */
  tries: number;
  createdAt: string;
  /** Why it was not taken, in words for the person. */
  problem: string | null;
  code: ErrorCode | null;
  issues: { path: string; message: string }[];
  /** The row as another device left it, in a conflict; null when it is gone. */
  theirs: OutboxRow | null;
  /** Unix milliseconds before which it is not tried again. */
  nextAttemptAt: number | null;
  /** Answers in a row that asked to wait, and how many of them no sound entry gets. */
  waits: number;
  strikes: number;
  /** Kept in the memory of this tab only: the browser refused to store it. */
  volatile: boolean;
}

/** The id of the row within `entity`. */
export function rowIdOf({ entity }: Pick<OutboxEntry, 'entity'>): string {
  return entity.slice(entity.indexOf(':') + 1);
}

/** Whether it waits for a decision of the person. */
export function isSetAside({ state }: Pick<OutboxEntry, 'state'>): boolean {
  return state === 'failed' || state === 'conflict';
}

/** Whether it makes a row that the server has not had before. */
export function isCreate({ after, version }: Pick<OutboxEntry, 'after' | 'version'>): boolean {
  return after !== null && version === null;
}

export function versionOf(row: OutboxRow | null): number | null {
  return row && 'version' in row && typeof row.version === 'number' ? row.version : null;
}
