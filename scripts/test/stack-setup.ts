import { readStackFile } from '../../local/stack-file.ts';
import { startTestStack, type TestStack } from './start-test-stack.ts';

/** Every vitest project loads this file by itself; what is shared between them has to live outside of it. */
const shared: typeof globalThis & { testStack?: { running: Promise<TestStack>; users: number } } = globalThis;

/**
 * Global setup of the projects that need a stack. `npm test` hands one over in DATA_DIR; called by hand
 * (`npx vitest --project contract`), the first project starts one and the last one ends it.
 */
export default async function setup(): Promise<() => Promise<void>> {
  const { DATA_DIR: given } = process.env;
  if (given && !shared.testStack) {
    await requireTestStack(given);
    return async () => {};
  }
  shared.testStack ??= { running: startTestStack(), users: 0 };
  const entry = shared.testStack;
  entry.users++;
  Object.assign(process.env, (await entry.running).env);
  return async () => {
    if (--entry.users > 0) return;
    await (await entry.running).stop();
    delete shared.testStack;
  };
}

/** Tests write, wipe and break things: never in somebody's own stack. */
async function requireTestStack(dataDir: string): Promise<void> {
  const { mode } = await readStackFile(dataDir);
  if (mode === 'test') return;
  throw new Error(`The stack in ${dataDir} is not one for tests. Unset DATA_DIR to have one started.`);
}
