import { CreateTripInput, type Trip } from '../../../../shared/contracts/trips.ts';
import type { RigFormat } from '../../../../shared/domain/rig-format.ts';
import { fromKm, fromLitres, fromLitresPer100Km, toKm, toLitres } from '../../../../shared/domain/units.ts';
import type { TripContent } from '../../lib/trip-writes.ts';

/** The form's fields as they are typed. */
export interface TripValues {
  name: string;
  startsOn: string;
  endsOn: string;
  departAt: string;
  arriveBy: string;
  maxDistance: string;
  /** Empty for none. */
  vehicleId: string;
  isTowing: boolean;
  towingSpeed: string;
  startFuel: string;
  price: string;
  use: string;
  note: string;
}

export type TripProblems = Partial<Record<keyof TripValues, string>>;
export type TripUnits = Pick<RigFormat, 'distanceUnit' | 'volumeUnit' | 'consumptionUnit'>;

export function toTripValues(
  trip: Trip | null,
  defaults: { startsOn: string; vehicleId: string; isTowing: boolean },
  units: TripUnits,
): TripValues {
  if (!trip) {
    const empty = {
      name: '',
      endsOn: '',
      maxDistance: '',
      towingSpeed: '',
      startFuel: '',
      price: '',
      use: '',
      note: '',
    };
    return { ...empty, departAt: '09:00', arriveBy: '', ...defaults };
  }
  const { distanceUnit, volumeUnit, consumptionUnit } = units;
  const text = (value: number | null, convert: (value: number) => number) =>
    value === null ? '' : String(Math.round(convert(value) * 10) / 10);
  return {
    name: trip.name,
    startsOn: trip.startsOn,
    endsOn: trip.endsOn ?? '',
    departAt: trip.departAt.slice(0, 5),
    arriveBy: trip.arriveBy?.slice(0, 5) ?? '',
    maxDistance: text(trip.maxKmADay, (km) => fromKm(km, distanceUnit)),
    vehicleId: trip.vehicleId ?? '',
    isTowing: trip.isTowing,
    towingSpeed: text(trip.towingSpeedKmh, (km) => Math.round(fromKm(km, distanceUnit))),
    startFuel: text(trip.startFuelL, (litres) => fromLitres(litres, volumeUnit)),
    price: trip.fuelPriceMilliPerL === null ? '' : (toPump(trip.fuelPriceMilliPerL, units) / 1_000).toFixed(3),
    use: text(trip.litresPer100Km, (litres) => fromLitresPer100Km(litres, consumptionUnit)),
    note: trip.note,
  };
}

/** What the fields say, as it is saved, or what is wrong with them. What nobody touched is kept as it was, not converted again. */
export function readTrip(
  values: TripValues,
  base: Trip | null,
  units: TripUnits,
): { content: TripContent; errors?: undefined } | { content?: undefined; errors: TripProblems } {
  const errors: TripProblems = {};
  const shown = base && toTripValues(base, NO_DEFAULTS, units);
  const number = (name: keyof TripValues, asItWas: number | null | undefined, convert: (typed: number) => number) => {
    const typed = String(values[name]).trim().replace(',', '.');
    if (shown && shown[name] === values[name]) return asItWas ?? null;
    if (typed === '') return null;
    if (!/^\d+(\.\d+)?$/.test(typed)) errors[name] = 'Enter a number.';
    return convert(Number(typed));
  };
  const { distanceUnit, volumeUnit, consumptionUnit } = units;
  const parsed = CreateTripInput.safeParse({
    name: values.name,
    startsOn: values.startsOn,
    endsOn: values.endsOn || null,
    departAt: values.departAt,
    arriveBy: values.arriveBy || null,
    maxKmADay: number('maxDistance', base?.maxKmADay, (typed) => toKm(typed, distanceUnit)),
    vehicleId: values.vehicleId || null,
    isTowing: values.isTowing,
    towingSpeedKmh: number('towingSpeed', base?.towingSpeedKmh, (typed) => Math.round(toKm(typed, distanceUnit))),
    startFuelL: number('startFuel', base?.startFuelL, (typed) => toLitres(typed, volumeUnit)),
    fuelPriceMilliPerL: number('price', base?.fuelPriceMilliPerL, (typed) => fromPump(typed, units)),
    // Litres per 100 km and miles per gallon are each other's reciprocal, so the same way leads back.
    litresPer100Km: number('use', base?.litresPer100Km, (typed) => fromLitresPer100Km(typed, consumptionUnit)),
    note: values.note,
  });
  for (const { path, message } of parsed.error?.issues ?? []) errors[tripFieldName(String(path[0]))] ??= message;
  if (values.endsOn && values.endsOn < values.startsOn) errors.endsOn = 'Choose a day that is not before the start.';
  if (values.arriveBy && values.arriveBy <= values.departAt) errors.arriveBy = 'Choose a time after you set off.';
  if (!parsed.success || Object.keys(errors).length > 0) return { errors };
  const { id: _id, ...content } = parsed.data;
  return { content: content as TripContent }; // every field was given
}

const NO_DEFAULTS = { startsOn: '', vehicleId: '', isTowing: true };

/** Thousandths a litre as a pump that counts in gallons shows them, and back. */
const toPump = (milliPerL: number, { volumeUnit }: TripUnits) => milliPerL * toLitres(1, volumeUnit);
const fromPump = (typed: number, { volumeUnit }: TripUnits) => Math.round((typed * 1_000) / toLitres(1, volumeUnit));

const FIELDS: Record<string, keyof TripValues> = {
  startsOn: 'startsOn',
  endsOn: 'endsOn',
  departAt: 'departAt',
  arriveBy: 'arriveBy',
  maxKmADay: 'maxDistance',
  vehicleId: 'vehicleId',
  towingSpeedKmh: 'towingSpeed',
  startFuelL: 'startFuel',
  fuelPriceMilliPerL: 'price',
  litresPer100Km: 'use',
  note: 'note',
};

/** The form's field of a field of the API. */
export const tripFieldName = (path: string): keyof TripValues => FIELDS[path.split('.').at(-1) ?? ''] ?? 'name';
