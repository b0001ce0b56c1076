import { demoDrive } from './demo-drive.ts';
import { GENERATOR_ID, PRADO_ID, VAN_ID } from './demo-rig.ts';

const YEAR_DAYS = 365;
const DAY_MS = 86_400_000;
const AROUND_KM_A_DAY = 21;

const idOf = (group: string, index: number) => `d${group}00000-0000-4000-8000-${String(index).padStart(12, '0')}`;
const [OIL, TYRES, BEARINGS, BRAKES, GAS, GENERATOR_OIL] = [1, 2, 3, 4, 5, 6].map((index) => idOf('05', index));

/**
 * Rows of `service_plans` and `service_records`, as a person may insert them. At the end of the year the tyres are overdue and
 * the bearings due soon. The database makes an expense of each record with a cost.
 */
export function demoServices(lastDay: string) {
  const dayOf = (day: number) => toDay(Date.parse(lastDay) - (YEAR_DAYS - 1 - day) * DAY_MS);
  const drive = demoDrive(lastDay);
  /** The Prado's odometer in the evening of a day of the year. */
  const odometerOn = (day: number) => {
    const stretch = drive.findLast((one) => one.day <= day);
    if (!stretch) throw new Error('The year begins with a drive.');
    return Math.min(stretch.leavesKm, stretch.toKm + (day - stretch.day) * AROUND_KM_A_DAY);
  };
  const plan = (
    id: string | undefined,
    vehicleId: string,
    name: string,
    months: number | null,
    reading: number | null,
  ) => ({
    id,
    vehicle_id: vehicleId,
    name,
    every_months: months,
    every_reading: reading,
    start_on: dayOf(0),
    start_reading: 0,
    warn_reading: 1_000,
  });
  let records = 0;
  const done = (day: number, planId: string | undefined, name: string, dollars: number | null, workshop: string) => {
    const isPrado = planId === OIL || planId === TYRES;
    return {
      id: idOf('06', ++records),
      vehicle_id: isPrado ? PRADO_ID : planId === GENERATOR_OIL ? GENERATOR_ID : VAN_ID,
      plan_id: planId,
      name,
      done_on: dayOf(day),
      // What is towed has what it was towed.
      reading: isPrado ? odometerOn(day) : planId === GENERATOR_OIL ? 248.5 : null,
      cost_cents: dollars === null ? null : dollars * 100,
      currency: 'AUD',
      workshop,
    };
  };
  return {
    plans: [
      plan(OIL, PRADO_ID, 'Engine oil and filter', 12, 10_000),
      plan(TYRES, PRADO_ID, 'Tyre rotation', null, 10_000),
      plan(BEARINGS, VAN_ID, 'Wheel bearings', 12, 10_000),
      plan(BRAKES, VAN_ID, 'Brake check', 12, 20_000),
      { ...plan(GAS, VAN_ID, 'Gas check', 24, null), start_on: dayOf(-60) },
      { ...plan(GENERATOR_OIL, GENERATOR_ID, 'Generator oil', null, 100), start_reading: 210, warn_reading: 10 },
    ],
    records: [
      done(24, OIL, 'Engine oil and filter', 489, 'Ultra Tune Port Lincoln'),
      done(86, TYRES, 'Four new tyres', 1_640, 'Bob Jane T-Marts Perth'),
      done(87, BRAKES, 'Brake check', 145, 'Perth Caravan Repairs'),
      done(87, BEARINGS, 'Wheel bearings', 250, 'Perth Caravan Repairs'),
      done(150, BEARINGS, 'Wheel bearings', 236, 'Broome Trailers & Vans'),
      done(154, GENERATOR_OIL, 'Generator oil', null, ''),
      done(168, OIL, 'Engine oil and filter', 612, 'Kimberley Mechanical'),
      done(168, TYRES, 'Tyre rotation', null, 'Kimberley Mechanical'),
      done(262, OIL, 'Engine oil and filter', 538, 'Hervey Bay 4WD'),
    ],
  };
}

const toDay = (time: number) => new Date(time).toISOString().slice(0, 10);
