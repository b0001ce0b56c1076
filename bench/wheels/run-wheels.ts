import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import postgres from 'postgres';
import { placePostgres } from '../../local/postgres/place-postgres.ts';
import { signUp } from '../../local/sign-up.ts';
import { launchStack } from '../../scripts/chaos/launch-stack.ts';
import { buildFor, startSite } from '../../scripts/chaos/web/with-site.ts';
import { OFFSET } from '../servers.ts';
import { seedWheels } from './seed-wheels.ts';
import { toWheelsTable } from './to-wheels-table.ts';
import type { WheelsMeasurement, WheelsRow } from './wheels-place.ts';

const FOLDER = resolve('.cache', 'bench-wheels');

/** Every measurement of this folder, in the order of the table. */
const MEASUREMENTS: Record<string, () => Promise<{ measure: WheelsMeasurement }>> = {
  'fuel-figures': () => import('./fuel-figures.ts'),
  'expense-list': () => import('./expense-list.ts'),
  'reorder-trip': () => import('./reorder-trip.ts'),
  'map-ready': () => import('./map-ready.ts'),
};

/** Measures fuel, expenses, trips and the map on a stack of its own and writes bench/RESULTS-wheels.md; a part of it is printed only. */
export async function runWheelsBench(part?: string): Promise<void> {
  const chosen = Object.entries(MEASUREMENTS).filter(([name]) => part === undefined || name === part);
  if (chosen.length === 0) throw new Error(`No part "${part}"; there are ${Object.keys(MEASUREMENTS).join(', ')}.`);
  mkdirSync(FOLDER, { recursive: true });
  const place = { offset: OFFSET, dataDir: join(FOLDER, 'data'), logFile: join(FOLDER, 'launcher.log') };
  const dist = join(FOLDER, 'dist');
  const launcher = launchStack(place, { fresh: true, seed: true });
  try {
    const { stack } = await launcher.ready();
    await buildFor(place, dist);
    const site = await startSite(stack, place, dist);
    const sql = postgres(stack.urls.database, { max: 2, onnotice: () => {} });
    try {
      const person = await signUp(stack);
      const vehicleId = await seedWheels(sql, person.id);
      const rows: WheelsRow[] = [];
      for (const [, load] of chosen) rows.push(...(await (await load()).measure({ site, sql, person, vehicleId })));
      const text = toWheelsTable(rows);
      console.log(text);
      if (part === undefined) writeFileSync('bench/RESULTS-wheels.md', `${text}\n`);
    } finally {
      await sql.end({ timeout: 5 });
      await site.stop();
    }
  } finally {
    await launcher.stop();
  }
  rmSync(placePostgres(place.dataDir).clusterDir, { recursive: true, force: true });
  rmSync(FOLDER, { recursive: true, force: true });
}
