import { ALONG_KINDS, type AlongKind } from '../../../../shared/contracts/places.ts';
import type { PlannedStop } from '../../../../shared/domain/trip-days.ts';
import type { TripLeg } from '../../../../shared/domain/trip-legs.ts';
import { type TripRoute, toTripRoute } from '../../../../shared/domain/trip-route.ts';

/** What is looked for beside the way, and along which part of it. */
export interface AlongChoice {
  kinds: AlongKind[];
  corridorKm: number;
  /** Ids of stops. */
  from: string;
  to: string;
}

export interface AlongQuestion extends Pick<AlongChoice, 'kinds' | 'corridorKm'> {
  route: TripRoute;
}

export const CORRIDORS_KM = [2, 5, 10, 20, 50];

/** Longer parts are not asked for: see find-along.ts. */
const LONGEST_KM = 6_000;

/** Fuel and camps within 10 km, from where the traveller is by the plan as far as can be asked for. */
export function firstChoice(legs: readonly TripLeg[], stops: readonly PlannedStop[], today: string): AlongChoice {
  const passed = stops.findLast(({ departAt }) => departAt.slice(0, 10) < today)?.stopId;
  const first = Math.max(
    0,
    legs.findIndex(({ fromStopId }) => fromStopId === passed),
  );
  let km = 0;
  const ahead = legs.slice(first).filter((leg) => {
    km += leg.km;
    return km <= LONGEST_KM;
  });
  const [from, to] = [legs[first]?.fromStopId ?? '', (ahead.at(-1) ?? legs[first])?.toStopId ?? ''];
  return { kinds: ['camp', 'fuel'], corridorKm: 10, from, to };
}

/** The question as it stands now; null where it makes none: nothing to look for, or a part that ends before it begins. */
export function toQuestion(choice: AlongChoice, legs: readonly TripLeg[]): AlongQuestion | null {
  const first = legs.findIndex(({ fromStopId }) => fromStopId === choice.from);
  const last = legs.findIndex(({ toStopId }) => toStopId === choice.to);
  if (first === -1 || last < first || choice.kinds.length === 0) return null;
  const kinds = ALONG_KINDS.filter((kind) => choice.kinds.includes(kind));
  return { kinds, corridorKm: choice.corridorKm, route: toTripRoute(legs.slice(first, last + 1)) };
}
