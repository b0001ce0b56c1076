import { z } from 'zod';
import type { ServiceDatabase } from '../../clients/database.ts';

const BATCH = 5_000;
/** Per rule and run: what is left goes on in another run. */
const MOST_BATCHES = 4;

type CleanUpOptions = { at: Date; dryRun: boolean; signal: AbortSignal };
export type CleanUp = {
  /** Rows a rule removed or emptied, or would have in a dry run. */
  rows: Record<string, number>;
  dryRun: boolean;
  /** A rule failed; the others were done. */
  partial: boolean;
  errors: Record<string, string>;
  /** Some rule is not through. */
  more: boolean;
};

const Names = z.array(z.string());
const Applied = z.object({ rows: z.coerce.number(), more: z.boolean() });

/**
 * Applies every rule of private.retention_rules as of `at`, each in transactions of its own. A rule that fails is named and
 * makes the outcome partial. Throws when all fail: then the database is away, and later is better.
 */
export async function cleanUp(db: ServiceDatabase, { at, dryRun, signal }: CleanUpOptions): Promise<CleanUp> {
  const names = Names.parse(await db.call('list_retention_rules', {}));
  const outcome: CleanUp = { rows: {}, dryRun, partial: false, errors: {}, more: false };
  let failure: unknown;
  for (const name of names) {
    if (signal.aborted) break;
    try {
      await applyRule(db, name, { at, dryRun }, outcome);
    } catch (error) {
      failure = error;
      outcome.partial = true;
      outcome.errors[name] = error instanceof Error ? error.message : String(error);
    }
  }
  if (names.length > 0 && Object.keys(outcome.errors).length === names.length) throw failure;
  return outcome;
}

async function applyRule(
  db: ServiceDatabase,
  name: string,
  { at, dryRun }: Pick<CleanUpOptions, 'at' | 'dryRun'>,
  outcome: CleanUp,
): Promise<void> {
  outcome.rows[name] = 0;
  for (let batch = 0; batch < MOST_BATCHES; batch += 1) {
    const args = { p_name: name, p_at: at.toISOString(), p_dry_run: dryRun, p_limit: BATCH };
    const { rows, more } = Applied.parse(await db.call('apply_retention_rule', args));
    outcome.rows[name] += rows;
    if (!more) return;
  }
  outcome.more = true;
}
