import { readFileSync } from 'node:fs';
import { parseArgs, parseEnv } from 'node:util';
import { EnvironmentName } from '../../shared/contracts/health.ts';
import { apiEnvSchema } from '../../shared/env.ts';
import { jobsEnvSchema } from '../../shared/jobs-env.ts';
import { checkEnvironment, type RawEnvironment, type VariableCheck } from '../../shared/read-environment.ts';
import { checkWebBuild } from './check-web-build.ts';

const USAGE = 'usage: npm run env:check -- --env production|staging|development [--file path]';

export interface EnvironmentReport {
  table: string;
  isFit: boolean;
}

/** Checks every variable of every entry point by name. Values are never part of the report. */
export function reportEnvironment(raw: RawEnvironment, expected: EnvironmentName): EnvironmentReport {
  const rows = [...checkEnvironment([apiEnvSchema, jobsEnvSchema], raw, expected), ...checkWebBuild(raw, expected)];
  const isFit = rows.every((row) => row.state === 'present' || (row.state === 'missing' && !row.required));
  const width = Math.max(...rows.map((row) => row.name.length));
  return { table: rows.map((row) => `  ${row.name.padEnd(width)}  ${describe(row)}`).join('\n'), isFit };
}

function describe({ state, required, reason }: VariableCheck): string {
  if (state === 'missing') return required ? 'MISSING' : 'not set (optional)';
  return state === 'present' ? 'present' : `INCONSISTENT: ${reason ?? 'does not fit'}`;
}

function main(): number {
  const { values } = parseArgs({ options: { env: { type: 'string' }, file: { type: 'string' } } });
  const expected = EnvironmentName.safeParse(values.env);
  if (!expected.success) {
    console.error(USAGE);
    return 2;
  }
  const raw = values.file ? parseEnv(readFileSync(values.file, 'utf8')) : process.env;
  const { table, isFit } = reportEnvironment(raw, expected.data);
  console.log(`Variables for ${expected.data}, from ${values.file ?? 'this process'}:\n${table}`);
  console.log(
    isFit ? 'All variables are in order.' : 'Not fit to deploy: set what is missing and correct what is not.',
  );
  return isFit ? 0 : 1;
}

if (import.meta.main) process.exitCode = main();
