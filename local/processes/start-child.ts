import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync } from 'node:fs';
import { printLogTail } from './print-log-tail.ts';

export interface ChildOptions {
  /** Name of the part, used in messages. */
  name: string;
  command: string;
  args: string[];
  env?: NodeJS.ProcessEnv;
  cwd?: string;
  logFile: string;
  /** Start it again when it ends without having been asked to. */
  restart: boolean;
  /** Unix only: the account to run under. */
  account?: { uid: number; gid: number } | undefined;
}

const FORCE_AFTER_MS = 5_000;
const FIRST_RESTART_MS = 300;
const LAST_RESTART_MS = 5_000;
const STABLE_AFTER_MS = 10_000;

/** A process of the stack, from here on supervised. Its output goes straight to the log file. */
export class Child {
  readonly name: string;
  readonly logFile: string;
  readonly #options: ChildOptions;
  readonly #listeners: (() => void)[] = [];
  readonly #startListeners: ((pid: number) => void)[] = [];
  #process: ChildProcess;
  #endExpected = false;
  #delayMs = FIRST_RESTART_MS;
  #timer: NodeJS.Timeout | undefined;

  constructor(options: ChildOptions) {
    this.name = options.name;
    this.logFile = options.logFile;
    this.#options = options;
    this.#process = this.#spawn();
  }

  get pid(): number {
    return this.#process.pid ?? 0;
  }

  onUnexpectedEnd(listener: () => void): void {
    this.#listeners.push(listener);
  }

  /** Told the process id now and after every restart. */
  onStart(listener: (pid: number) => void): void {
    this.#startListeners.push(listener);
    listener(this.pid);
  }

  /** From now on its end is wanted, by whatever means. */
  expectEnd(): void {
    this.#endExpected = true;
    clearTimeout(this.#timer);
  }

  /** Ends the process, by force when it takes too long. */
  async stop(): Promise<void> {
    this.expectEnd();
    await endProcess(this.#process);
  }

  /** Ends the process and starts it again, for instance because its code changed. */
  async restart(): Promise<void> {
    await this.stop();
    this.#endExpected = false;
    this.#startAgain();
  }

  #spawn(): ChildProcess {
    const startedAt = Date.now();
    const child = spawnLogged(this.#options);
    child.once('error', (error) => this.#ended(startedAt, error.message));
    child.once('exit', (code, signal) => this.#ended(startedAt, signal ?? `code ${code}`));
    return child;
  }

  #ended(startedAt: number, reason: string): void {
    if (this.#endExpected) return;
    console.error(`[${this.name}] ended unexpectedly (${reason}); log: ${this.logFile}`);
    printLogTail(this.name, this.logFile);
    for (const listener of this.#listeners) listener();
    if (this.#endExpected || !this.#options.restart) return;
    const wasStable = Date.now() - startedAt > STABLE_AFTER_MS;
    this.#delayMs = wasStable ? FIRST_RESTART_MS : Math.min(this.#delayMs * 2, LAST_RESTART_MS);
    this.#timer = setTimeout(() => this.#startAgain(), this.#delayMs);
  }

  #startAgain(): void {
    this.#process = this.#spawn();
    for (const listener of this.#startListeners) listener(this.pid);
  }
}

function spawnLogged(options: ChildOptions): ChildProcess {
  const log = openSync(options.logFile, 'a');
  try {
    return spawn(options.command, options.args, {
      stdio: ['ignore', log, log],
      env: { ...(options.env ?? process.env), LAUNCHER_PID: String(process.pid) },
      cwd: options.cwd,
      // A process group of its own: Ctrl-C reaches the launcher only, which then ends its children in order.
      detached: process.platform !== 'win32',
      windowsHide: true,
      ...options.account,
    });
  } finally {
    closeSync(log);
  }
}

async function endProcess(child: ChildProcess): Promise<void> {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
  const exited = once(child, 'exit');
  child.kill('SIGTERM');
  const force = setTimeout(() => child.kill('SIGKILL'), FORCE_AFTER_MS);
  await exited;
  clearTimeout(force);
}
