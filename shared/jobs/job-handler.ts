import type { z } from 'zod';
import type { ServiceDatabase } from '../clients/database.ts';
import type { QstashClient } from '../clients/qstash.ts';
import type { RedisClient } from '../clients/redis.ts';
import type { JobsEnv } from '../jobs-env.ts';
import type { JobDefinition } from '../queue/define-job.ts';
import type { Enqueue } from '../queue/enqueue.ts';
import type { Publisher } from '../queue/publish-runs.ts';

/** The run that is being done. `slot` and `since` are those of its schedule, as in private.job_runs. */
export type JobRun = {
  id: string;
  /** 1 at the first try. */
  attempt: number;
  userId: string | null;
  dueAt: Date;
  slot: Date | null;
  since: Date | null;
};

/** What every handler works with. There is nobody signed in: the database is the service's. */
export type JobContext = {
  env: JobsEnv;
  db: ServiceDatabase;
  redis: RedisClient;
  qstash: QstashClient;
  publisher: Publisher;
  enqueue: Enqueue;
  run: JobRun;
  now: () => Date;
  /** Aborted when the job's time is over. */
  signal: AbortSignal;
};

/** `result` is kept with the run and shown on the operations page. With `next`, the work goes on in another run. */
export type JobOutcome<Payload> = { result: Record<string, unknown>; next?: Payload };

export type JobHandler<Payload> = (ctx: JobContext, payload: Payload) => Promise<JobOutcome<Payload>>;

/** Ties a handler to its definition, so that it cannot take another payload than can be asked for. */
export function handle<Name extends string, Payload extends z.ZodType>(
  definition: JobDefinition<Name, Payload>,
  handler: JobHandler<z.infer<Payload>>,
): AnyHandler {
  return async (ctx, payload) => handler(ctx, definition.payload.parse(payload));
}

/** A handler whose payload is still to be checked: throws ZodError. */
export type AnyHandler = (ctx: JobContext, payload: unknown) => Promise<JobOutcome<unknown>>;
