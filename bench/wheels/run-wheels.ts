import { mkdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import postgres from 'postgres';
import { placePostgres } from '../../local/postgres/place-postgres.ts';
import { signUp } from '../../local/sign-up.ts';
import { launchStack } from '../../scripts/chaos/launch-stack.ts';
import { buildFor, startSite } from '../../scripts/chaos/web/with-site.ts';
import { OFFSET } from '../servers.ts';
import { seedWheels } from './seed-wheels.ts';
import type { WheelsMeasurement, WheelsRow } from './wheels-place.ts';
import { writeWheelsResults } from './write-wheels-results.ts';

const FOLDER = resolve('.cache', 'bench-wheels');

/** Every measurement of this folder, in the order of the table. `npm run bench -- wheels` runs all of them. */
const MEASUREMENTS: (() => Promise<{ measure: WheelsMeasurement }>)[] = [
  () => import('./fuel-figures.ts'),
  () => import('./expense-list.ts'),
  () => import('./reorder-trip.ts'),
  () => import('./map-ready.ts'),
];

/** Measures fuel, expenses, trips and the map on a stack of its own and writes bench/RESULTS-wheels.md. */
export async function runWheelsBench(): Promise<void> {
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
      for (const load of MEASUREMENTS) rows.push(...(await (await load()).measure({ site, sql, person, vehicleId })));
      writeWheelsResults(rows);
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
