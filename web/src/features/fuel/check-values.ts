import type { FieldErrors, Resolver } from 'react-hook-form';
import { CreateFuelLogInput, type FuelLog } from '../../../../shared/contracts/fuel-logs.ts';
import { isMismatch } from '../../../../shared/domain/fuel-amounts.ts';
import { toKm } from '../../../../shared/domain/units.ts';
import type { FuelContent } from '../../lib/fuel-writes.ts';
import { AMOUNT_FIELDS, type FuelValues, type PumpUnits } from './fuel-values.ts';
import { fromPump } from './pump-amounts.ts';
import { readOdometer } from './read-number.ts';
import { FIELD_OF, settleValues, unreadable } from './settle-values.ts';

export interface CheckContext {
  /** The fill that is changed, and the fields as they showed it: what nobody touched is kept as it was, not converted again. */
  base: FuelLog | null;
  fresh: FuelValues;
  units: PumpUnits;
}

type Checked = { content: FuelContent; errors?: undefined } | { content?: undefined; errors: Problems };
type Problems = Partial<Record<keyof FuelValues, string>>;

/** What the fields say, as it is saved, or what is wrong with them. The API's own contract decides. */
export function checkValues(values: FuelValues, context: CheckContext): Checked {
  const errors: Problems = {};
  const amounts = readAmounts(values, context, errors);
  const odometerKm = readKm(values, context, errors);
  if (!amounts || Object.keys(errors).length > 0) return { errors };
  const parsed = CreateFuelLogInput.safeParse({
    ...amounts,
    odometerKm,
    vehicleId: values.vehicleId,
    tripId: values.tripId || null,
    filledOn: values.filledOn,
    currency: values.currency,
    isFull: values.tank === 'full',
    isMissed: values.isMissed,
    isTowing: values.isTowing,
    station: values.station,
    note: values.note,
  });
  if (parsed.success) return { content: parsed.data as FuelContent }; // every field was given
  for (const { path, message } of parsed.error.issues) errors[toFieldName(String(path[0]))] ??= message;
  return { errors };
}

/** The same for the form. */
export const fuelResolver: Resolver<FuelValues, CheckContext> = (values, context) => {
  if (!context) throw new Error('The form is made with a context.');
  const { errors } = checkValues(values, context);
  if (!errors) return { values, errors: {} };
  const told = Object.entries(errors).map(([name, message]) => [name, { type: 'custom', message }]);
  return { values: {}, errors: Object.fromEntries(told) as FieldErrors<FuelValues> };
};

/** The form's field of a field of the API. */
export function toFieldName(path: string): keyof FuelValues {
  const name = path.split('.').at(-1) ?? '';
  return WIRE_NAMES[name] ?? 'litres';
}

const WIRE_NAMES: Record<string, keyof FuelValues> = {
  ...FIELD_OF,
  vehicleId: 'vehicleId',
  odometerKm: 'odometer',
  filledOn: 'filledOn',
  currency: 'currency',
  station: 'station',
  tripId: 'tripId',
  note: 'note',
};

function readAmounts(values: FuelValues, { base, fresh, units }: CheckContext, errors: Problems) {
  if (base && AMOUNT_FIELDS.every((name) => values[name] === fresh[name])) {
    const { litres, priceMilliPerL, totalCents } = base;
    return { litres, priceMilliPerL, totalCents };
  }
  const wrong = unreadable(values);
  if (wrong) errors[wrong] = EXAMPLES[wrong];
  const missing = (['litres', 'total'] as const).find((name) => values[name].trim() === '');
  if (!wrong && missing) errors[missing] = missing === 'litres' ? 'Enter how much you filled.' : 'Enter what you paid.';
  if (wrong || missing) return null;
  const settled = settleValues(values);
  if (!isMismatch(settled)) return fromPump(settled, units.volume);
  errors[FIELD_OF[settled.field]] = settled.message;
  return null;
}

const EXAMPLES = {
  litres: 'Enter an amount such as 62.5.',
  total: 'Enter an amount such as 118.40.',
  price: 'Enter a price such as 1.910.',
};

function readKm(values: FuelValues, { base, fresh, units }: CheckContext, errors: Problems): number | null {
  if (values.odometer.trim() === '') return null;
  if (base && values.odometer === fresh.odometer) return base.odometerKm;
  const typed = readOdometer(values.odometer);
  if (typed === null) errors.odometer = 'Enter a reading such as 84,710, or leave it empty.';
  return typed === null ? null : toKm(typed, units.distance);
}
