import { setTimeout as sleep } from 'node:timers/promises';
import { resolvePorts } from '../../local/ports.ts';
import { isPortOpen } from '../../local/processes/is-port-open.ts';
import { waitUntil } from '../../local/processes/wait-until.ts';
import { signUp } from '../../local/sign-up.ts';
import type { StackFile } from '../../local/stack-file.ts';
import { compareRows } from './compare-rows.ts';
import { atMost, type Fault, type Finding, holds, type Place } from './fault.ts';
import { type Launcher, launchStack, stopInOrder } from './launch-stack.ts';
import { startWriters, type Writers } from './start-writers.ts';

const READY_TARGET_MS = 15_000;
const LONGEST_START_MS = 3_000;

/** Six kills: in the first start on an empty folder, while writing, and in the start that follows such a kill. */
export const killLauncher: Fault = {
  name: 'launcher kill -9',
  group: 'stack',
  async run(place) {
    const run = new Run(place);
    try {
      await run.killWhileStarting();
      await run.start();
      const people = await Promise.all(Array.from({ length: 4 }, () => signUp(run.stack)));
      const writers = startWriters(run.stack.urls.api.supabase, people);
      try {
        for (const again of [false, true, true]) {
          await run.killWhileWriting(writers);
          if (again) await run.killWhileStarting();
          await run.start();
        }
        await waitForMore(writers);
      } finally {
        await writers.stop();
      }
      const rows = await compareRows(run.stack, writers.ledger);
      return [...run.findings(), ...rows, ...(await run.stop())];
    } finally {
      if (!run.launcher.hasEnded()) await run.launcher.stop();
    }
  },
};

/** One launcher after the other on the same data. */
class Run {
  launcher: Launcher;
  readonly #place: Place;
  readonly #stacks: StackFile[] = [];
  readonly #readyMs: number[] = [];
  readonly #kills: string[] = [];

  constructor(place: Place) {
    this.#place = place;
    this.launcher = launchStack(place, { fresh: true });
  }

  get stack(): StackFile {
    const stack = this.#stacks.at(-1);
    if (!stack) throw new Error('No start was left to finish yet.');
    return stack;
  }

  /** Left alone, the start must succeed: nobody helps. */
  async start(): Promise<void> {
    const { stack, readyMs } = await this.launcher.ready();
    this.#stacks.push(stack);
    this.#readyMs.push(readyMs);
  }

  async killWhileStarting(): Promise<void> {
    const afterMs = Math.random() * LONGEST_START_MS;
    await sleep(afterMs);
    if (this.launcher.hasEnded()) throw new Error(`The launcher ended by itself; log: ${this.#place.logFile}`);
    await this.#kill(`start + ${(afterMs / 1000).toFixed(2)} s`);
  }

  /** Not before a request is on its way, since between two of them nothing could be lost. */
  async killWhileWriting({ ledger }: Writers): Promise<void> {
    await sleep(1_500 + Math.random() * 1_500);
    while (ledger.inFlight === 0) await sleep(1);
    await sleep(Math.random() * 10);
    await this.#kill('writing');
  }

  async #kill(moment: string): Promise<void> {
    this.#kills.push(moment);
    await this.launcher.kill();
    this.launcher = launchStack(this.#place, { fresh: false });
  }

  findings(): Finding[] {
    const slowest = Math.round(Math.max(...this.#readyMs));
    return [
      holds('kills, at random moments', true, `${this.#kills.length} (${this.#kills.join(', ')})`, '6'),
      atMost(`slowest of ${this.#readyMs.length} starts left alone`, slowest, READY_TARGET_MS, 'ms'),
    ];
  }

  async stop(): Promise<Finding[]> {
    const ended = await stopInOrder(this.launcher);
    const pids = new Set(this.#stacks.flatMap(({ pids }) => Object.values(pids)));
    const alive = [...pids].filter(isAlive);
    const ports = await openPorts(this.#place.offset);
    return [
      ended,
      atMost(`left of the ${pids.size} processes in stack.json`, alive.length, 0),
      atMost('ports still open', ports, 0),
    ];
  }
}

/** A last round of writes, so that what was cut by the last kill is repeated too. */
async function waitForMore({ ledger }: Writers): Promise<void> {
  const enough = ledger.acknowledged.size + 20;
  await waitUntil(
    async () => ledger.acknowledged.size >= enough,
    20_000,
    () => 'After the last start nothing could be written.',
  );
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== 'ESRCH'; // it may belong to another account
  }
}

async function openPorts(offset: number): Promise<number> {
  const open = await Promise.all(Object.values(resolvePorts(offset)).map(isPortOpen));
  return open.filter(Boolean).length;
}
