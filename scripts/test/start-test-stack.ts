import { rm } from 'node:fs/promises';
import path from 'node:path';
import { UNLIMITED } from '../../local/function-environment.ts';
import { startStack } from '../../local/start-stack.ts';
import { startContractTargets } from './contract-targets.ts';

export interface TestStack {
  /** What the tests read: where stack.json is, and which hosts the API's contract suite is held against. */
  env: { DATA_DIR: string; CONTRACT_API_TARGETS: string };
  stop(): Promise<void>;
}

/**
 * Where the tests' stack lives: on other ports than `npm start`, above those a system hands out for outgoing connections
 * (a test must not find its port taken by chance), with data and a build of the app of its own.
 */
export function testStackPlace() {
  const { TEST_PORT_OFFSET: offset = '7600' } = process.env;
  const folder = path.resolve('.cache', `test-${offset}`);
  return { offset: Number(offset), dataDir: path.join(folder, 'data'), dist: path.join(folder, 'dist') };
}

/** Starts the tests' stack, empty, and removes its data at the end. */
export async function startTestStack(): Promise<TestStack> {
  const { offset, dataDir, dist } = testStackPlace();
  const started = performance.now();
  console.log(`[test] starting a stack for the tests (ports + ${offset})`);
  // A fixed folder instead of a new one each time: what a killed run left behind is found and cleared away.
  const running = await startStack({
    offset,
    dataDir,
    mode: 'test',
    seed: false,
    fresh: true,
    environment: UNLIMITED,
    folders: { dist },
  });
  try {
    const targets = await startContractTargets(running, dataDir);
    console.log(`[test] the stack is ready after ${((performance.now() - started) / 1000).toFixed(1)} s`);
    const stop = async () => {
      await targets.stop();
      await running.stop();
      await rm(dataDir, { recursive: true, force: true });
    };
    return { env: { DATA_DIR: dataDir, CONTRACT_API_TARGETS: targets.list }, stop };
  } catch (error) {
    await running.stop();
    throw error;
  }
}
