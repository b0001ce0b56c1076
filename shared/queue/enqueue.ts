import { z } from 'zod';
import type { ServiceDatabase } from '../clients/database.ts';
import { CATALOG, type JobName, type JobPayload } from './catalog.ts';

export type EnqueueOptions = {
  /** Asked for once for ever, under this key. */
  key?: string;
  /** Joins a run of this job that still waits under the same key. */
  debounceKey?: string;
  delaySeconds?: number;
  notBefore?: Date;
};

export type Enqueue = <Name extends JobName>(
  name: Name,
  payload: JobPayload<Name>,
  options?: EnqueueOptions,
) => Promise<string | null>;

const Answer = z.object({ id: z.uuid().nullable() });

/**
 * Writes a run and returns its id, or null when the key was used before or a run under the debounce key still waits. It is
 * published with the next finished run, write or sweep; a write of a person asks in SQL, in its own transaction.
 */
export function createEnqueue(db: ServiceDatabase, now: () => Date): Enqueue {
  return async (name, payload, { key, debounceKey, delaySeconds, notBefore } = {}) => {
    const dueAt = notBefore ?? (delaySeconds ? new Date(now().getTime() + delaySeconds * 1000) : undefined);
    const answer = await db.call('enqueue_job', {
      p_job: name,
      p_payload: JSON.stringify(CATALOG[name].payload.parse(payload)),
      ...(key ? { p_key: key } : {}),
      ...(debounceKey ? { p_debounce_key: debounceKey } : {}),
      ...(dueAt ? { p_due_at: dueAt.toISOString() } : {}),
    });
    return Answer.parse(answer).id;
  };
}
