import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { stackEnvironment } from '../../local/function-environment.ts';
import type { RunningStack } from '../../local/start-stack.ts';
import { serveFunction } from '../deploy/serve-function.ts';

export interface ContractTargets {
  /** The value of CONTRACT_API_TARGETS: `node` (this process) and `name=url`, with commas between them. */
  list: string;
  stop(): Promise<void>;
}

/** Every host the API's contract suite is held against: Node, the stack's two, and the Deno that Supabase's runtime follows. */
export async function startContractTargets(running: RunningStack, dataDir: string): Promise<ContractTargets> {
  const { urls } = running.stack;
  const workDir = path.join(dataDir, 'older-deno');
  await mkdir(workDir, { recursive: true });
  const older = await serveFunction({
    root: process.cwd(),
    name: 'api',
    env: stackEnvironment(running.stack),
    workDir,
  });
  const targets = { supabase: urls.api.supabase, netlify: urls.api.netlify, 'deno-2.1.4': `${older.url}/api` };
  const list = Object.entries(targets).map(([name, url]) => `${name}=${url}`);
  return { list: ['node', ...list].join(','), stop: older.stop };
}
