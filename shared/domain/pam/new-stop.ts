import type { Stop, StopKind } from '../../contracts/trips.ts';
import type { Point } from '../geo.ts';

type StopContent = Omit<Stop, 'id' | 'version' | 'createdAt' | 'updatedAt' | 'deletedAt'>;

interface Told {
  tripId: string;
  position: number;
  name: string;
  point: Point | null;
  kind: StopKind;
  nights: number;
  costCents?: number | undefined;
}

/** A stop of which so much is known, with the defaults of the others. */
export function newStop({ tripId, position, name, point, kind, nights, costCents }: Told): StopContent {
  return {
    tripId,
    position,
    kind,
    name,
    lat: point?.lat ?? null,
    lng: point?.lng ?? null,
    arriveFixed: null,
    stayMinutes: 0,
    nights,
    fuelL: null,
    costEstimateCents: costCents ?? null,
    note: '',
  };
}

/** A stop as a trip is reckoned with it before it is saved. */
export const asRow = (id: string, content: StopContent): Stop => ({
  ...content,
  id,
  version: 1,
  createdAt: '1970-01-01T00:00:00Z',
  updatedAt: '1970-01-01T00:00:00Z',
  deletedAt: null,
});

export const nightsWords = (nights: number) =>
  nights === 0 ? 'no night' : nights === 1 ? '1 night' : `${nights} nights`;
