import { PRADO_START_KM } from './demo-rig.ts';
import { DEMO_ROUTE, type DemoStop } from './demo-route.ts';

const YEAR_DAYS = 365;
const DAY_MS = 86_400_000;
const AROUND_KM_A_NIGHT = 21;

/** One stretch of the lap by the Prado's odometer: towed from `fromKm` to `toKm` on a day, then driven solo until `leavesKm`. */
export interface DemoStretch {
  stop: DemoStop;
  nights: number;
  /** Days since the demo year began, and that day as YYYY-MM-DD. */
  day: number;
  on: string;
  fromKm: number;
  toKm: number;
  leavesKm: number;
  /** Of one night only, the van stays on; so it does where the lap has come to. */
  staysHitched: boolean;
}

/** The demo year by its odometer, on the days of the demo's expenses. */
export function demoDrive(lastDay: string): DemoStretch[] {
  const routeNights = DEMO_ROUTE.reduce((sum, stop) => sum + stop.nights, 0);
  const dayAfter = (nights: number) => Math.round((nights / routeNights) * YEAR_DAYS);
  let [nightsBefore, km] = [0, PRADO_START_KM];
  return DEMO_ROUTE.map((stop, index) => {
    const day = dayAfter(nightsBefore);
    nightsBefore += stop.nights;
    const nights = dayAfter(nightsBefore) - day;
    const staysHitched = nights <= 1 || index === DEMO_ROUTE.length - 1;
    const fromKm = km;
    const toKm = fromKm + stop.distanceKm;
    km = staysHitched ? toKm : toKm + nights * AROUND_KM_A_NIGHT;
    const on = new Date(Date.parse(`${lastDay}T00:00:00Z`) - (YEAR_DAYS - 1 - day) * DAY_MS).toISOString().slice(0, 10);
    return { stop, nights, day, on, fromKm, toKm, leavesKm: km, staysHitched };
  });
}
