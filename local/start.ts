import { parseArgs } from 'node:util';
import { AlreadyRunningError } from './launcher-lock.ts';
import { printReady, printUrls } from './print-ready.ts';
import { readStackFile } from './stack-file.ts';
import { resolveDataDir, type StackOptions } from './stack-options.ts';
import { startStack } from './start-stack.ts';

const options = readOptions();
let asked = false;
const starting = startStack(options);
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void end(signal));

try {
  const running = await starting;
  if (!asked) printReady(running, process.uptime());
} catch (error) {
  process.exitCode = await explain(error);
  // A part that hangs must not keep a failed launcher alive.
  process.exit();
}

function readOptions(): StackOptions {
  const { values } = parseArgs({
    options: {
      fresh: { type: 'boolean', default: false },
      preview: { type: 'boolean', default: false },
      test: { type: 'boolean', default: false },
      seed: { type: 'boolean', default: false },
    },
  });
  return {
    offset: Number(process.env.PORT_OFFSET || 0),
    dataDir: resolveDataDir(),
    mode: values.test ? 'test' : values.preview ? 'preview' : 'dev',
    seed: values.seed || !values.test,
    fresh: values.fresh,
  };
}

/** The first signal ends the stack in order, also one that is still starting; the second ends the launcher at once. */
async function end(signal: NodeJS.Signals): Promise<void> {
  if (asked) process.exit(1);
  asked = true;
  if (signal === 'SIGINT') console.log('\nStopping… (Ctrl-C again to stop at once)');
  const running = await starting.catch(() => null);
  await running?.stop();
  process.exit(0);
}

async function explain(error: unknown): Promise<number> {
  if (error instanceof AlreadyRunningError) {
    console.log(error.message);
    if (error.holder.state === 'running') printUrls(await readStackFile(options.dataDir));
    return 0;
  }
  console.error(error instanceof Error && process.env.DEBUG === undefined ? `\n${error.message}` : error);
  return 1;
}
