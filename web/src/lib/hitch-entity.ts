import type { QueryKey } from '@tanstack/react-query';
import type { Hitch, HitchList, OdometerReading, VehicleList } from '../../../shared/contracts/vehicles.ts';
import { withHitch } from '../../../shared/domain/vehicle-rigs.ts';
import { answer, v1 } from './api-client.ts';
import { projectReading } from './odometer-cache.ts';
import type { RowChange } from './outbox/outbox-entity.ts';
import { rowIdOf } from './outbox/outbox-entry.ts';
import { applyToRows, createRowEntity } from './outbox/row-entity.ts';
import { CALENDAR_KEY, SERVICES_KEY, VEHICLES_KEY } from './wheels-keys.ts';

/** Hitching and unhitching, as the outbox knows it. Both ends are readings of the tow vehicle too. */
export const hitchEntity = createRowEntity<Hitch>({
  name: 'hitch',
  path: '/api/v1/hitches',
  answerName: 'hitch',
  queryKeys: [VEHICLES_KEY, SERVICES_KEY, CALENDAR_KEY],
  fixed: ['towVehicleId', 'trailerId'],
  read: async (id) => (await answer(v1.hitches[':id'].$get({ param: { id } }))).hitch,
  project: (queryKey, data, change) => (queryKey[0] === VEHICLES_KEY[0] ? project(queryKey, data, change) : data),
  editor: (entry) => `/wheels?hitch=${rowIdOf(entry)}`,
  describe: (row, { format, units }) => [
    ['Hitched', format.date(row.hitchedOn)],
    ['Hitched at', units.distance(row.fromKm)],
    ['Unhitched', row.unhitchedOn ? format.date(row.unhitchedOn) : 'Still on'],
    ['Unhitched at', units.distance(row.toKm)],
    ['Note', row.note || '—'],
  ],
});

function project(queryKey: QueryKey, data: unknown, change: RowChange<Hitch>): unknown {
  switch (queryKey[1]) {
    case 'list':
      return applyToRigs(data as VehicleList, change);
    case 'hitches':
      return applyToHitches(data as HitchList, change);
    case 'hitch':
      return queryKey[2] === change.id ? (change.to(data as Hitch) ?? data) : data;
    case 'readings':
      return projectReading(queryKey, data, toStart(change));
    default:
      return data;
  }
}

function applyToHitches(list: HitchList, change: RowChange<Hitch>): HitchList {
  const hitches = applyToRows(list.hitches, change, compareHitches);
  return hitches === list.hitches ? list : { ...list, hitches };
}

/** As list_hitches orders them. */
function compareHitches(one: Hitch, other: Hitch): number {
  if (one.hitchedOn !== other.hitchedOn) return one.hitchedOn < other.hitchedOn ? 1 : -1;
  return other.fromKm - one.fromKm || (one.id < other.id ? -1 : 1);
}

function applyToRigs(list: VehicleList, change: RowChange<Hitch>): VehicleList {
  const shown = list.rigs.find(({ hitch }) => hitch?.id === change.id)?.hitch ?? null;
  const { before } = change;
  const next = change.to(shown ?? before);
  if (isCounted(list, shown, before, next)) return list;
  return { ...list, rigs: withHitch(list.rigs, shown ?? before, next) };
}

/** Whether the figures say it already. Of a hitch that is over the list knows no more than its end. */
function isCounted(list: VehicleList, shown: Hitch | null, before: Hitch | null, next: Hitch | null): boolean {
  if (shown) return next !== null && KEYS.every((key) => shown[key] === next[key]);
  if (before?.toKm === null) return true; // it was on, and no longer is
  const ended = next ?? before;
  if (!ended || ended.toKm === null) return next === null;
  const tow = list.rigs.find(({ vehicle }) => vehicle.id === ended.towVehicleId);
  const isThere = tow?.topReadings.some(
    ({ reading, readOn }) => reading === ended.toKm && readOn === ended.unhitchedOn,
  );
  return next === null ? !isThere : isThere === true;
}

const KEYS = ['hitchedOn', 'fromKm', 'unhitchedOn', 'toKm'] as const;

/** The reading it began with, which has its id. That of its end comes from the server. */
function toStart(change: RowChange<Hitch>): RowChange<OdometerReading> {
  return {
    id: change.id,
    before: change.before && toReading(change.before),
    to: () => {
      const hitch = change.to(change.before);
      return hitch && toReading(hitch);
    },
  };
}

function toReading({ id, version, createdAt, updatedAt, deletedAt, ...hitch }: Hitch): OdometerReading {
  const { towVehicleId: vehicleId, fromKm: reading, hitchedOn: readOn } = hitch;
  return { id, version, createdAt, updatedAt, deletedAt, vehicleId, reading, readOn, source: 'hitch', note: '' };
}
