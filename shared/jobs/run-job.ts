import { z } from 'zod';
import { AppError, ERROR_TABLE } from '../errors.ts';
import { isJobName } from '../queue/catalog.ts';
import type { JobDefinition } from '../queue/define-job.ts';
import { Publications } from '../queue/publication.ts';
import { publishRuns } from '../queue/publish-runs.ts';
import { Claim, type Claimed } from './claim.ts';
import type { AnyHandler, JobContext, JobOutcome } from './job-handler.ts';
import { PermanentError } from './permanent-error.ts';
import type { Handlers } from './registry.ts';

export type JobsContext = Omit<JobContext, 'run' | 'signal'> & { handlers: Handlers };

/** How a delivery ended. `duplicate`: the run is finished and nothing was done. `cause` is for the log. */
export type Delivery =
  | { outcome: 'done' | 'duplicate' | 'held'; attempt?: number; cause?: unknown }
  | { outcome: 'busy' | 'retry'; retryAfterSeconds?: number; attempt?: number; cause?: unknown }
  | { outcome: 'dead'; reason: string; attempt?: number; cause?: unknown };

/** An answer to QStash must still go out after the handler was stopped, and before another may take over. */
const LEASE_MARGIN_SECONDS = 10;

/**
 * Does one run: takes the lease, calls the handler, keeps the result or the error. Called again for a run that is done, it
 * changes nothing. Throws only when the database cannot say or keep what happened; the lease then runs out by itself.
 */
export async function runJob(
  ctx: JobsContext,
  definition: JobDefinition,
  id: string,
  messageId?: string,
): Promise<Delivery> {
  const claim = Claim.parse(
    await ctx.db.call('claim_job_run', {
      p_id: id,
      p_job: definition.name,
      p_lease_seconds: definition.timeoutSeconds + LEASE_MARGIN_SECONDS,
      p_max_attempts: definition.retries + 1,
      ...(messageId ? { p_message_id: messageId } : {}),
    }),
  );
  switch (claim.outcome) {
    case 'claimed':
      return doClaimed(ctx, definition, id, claim);
    case 'busy':
      return { outcome: 'busy', retryAfterSeconds: claim.retry_after };
    case 'held':
      return { outcome: 'held' };
    case 'unknown':
      return { outcome: 'dead', reason: 'There is no such run.' };
    case 'dead':
      return { outcome: 'dead', reason: 'The run was given up.' };
    default:
      return { outcome: 'duplicate' };
  }
}

async function doClaimed(ctx: JobsContext, definition: JobDefinition, id: string, claim: Claimed): Promise<Delivery> {
  const { attempt } = claim;
  let outcome: JobOutcome<unknown>;
  try {
    outcome = await callHandler(ctx, definition, id, claim);
  } catch (error) {
    return { ...(await keepFailure(ctx, id, claim.lease, error)), attempt, cause: error };
  }
  const answer = Finished.parse(
    await ctx.db.call('finish_job_run', {
      p_id: id,
      p_lease: claim.lease,
      p_result: JSON.stringify(outcome.result),
      ...(outcome.next === undefined ? {} : { p_next_payload: JSON.stringify(outcome.next) }),
    }),
  );
  if (!answer.finished) return { outcome: 'duplicate', attempt }; // it took too long, and another went on
  try {
    await publishRuns(ctx.publisher, answer.publish);
  } catch (cause) {
    return { outcome: 'done', attempt, cause }; // they are in the database: the sweep publishes them
  }
  return { outcome: 'done', attempt };
}

const Finished = z.object({ finished: z.boolean(), publish: Publications.default([]) });

async function callHandler(ctx: JobsContext, definition: JobDefinition, id: string, claim: Claimed) {
  const handler = await findHandler(ctx.handlers, definition.name);
  const { attempt, user_id: userId, due_at: dueAt, slot, since } = claim;
  const run = { id, attempt, userId, dueAt, slot, since };
  const timeUp = new AbortController();
  const limitMs = definition.timeoutSeconds * 1000;
  const timer = setTimeout(() => timeUp.abort(new Error(`not done in ${definition.timeoutSeconds} s`)), limitMs);
  try {
    const stopped = new Promise<never>((_, reject) => {
      timeUp.signal.addEventListener('abort', () => reject(timeUp.signal.reason));
    });
    return await Promise.race([handler({ ...ctx, run, signal: timeUp.signal }, claim.payload), stopped]);
  } finally {
    clearTimeout(timer);
  }
}

async function findHandler(handlers: Handlers, name: string): Promise<AnyHandler> {
  const load = isJobName(name) ? handlers[name] : undefined;
  if (!load) throw new PermanentError(`This release has no handler for ${name}.`);
  return load();
}

const Failed = z.object({ state: z.enum(['waiting', 'dead', 'lost']) });

async function keepFailure(ctx: JobsContext, id: string, lease: string, error: unknown): Promise<Delivery> {
  const reason = describeFailure(error);
  const { state } = Failed.parse(
    await ctx.db.call('fail_job_run', { p_id: id, p_lease: lease, p_error: reason, p_permanent: isPermanent(error) }),
  );
  if (state === 'dead') return { outcome: 'dead', reason };
  if (state === 'lost') return { outcome: 'duplicate' };
  const wait = error instanceof AppError ? error.retryAfterSeconds : undefined;
  return { outcome: 'retry', ...(wait === undefined ? {} : { retryAfterSeconds: wait }) };
}

/** What nobody foresaw may pass; what a code calls final, or a payload that cannot be read, will not. */
function isPermanent(error: unknown): boolean {
  if (error instanceof PermanentError || error instanceof z.ZodError) return true;
  return error instanceof AppError && !ERROR_TABLE[error.code].retryable && error.code !== 'internal';
}

/** Names fields and reasons, never values. */
function describeFailure(error: unknown): string {
  if (error instanceof z.ZodError) {
    return error.issues.map((issue) => `payload.${issue.path.join('.')}: ${issue.message}`).join('; ');
  }
  return error instanceof Error ? error.message : String(error);
}
