import { mkdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { placePostgres } from '../../local/postgres/place-postgres.ts';
import type { StackFile } from '../../local/stack-file.ts';
import { launchStack } from '../../scripts/chaos/launch-stack.ts';
import { HUNG, KILLED, type Loss, measureLoss } from '../../scripts/chaos/web/measure-loss.ts';
import { signIn, signUpTraveller } from '../../scripts/chaos/web/sign-in.ts';
import { buildFor, portsOf, type Site, startSite } from '../../scripts/chaos/web/with-site.ts';
import { measureFirstLoad } from '../../scripts/checks/bundle-budget.ts';
import { OFFSET } from '../servers.ts';
import { type Interactions, measureInteractions } from './measure-interactions.ts';
import { type LighthouseRow, measureLighthouse } from './measure-lighthouse.ts';
import { measureOfflineStarts } from './measure-offline-start.ts';
import { measureRivalReads, measureRivalWrites } from './measure-rival.ts';
import { measureOurWrites, type Trial } from './measure-writes.ts';
import { buildRival } from './rival/build-rival.ts';
import { serveCompressed } from './serve-compressed.ts';
import {
  type Failover,
  type Rivals,
  toInteractionsText,
  toLighthouseText,
  type WebMeasurements,
  writeWebResults,
} from './write-web-results.ts';

const FOLDER = resolve('.cache', 'bench-web');
const ROUNDS = 5;
const FEW = 20;
const MANY = 100;

/** What can be measured by itself: told, and not written down. */
const PARTS: Record<string, (site: Site) => Promise<string>> = {
  lighthouse: async (site) => toLighthouseText(await measurePages(site)),
  interactions: async (site) => toInteractionsText(await measureVisits(site)),
};

/** Measures the built app in a real browser, on a stack of its own, and writes bench/RESULTS-web.md; a part of it is printed. */
export async function runWebBench(part?: string): Promise<void> {
  const measurePart = part === undefined ? null : PARTS[part];
  if (measurePart === undefined) throw new Error(`The parts of web are ${Object.keys(PARTS).join(' and ')}.`);
  mkdirSync(FOLDER, { recursive: true });
  const place = { offset: OFFSET, dataDir: join(FOLDER, 'data'), logFile: join(FOLDER, 'launcher.log') };
  const dist = join(FOLDER, 'dist');
  const launcher = launchStack(place, { fresh: true, seed: true });
  try {
    const { stack } = await launcher.ready();
    await buildFor(place, dist);
    await buildRival(dist);
    const site = await startSite(stack, place, dist);
    try {
      if (measurePart) console.log(await measurePart(site));
      else writeWebResults(await measure(site, dist));
    } finally {
      await site.stop();
    }
  } finally {
    await launcher.stop();
  }
  rmSync(placePostgres(place.dataDir).clusterDir, { recursive: true, force: true });
  rmSync(FOLDER, { recursive: true, force: true });
}

async function measure(site: Site, dist: string): Promise<WebMeasurements> {
  return {
    firstLoad: measureFirstLoad(dist),
    lighthouse: await measurePages(site),
    interactions: await measureVisits(site),
    offlineStartsMs: await measureOfflineStarts(site, await signIn(site.stack, demoOf(site.stack))),
    killed: await measureFailover(site, KILLED),
    hung: await measureFailover(site, HUNG),
    reloaded: await measureTrial(site, dist, { entries: FEW, away: 'offline', reload: true }),
    unreached: await measureTrial(site, dist, { entries: FEW, away: 'hosts dead', reload: false }),
    drained: await measureTrial(site, dist, { entries: MANY, away: 'offline', reload: false }),
  };
}

async function measureVisits(site: Site): Promise<Interactions[]> {
  const visits = [];
  for (const cpuSlowdown of [1, 2]) {
    visits.push(await measureInteractions(site, await signIn(site.stack, demoOf(site.stack)), cpuSlowdown));
  }
  return visits;
}

async function measureTrial(site: Site, dist: string, trial: Trial): Promise<Rivals> {
  return {
    ours: await measureOurWrites(site, trial),
    plain: await measureRivalWrites(site, dist, trial, false),
    persisted: await measureRivalWrites(site, dist, trial, true),
  };
}

/** What anybody sees first, and what somebody sees who is signed in, with a year of expenses. */
async function measurePages(site: Site): Promise<LighthouseRow[]> {
  const front = await serveCompressed(portsOf({ offset: OFFSET }).compressed, site.a.url);
  try {
    const rows: LighthouseRow[] = [];
    for (const device of ['desktop', 'mobile'] as const) {
      rows.push(await measureLighthouse({ page: 'Sign in', url: `${front.url}/sign-in` }, device));
      const session = await signIn(site.stack, demoOf(site.stack));
      rows.push(await measureLighthouse({ page: 'Today, demo account', url: `${front.url}/today`, session }, device));
    }
    return rows;
  } finally {
    await front.close();
  }
}

async function measureFailover(site: Site, loss: Loss): Promise<Failover> {
  const person = await signUpTraveller(site.stack);
  const rounds = [];
  for (let round = 0; round < ROUNDS; round++) rounds.push(await measureLoss(site, loss, person, round));
  try {
    const rival = await measureRivalReads(site, () => loss.lose(site));
    return { rounds, rival };
  } finally {
    await loss.mend(site);
  }
}

function demoOf({ demo }: StackFile) {
  if (!demo) throw new Error('The stack has no demo account.');
  return demo;
}
