import type { Fill } from '../../shared/domain/fuel-economy.ts';
import { referenceEconomy } from '../../shared/domain/testing/fuel-reference.ts';
import { toRow } from '../../shared/services/rows/to-row.ts';
import { FILLS } from './seed-wheels.ts';
import { fetchAll, read, timed, type WheelsMeasurement } from './wheels-place.ts';

const ROUNDS = 100;
const RIVAL_ROUNDS = 5;

/** Statistics and the list of a vehicle with 5,000 fills; the rival fetches them all and looks back from each full tank. */
export const measure: WheelsMeasurement = async (place) => {
  const { vehicleId } = place;
  const stats = `/v1/fuel-logs/stats?vehicleId=${vehicleId}`;
  const rival = {
    name: 'all fills fetched, each looks back for itself',
    times: await timed(RIVAL_ROUNDS, async () => {
      const rows = await fetchAll<object>(place, 'fuel_logs', 'filled_on,created_at');
      if (rows.length !== FILLS) throw new Error(`The rival read ${rows.length} fills.`);
      referenceEconomy(rows.map(toFill));
    }),
  };
  const name = FILLS.toLocaleString('en');
  const list = `/v1/fuel-logs?vehicleId=${vehicleId}&limit=30`;
  return [
    { name: `statistics over ${name} fills`, ours: await timed(ROUNDS, () => read(place, stats)), rival },
    { name: `list of ${name} fills with what each used`, ours: await timed(ROUNDS, () => read(place, list)), rival },
  ];
};

/** PostgREST's stand-in tells numerics as text. */
function toFill(row: object): Fill {
  const { odometerKm, litres, ...fill } = toRow<Fill>(row);
  return { ...fill, litres: Number(litres), odometerKm: odometerKm === null ? null : Number(odometerKm) };
}
