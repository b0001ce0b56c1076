import type { FuelLog } from '../../contracts/fuel-logs.ts';
import type { PlannedService } from '../../contracts/services.ts';
import type { Stop, Trip } from '../../contracts/trips.ts';
import type { Hitch, Rig, Vehicle } from '../../contracts/vehicles.ts';
import { serviceDue } from '../service-due.ts';
import type { PamFacts } from './facts.ts';

// For tests, of these and of everything built on them: a Prado that tows a caravan across South Australia, and a generator.

export const sampleId = (number: number) => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;

const MADE = { version: 1, createdAt: '2026-01-01T00:00:00Z', updatedAt: '2026-01-01T00:00:00Z', deletedAt: null };

const PLAIN: Vehicle = {
  ...MADE,
  id: sampleId(1),
  kind: 'tow',
  name: 'Prado',
  fuelType: 'diesel',
  make: 'Toyota',
  model: 'LandCruiser Prado',
  year: 2019,
  plate: 'S123 ABC',
  startReading: 60_000,
  tankL: 87,
  jerryL: 20,
  reservePct: 10,
  tareKg: null,
  grossKg: null,
  combinedKg: null,
  maxTowingKg: null,
  ballKg: null,
  note: '',
};

const HITCH: Hitch = {
  ...MADE,
  id: sampleId(10),
  version: 3,
  towVehicleId: sampleId(1),
  trailerId: sampleId(2),
  hitchedOn: '2026-11-01',
  fromKm: 83_000,
  unhitchedOn: null,
  toKm: null,
  note: '',
};

const CARAVAN: Vehicle = {
  ...PLAIN,
  id: sampleId(2),
  kind: 'caravan',
  name: 'Jayco Silverline',
  fuelType: 'none',
  make: 'Jayco',
  model: 'Silverline',
  plate: 'TVAN22',
  startReading: 0,
  tankL: null,
  jerryL: 0,
};

const GENERATOR: Vehicle = {
  ...PLAIN,
  id: sampleId(3),
  kind: 'generator',
  name: 'Honda',
  fuelType: 'petrol',
  make: 'Honda',
  model: 'EU22i',
  plate: '',
  startReading: 100,
  tankL: 3.6,
  jerryL: 0,
};

const RIGS: Rig[] = [
  { vehicle: PLAIN, reading: 84_210, readOn: '2026-11-19', hitch: HITCH, topReadings: [] },
  { vehicle: CARAVAN, reading: 12_400, readOn: null, hitch: HITCH, topReadings: [] },
  { vehicle: GENERATOR, reading: 312.5, readOn: '2026-11-10', hitch: null, topReadings: [] },
];

const FILL: FuelLog = {
  ...MADE,
  id: sampleId(20),
  vehicleId: sampleId(1),
  tripId: null,
  filledOn: '2026-11-19',
  odometerKm: 84_373,
  litres: 58.2,
  priceMilliPerL: 1_899,
  totalCents: 11_052,
  currency: 'AUD',
  isFull: true,
  isMissed: false,
  isTowing: true,
  station: 'Ampol Port Augusta',
  note: '',
};

const TRIP: Trip = {
  ...MADE,
  id: sampleId(30),
  name: 'Across the Nullarbor',
  startsOn: '2026-11-20',
  endsOn: null,
  departAt: '09:00:00',
  arriveBy: '16:00:00',
  maxKmADay: null,
  vehicleId: sampleId(1),
  isTowing: true,
  towingSpeedKmh: null,
  startFuelL: null,
  fuelPriceMilliPerL: null,
  litresPer100Km: null,
  note: '',
};

const LATER: Trip = { ...TRIP, id: sampleId(31), name: 'Kimberley in winter', startsOn: '2027-05-01' };

function stop(number: number, name: string, lat: number, lng: number, nights: number): Stop {
  const plan = { arriveFixed: null, stayMinutes: 0, fuelL: null, costEstimateCents: null, note: '' };
  const kind = number === 1 ? 'start' : 'camp';
  return {
    ...MADE,
    ...plan,
    id: sampleId(40 + number),
    tripId: TRIP.id,
    position: number * 1_024,
    kind,
    name,
    lat,
    lng,
    nights,
  };
}

function service(
  number: number,
  vehicleId: string,
  name: string,
  everyMonths: number | null,
  everyReading: number | null,
): PlannedService {
  const counted = { startOn: '2026-03-01', startReading: vehicleId === sampleId(3) ? 200 : 76_000 };
  const plan = {
    ...MADE,
    ...counted,
    id: sampleId(60 + number),
    vehicleId,
    name,
    everyMonths,
    everyReading,
    warnDays: 30,
    warnReading: 1_000,
    note: '',
  };
  const reading = RIGS.find(({ vehicle }) => vehicle.id === vehicleId)?.reading ?? 0;
  return {
    plan,
    done: [],
    due: serviceDue(plan, [], { reading, firstOn: null, firstReading: null, lastOn: null }, '2026-11-22'),
  };
}

const CATEGORIES = [
  ['groceries', 'Groceries'],
  ['fuel', 'Fuel'],
  ['camp', 'Camp and site fees'],
  ['eating-out', 'Eating out'],
  ['vehicle', 'Vehicle and van upkeep'],
  ['gas-water', 'Gas, water and dump'],
  ['ferries-tolls', 'Ferries and tolls'],
  ['sights', 'Sights and parks'],
  ['health', 'Health and pharmacy'],
  ['phone-internet', 'Phone and internet'],
  ['clothing-gear', 'Clothing and gear'],
  ['insurance', 'Insurance and rego'],
  ['home-rates', 'Home, rates and storage'],
  ['gifts', 'Gifts and family'],
  ['other', 'Everything else'],
] as const;

/** Facts of a Sunday morning in Adelaide; ids that are asked for count up. */
export function sampleFacts(changes: Partial<PamFacts> = {}): PamFacts {
  let asked = 900;
  return {
    region: 'AU',
    timeZone: 'Australia/Adelaide',
    currency: 'AUD',
    distanceUnit: 'km',
    consumptionUnit: 'L/100 km',
    dateFormat: 'DD/MM/YYYY',
    now: '2026-11-22T00:30:00.000Z',
    today: '2026-11-22',
    rigs: RIGS,
    categories: CATEGORIES.map(([slug, name], index) => ({ slug, name, icon: 'circle', position: index + 1 })),
    trips: [LATER, TRIP],
    stops: [
      stop(1, 'Port Augusta', -32.49, 137.77, 0),
      stop(2, 'Ceduna', -32.127, 133.673, 2),
      stop(3, 'Streaky Bay', -32.795, 134.21, 1),
      stop(4, 'Eucla', -31.677, 128.883, 1),
    ],
    services: [
      service(1, sampleId(1), 'Oil and filter', 12, 10_000),
      service(2, sampleId(3), 'Oil change', null, 100),
      service(3, sampleId(2), 'Wheel bearings', 12, 10_000),
    ],
    memories: [
      { ...MADE, id: sampleId(70), fact: 'The dog needs a walk every two hours.' },
      { ...MADE, id: sampleId(71), fact: 'We would rather free camp than pay for a park.' },
    ],
    timers: [{ ...MADE, id: sampleId(80), label: 'Bread', dueAt: '2026-11-22T01:00:00.000Z', firedAt: null }],
    lastFills: [FILL],
    towns: [],
    newId: () => {
      asked += 1;
      return sampleId(asked);
    },
    ...changes,
  };
}
