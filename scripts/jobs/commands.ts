import { ListRunsQuery } from '../../shared/contracts/ops.ts';
import { cancelRun } from '../../shared/services/ops/cancel-run.ts';
import { deleteDeadLetter } from '../../shared/services/ops/delete-dead-letter.ts';
import { getRun } from '../../shared/services/ops/get-run.ts';
import { listDeadLetters } from '../../shared/services/ops/list-dead-letters.ts';
import { listRuns } from '../../shared/services/ops/list-runs.ts';
import { pauseJob } from '../../shared/services/ops/pause-job.ts';
import { replayRun } from '../../shared/services/ops/replay-run.ts';
import { retryDeadLetter } from '../../shared/services/ops/retry-dead-letter.ts';
import { retryRun } from '../../shared/services/ops/retry-run.ts';
import { retryRuns } from '../../shared/services/ops/retry-runs.ts';
import type { Ops } from './open-ops.ts';

export interface Flags {
  job?: string | undefined;
  state?: string | undefined;
  q?: string | undefined;
  limit?: string | undefined;
  all?: boolean | undefined;
}

/** What a command found or did; a list is shown as a table. */
export type Answer = { rows: Record<string, unknown>[] } | { about: object };

type Command = (ops: Ops, args: string[], flags: Flags) => Promise<Answer>;

const COMMANDS: Record<string, Command> = {
  ls: async ({ ctx }, _, { job, state, q, limit }) => {
    const { runs } = await listRuns(ctx, ListRunsQuery.parse({ job, state, q, limit }));
    return {
      rows: runs.map(({ id, job: name, state: now, source, attempts, createdAt, finishedAt, error }) => {
        return { id, job: name, state: now, source, attempts, createdAt, finishedAt, error: error?.slice(0, 60) };
      }),
    };
  },
  show: async ({ ctx }, [id]) => ({ about: await getRun(ctx, required(id)) }),
  retry: async ({ ctx }, [id], { all, job }) => {
    if (id) return { about: await retryRun(ctx, id) };
    if (!all && !job) throw new Error('Name a run, or --job NAME, or --all.');
    return { about: await retryRuns(ctx, { job }) };
  },
  replay: async ({ ctx }, [id]) => ({ about: await replayRun(ctx, required(id)) }),
  cancel: async ({ ctx }, [id]) => ({ about: await cancelRun(ctx, required(id)) }),
  pause: async ({ ctx }, [job]) => ({ about: await pauseJob(ctx, required(job), true) }),
  resume: async ({ ctx }, [job]) => ({ about: await pauseJob(ctx, required(job), false) }),
  dlq: async ({ ctx }, [verb = 'ls', id]) => {
    if (verb === 'ls') return { rows: (await listDeadLetters(ctx)).deadLetters };
    if (verb === 'retry') return { about: await retryDeadLetter(ctx, required(id)) };
    if (verb === 'delete') return { about: await deleteDeadLetter(ctx, required(id)) };
    throw new Error('dlq knows ls, retry ID and delete ID.');
  },
};

/** Runs a command and publishes whatever it let loose. Null for one there is not. */
export async function runCommand(ops: Ops, name: string, args: string[], flags: Flags): Promise<Answer | null> {
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (!command) return null;
  const answer = await command(ops, args, flags);
  if (name !== 'ls' && name !== 'show') await ops.publish();
  return answer;
}

function required(value: string | undefined): string {
  if (!value) throw new Error('Name which one.');
  return value;
}
