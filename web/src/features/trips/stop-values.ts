import { CreateStopInput, type Stop, type StopKind } from '../../../../shared/contracts/trips.ts';
import { readCoordinates, writeCoordinates } from '../../../../shared/domain/geo-coordinates.ts';
import { parseAmountCents, toAmountText } from '../../../../shared/domain/money.ts';
import { fromLitres, toLitres, type VolumeUnit } from '../../../../shared/domain/units.ts';
import type { StopContent } from '../../lib/trip-writes.ts';

/** The sheet's fields as they are typed. */
export interface StopValues {
  kind: StopKind;
  name: string;
  /** "-31.45, 130.90"; empty for none. */
  place: string;
  nights: string;
  stay: string;
  /** Wall time `YYYY-MM-DDTHH:MM`; empty for none. */
  fixed: string;
  cost: string;
  litres: string;
  note: string;
  /** The stop it comes after; empty for none. */
  after: string;
}

export type StopProblems = Partial<Record<keyof StopValues, string>>;

export function toStopValues(stop: Stop | null, after: string, volume: VolumeUnit): StopValues {
  if (!stop) {
    const empty = { name: '', place: '', nights: '1', stay: '', fixed: '', cost: '', litres: '', note: '' };
    return { kind: 'camp', ...empty, after };
  }
  return {
    kind: stop.kind,
    name: stop.name,
    place: stop.lat === null || stop.lng === null ? '' : writeCoordinates({ lat: stop.lat, lng: stop.lng }),
    nights: stop.nights > 0 ? String(stop.nights) : '',
    stay: stop.stayMinutes > 0 ? String(stop.stayMinutes) : '',
    fixed: stop.arriveFixed?.slice(0, 16) ?? '',
    cost: stop.costEstimateCents === null ? '' : toAmountText(stop.costEstimateCents),
    litres: stop.fuelL === null ? '' : String(Math.round(fromLitres(stop.fuelL, volume) * 100) / 100),
    note: stop.note,
    after,
  };
}

type Unplaced = Omit<StopContent, 'tripId' | 'position'>;

/** What the fields say, as it is saved, or what is wrong with them. The API's own contract decides. */
export function readStop(
  values: StopValues,
  base: Stop | null,
  volume: VolumeUnit,
): { content: Unplaced; errors?: undefined } | { content?: undefined; errors: StopProblems } {
  const errors: StopProblems = {};
  const number = (name: 'nights' | 'stay' | 'litres') => {
    const typed = values[name].trim().replace(',', '.');
    if (typed === '') return null;
    if (!/^\d+(\.\d+)?$/.test(typed)) errors[name] = 'Enter a number.';
    return Number(typed);
  };
  const place = values.place.trim() === '' ? null : readCoordinates(values.place);
  if (values.place.trim() !== '' && !place)
    errors.place = 'Choose one of the places, or type latitude and longitude such as -31.45, 130.90.';
  const cents = values.cost.trim() === '' ? null : parseAmountCents(values.cost);
  if (values.cost.trim() !== '' && cents === null) errors.cost = 'Enter an amount such as 42.50.';
  const [nights, stay, litres] = [number('nights') ?? 0, number('stay') ?? 0, number('litres')];
  const isSame = base !== null && toStopValues(base, '', volume).litres === values.litres;
  const isSamePlace = base !== null && toStopValues(base, '', volume).place === values.place;
  const shape = CreateStopInput.safeParse({
    tripId: NOBODY,
    position: 0,
    kind: values.kind,
    name: values.name,
    lat: isSamePlace ? base.lat : (place?.lat ?? null),
    lng: isSamePlace ? base.lng : (place?.lng ?? null),
    arriveFixed: values.fixed === '' ? null : values.fixed,
    stayMinutes: nights > 0 ? 0 : stay,
    nights,
    fuelL: values.kind !== 'fuel' || litres === null ? null : isSame ? base.fuelL : toLitres(litres, volume),
    costEstimateCents: values.kind === 'fuel' ? null : cents,
    note: values.note,
  });
  for (const { path, message } of shape.error?.issues ?? []) errors[stopFieldName(String(path[0]))] ??= message;
  if (!shape.success || Object.keys(errors).length > 0) return { errors };
  const { tripId: _trip, position: _position, id: _id, ...content } = shape.data;
  return { content: content as Unplaced }; // every field was given
}

const NOBODY = '00000000-0000-4000-8000-000000000000';

const FIELDS: Record<string, keyof StopValues> = {
  kind: 'kind',
  lat: 'place',
  lng: 'place',
  arriveFixed: 'fixed',
  stayMinutes: 'stay',
  nights: 'nights',
  fuelL: 'litres',
  costEstimateCents: 'cost',
  note: 'note',
  position: 'after',
};

/** The form's field of a field of the API. */
export const stopFieldName = (path: string): keyof StopValues => FIELDS[path.split('.').at(-1) ?? ''] ?? 'name';
