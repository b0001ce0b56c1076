import { type DemoStretch, demoDrive } from './demo-drive.ts';
import { PRADO_ID } from './demo-rig.ts';
import { demoTripOn } from './demo-trips.ts';
import { createRandom, type Random } from './random.ts';

const SEED = 84_710;
const LITRES_PER_KM_TOWING = 0.178;
const LITRES_PER_KM_ALONE = 0.112;
/** From this price on they take only what gets them to the next pump. */
const DEAR_CENTS = 245;
const FUEL_BRANDS = ['BP', 'Ampol', 'Shell', 'United', 'Liberty', 'Puma'];

interface Fill {
  stretch: DemoStretch;
  on: string;
  km: number;
  litres: number;
  isFull: boolean;
  isTowing: boolean;
}

/** Rows of `fuel_logs` for the demo year, as a person may insert them. Each brings its expense and its odometer reading. */
export function demoFuel(lastDay: string) {
  const random = createRandom(SEED);
  return fills(lastDay, random).map(({ stretch, on, km, litres, isFull, isTowing }, index) => {
    const priceMilliPerL = stretch.stop.dieselCents * 10 + random.between(-40, 60) - 1;
    return {
      id: `d4000000-0000-4000-8000-${String(index).padStart(12, '0')}`,
      vehicle_id: PRADO_ID,
      trip_id: demoTripOn(on, 'fuel', lastDay),
      filled_on: on,
      odometer_km: km,
      litres,
      price_milli_per_l: priceMilliPerL,
      total_cents: Math.round((litres * priceMilliPerL) / 10),
      currency: 'AUD',
      is_full: isFull,
      is_towing: isTowing,
      station: stationAt(stretch),
    };
  });
}

/** They fill up where they arrive, and again before they leave when they have been driving around without the van. */
function fills(lastDay: string, random: Random): Fill[] {
  const found: Fill[] = [];
  let missing = 0;
  const drive = demoDrive(lastDay);
  for (const [index, stretch] of drive.entries()) {
    const used = stretch.stop.distanceKm * LITRES_PER_KM_TOWING * (0.94 + random.next() * 0.14);
    missing += used;
    const isFull = stretch.stop.dieselCents < DEAR_CENTS;
    const litres = isFull ? round(missing) : 40;
    found.push({ stretch, on: stretch.on, km: stretch.toKm, litres, isFull, isTowing: true });
    missing = Math.max(0, missing - litres);
    const alone = (stretch.leavesKm - stretch.toKm) * LITRES_PER_KM_ALONE * (0.95 + random.next() * 0.1);
    missing += alone;
    const next = drive[index + 1];
    if (!next || stretch.nights <= 4 || stretch.stop.grocer === null) continue;
    found.push({ stretch, on: next.on, km: stretch.leavesKm, litres: round(missing), isFull: true, isTowing: false });
    missing = 0;
  }
  return found;
}

/** The same one in the same town. */
function stationAt({ stop }: DemoStretch): string {
  if (stop.grocer === null) return `${stop.town} fuel`;
  const brand = FUEL_BRANDS[(stop.town.length + stop.distanceKm) % FUEL_BRANDS.length];
  return `${brand} ${stop.town}`;
}

const round = (litres: number) => Math.round(litres * 100) / 100;
