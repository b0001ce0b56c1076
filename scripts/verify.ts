import { spawn } from 'node:child_process';
import { availableParallelism } from 'node:os';
import path from 'node:path';

interface Step {
  name: string;
  /** A file of this project, or a program that npm installed. */
  command: string[];
}

/** Longest first, so that none of them is waited for alone at the end. */
const STEPS: Step[] = [
  { name: 'unit tests', command: ['vitest/vitest.mjs', 'run', '--project', 'unit'] },
  { name: 'types', command: ['typescript/bin/tsc', '-p', '.'] },
  { name: 'deno check', command: ['./scripts/checks/deno-check.ts'] },
  { name: 'unused code', command: ['knip/bin/knip.js', '--no-progress'] },
  { name: 'import rules', command: ['./scripts/checks/check-imports.ts'] },
  { name: 'format and lint', command: ['@biomejs/biome/bin/biome', 'ci', '--colors=off', '.'] },
];

interface Outcome {
  isPassed: boolean;
  output: string;
  seconds: number;
}

/** Runs a step with this Node and keeps its output, which is shown only when it fails. */
function run({ command: [program = '', ...args] }: Step): Promise<Outcome> {
  const started = performance.now();
  const file = program.startsWith('./') ? path.resolve(program) : path.resolve('node_modules', program);
  const env = { ...process.env, NO_COLOR: '1' };
  const child = spawn(process.execPath, [file, ...args], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => {
      resolve({ isPassed: code === 0, output, seconds: (performance.now() - started) / 1000 });
    });
  });
}

/** `npm run verify`: everything that needs neither network nor database. */
async function verify(): Promise<boolean> {
  const waiting = [...STEPS];
  let isPassed = true;
  const worker = async () => {
    for (let step = waiting.shift(); step; step = waiting.shift()) {
      const outcome = await run(step);
      isPassed &&= outcome.isPassed;
      const verdict = outcome.isPassed ? 'ok    ' : 'FAILED';
      console.log(`${verdict}  ${step.name.padEnd(16)} ${outcome.seconds.toFixed(1).padStart(5)} s`);
      if (!outcome.isPassed) console.log(outcome.output);
    }
  };
  await Promise.all(Array.from({ length: Math.min(2, availableParallelism()) }, worker));
  return isPassed;
}

process.exitCode = (await verify()) ? 0 : 1;
