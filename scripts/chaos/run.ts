import { mkdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { placePostgres } from '../../local/postgres/place-postgres.ts';
import { failDatabase } from './fail-database.ts';
import { failRedis } from './fail-redis.ts';
import type { Fault, Finding, Place } from './fault.ts';
import { flushRedis } from './flush-redis.ts';
import { deliverTogether } from './jobs/deliver-together.ts';
import { deliverTwice } from './jobs/deliver-twice.ts';
import { killFunction } from './jobs/kill-function.ts';
import { mailProvider } from './jobs/mail-provider.ts';
import { poisonMessages } from './jobs/poison-messages.ts';
import { queueDown } from './jobs/queue-down.ts';
import { rotateKeys } from './jobs/rotate-keys.ts';
import { schedules } from './jobs/schedules.ts';
import { killLauncher } from './kill-launcher.ts';
import { killPostgres } from './kill-postgres.ts';
import { missTogether } from './miss-together.ts';
import { hostileModel } from './pam/hostile-model.ts';
import { injections } from './pam/injections.ts';
import { leftPage } from './pam/left-page.ts';
import { loseConnection } from './pam/lose-connection.ts';
import { loseRedis } from './pam/lose-redis.ts';
import { manyStreams } from './pam/many-streams.ts';
import { modelFails } from './pam/model-fails.ts';
import { oddMessages } from './pam/odd-messages.ts';
import { strangers } from './pam/strangers.ts';
import { bothDead } from './web/both-dead.ts';
import { cutRealtime } from './web/cut-realtime.ts';
import { flapFirst } from './web/flap-first.ts';
import { loseFirst } from './web/lose-first.ts';
import { randomWrites } from './web/random-writes.ts';
import { stopDatabase } from './web/stop-database.ts';

const STACK_FAULTS = [killLauncher, killPostgres];
const REDIS_FAULTS = [failRedis, flushRedis, missTogether, failDatabase];
const JOBS_FAULTS = [
  deliverTogether,
  deliverTwice,
  killFunction,
  poisonMessages,
  rotateKeys,
  queueDown,
  mailProvider,
  schedules,
];

const WEB_FAULTS = [...loseFirst, flapFirst, bothDead, randomWrites, cutRealtime, stopDatabase];

const PAM_FAULTS = [
  modelFails,
  leftPage,
  loseConnection,
  loseRedis,
  oddMessages,
  strangers,
  hostileModel,
  injections,
  manyStreams,
];

const FAULTS = [...STACK_FAULTS, ...REDIS_FAULTS, ...JOBS_FAULTS, ...WEB_FAULTS, ...PAM_FAULTS];
/** Puts every port from 54321 up beyond 60999, where Linux ends to take ports for outgoing connections. */
const OFFSET = Number(process.env.CHAOS_PORT_OFFSET ?? 6700);
const FOLDER = resolve('.cache', 'chaos');

/** Each fault has a stack and a folder of its own; the folder goes when all is well and is kept to look at when not. */
async function runFault(fault: Fault): Promise<boolean> {
  const folder = join(FOLDER, fault.name.replaceAll(/\W+/g, '-'));
  const place: Place = { offset: OFFSET, dataDir: join(folder, 'data'), logFile: join(folder, 'launcher.log') };
  mkdirSync(folder, { recursive: true });
  const startedAt = performance.now();
  const findings = await fault.run(place).catch((error: unknown) => [toFinding(error)]);
  const isMet = findings.every((finding) => finding.isMet);
  console.log(`\n${fault.name} (${((performance.now() - startedAt) / 1000).toFixed(0)} s)`);
  printTable(findings);
  if (isMet) {
    rmSync(placePostgres(place.dataDir).clusterDir, { recursive: true, force: true });
    rmSync(folder, { recursive: true, force: true });
  } else console.log(`  data and logs are kept in ${folder}`);
  return isMet;
}

/** A fault that could not be run to its end is a failed one; the others still run. */
function toFinding(error: unknown): Finding {
  const seen = error instanceof Error && process.env.DEBUG === undefined ? error.message : String(error);
  return { what: 'ran to its end', seen, target: 'yes', isMet: false };
}

function printTable(findings: Finding[]): void {
  const width = (column: 'what' | 'seen' | 'target') => Math.max(...findings.map((finding) => finding[column].length));
  const [what, seen, target] = [width('what'), width('seen'), width('target')];
  for (const row of findings) {
    const verdict = row.isMet ? row.target && 'ok' : 'FAILED';
    console.log(`  ${row.what.padEnd(what)}  ${row.seen.padEnd(seen)}  ${row.target.padEnd(target)}  ${verdict}`);
  }
}

function chosenFaults(): Fault[] {
  const groups = process.argv.slice(2);
  const unknown = groups.filter((group) => !FAULTS.some((fault) => fault.group === group));
  if (unknown.length > 0)
    throw new Error(`Usage: npm run chaos [-- stack|redis|jobs|web|pam]; there is no "${unknown.join(' ')}".`);
  return FAULTS.filter((fault) => groups.length === 0 || groups.includes(fault.group));
}

// Leaving runs what `endWithUs` keeps, so that nothing we started outlives us.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => process.exit(130));

for (const fault of chosenFaults()) {
  if (!(await runFault(fault))) process.exitCode = 1;
}
