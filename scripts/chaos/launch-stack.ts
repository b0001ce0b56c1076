import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, existsSync, openSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { waitUntil } from '../../local/processes/wait-until.ts';
import { readStackFile, type StackFile } from '../../local/stack-file.ts';
import { endWithUs } from './end-with-us.ts';
import { type Finding, holds, type Place } from './fault.ts';
import { requireOwnStack } from './require-own-stack.ts';

const READY_WITHIN_MS = 60_000;
const STOP_WITHIN_MS = 30_000;

/** A launcher in a process of its own, as `npm start` has it, so that it can be killed. */
export interface Launcher {
  /** Resolves with the stack, checked to be ours, and the time from spawn to ready. Throws when the launcher ends first. */
  ready(): Promise<{ stack: StackFile; readyMs: number }>;
  hasEnded(): boolean;
  exitCode(): number | null;
  /** `kill -9`, which nothing in the launcher can answer to. */
  kill(): Promise<void>;
  /** Asks it to end in order and answers its exit code; null when it did not and had to be killed. */
  stop(): Promise<number | null>;
}

/** `seed` makes the demo account and its year of expenses. */
export function launchStack(place: Place, options: { fresh: boolean; seed?: boolean }): Launcher {
  const startedAt = performance.now();
  const flags = [...(options.fresh ? ['--fresh'] : []), ...(options.seed ? ['--seed'] : [])];
  const child = spawnLauncher(place, flags);
  const exited = once(child, 'exit');
  exited.then(endWithUs(child.pid ?? 0, 'SIGTERM'));
  const hasEnded = () => child.exitCode !== null || child.signalCode !== null;
  const end = async (signal: NodeJS.Signals, withinMs?: number) => {
    child.kill(signal);
    const force = withinMs && setTimeout(() => child.kill('SIGKILL'), withinMs);
    await exited;
    clearTimeout(force);
    return child.exitCode;
  };
  return {
    hasEnded,
    exitCode: () => child.exitCode,
    async ready() {
      const failure = () => `The launcher did not get ready; log: ${place.logFile}`;
      const isReady = async () => {
        if (hasEnded()) throw new Error(failure());
        return (await stackOf(child, place.dataDir)) !== null;
      };
      await waitUntil(isReady, READY_WITHIN_MS, failure);
      const readyMs = performance.now() - startedAt;
      const stack = await readStackFile(place.dataDir);
      await requireOwnStack(stack);
      return { stack, readyMs };
    },
    kill: async () => void (await end('SIGKILL')),
    stop: () => end('SIGTERM', STOP_WITHIN_MS),
  };
}

function spawnLauncher(place: Place, flags: string[]): ChildProcess {
  const log = openSync(place.logFile, 'a');
  try {
    return spawn(process.execPath, [resolve('local/start.ts'), '--test', ...flags], {
      env: { ...process.env, PORT_OFFSET: String(place.offset), DATA_DIR: place.dataDir },
      stdio: ['ignore', log, log],
    });
  } finally {
    closeSync(log);
  }
}

/** A killed launcher leaves its `stack.json`, so the one meant is known by its process id. */
async function stackOf(launcher: ChildProcess, dataDir: string): Promise<StackFile | null> {
  const path = join(dataDir, 'stack.json');
  if (!existsSync(path) || !readFileSync(path, 'utf8').includes(`"pid": ${launcher.pid},`)) return null;
  return readStackFile(dataDir);
}

/** Runs `use` with a new stack and ends it whatever happens; adds whether it ended in order. */
export async function withStack(place: Place, use: (stack: StackFile) => Promise<Finding[]>): Promise<Finding[]> {
  const launcher = launchStack(place, { fresh: true });
  try {
    const { stack } = await launcher.ready();
    return [...(await use(stack)), await stopInOrder(launcher)];
  } finally {
    const isInOrder = launcher.hasEnded() ? launcher.exitCode() === 0 : (await launcher.stop()) === 0;
    if (!isInOrder) await clearAway(place);
  }
}

/** What a killed launcher leaves is cleared by the next one on the same data; the next fault needs the ports. */
async function clearAway(place: Place): Promise<void> {
  const next = launchStack(place, { fresh: false });
  await next.ready();
  await next.stop();
}

export async function stopInOrder(launcher: Launcher): Promise<Finding> {
  const startedAt = performance.now();
  const code = await launcher.stop();
  const seen = code === null ? `not ended after ${STOP_WITHIN_MS / 1000} s` : `exit code ${code}`;
  return holds('orderly stop', code === 0, `${seen} (${Math.round(performance.now() - startedAt)} ms)`, 'exit code 0');
}
