import type { QueryKey } from '@tanstack/react-query';
import type { DocumentList } from '../../../shared/contracts/documents.ts';
import type { Rig, Vehicle, VehicleList } from '../../../shared/contracts/vehicles.ts';
import { withVehicle } from '../../../shared/domain/vehicle-rigs.ts';
import { answer, v1 } from './api-client.ts';
import type { RowChange } from './outbox/outbox-entity.ts';
import { rowIdOf } from './outbox/outbox-entry.ts';
import { createRowEntity } from './outbox/row-entity.ts';
import { CALENDAR_KEY, DOCUMENTS_KEY, FUEL_KEY, SERVICES_KEY, TRIPS_KEY, VEHICLES_KEY } from './wheels-keys.ts';

/** What a person drives, tows or runs, as the outbox knows it. */
export const vehicleEntity = createRowEntity<Vehicle>({
  name: 'vehicle',
  path: '/api/v1/vehicles',
  answerName: 'vehicle',
  queryKeys: [VEHICLES_KEY, DOCUMENTS_KEY, FUEL_KEY, SERVICES_KEY, TRIPS_KEY, CALENDAR_KEY],
  fixed: ['kind'],
  read: async (id) => (await answer(v1.vehicles[':id'].$get({ param: { id } }))).vehicle,
  project,
  editor: (entry) => `/wheels/vehicles/${rowIdOf(entry)}?edit=yes`,
  describe: (row, { units }) => [
    ['Name', row.name],
    ['Make and model', [row.make, row.model, row.year].filter(Boolean).join(' ') || '—'],
    ['Plate', row.plate || '—'],
    ['Tank', units.volume(row.tankL)],
    ['Tare', row.tareKg === null ? '—' : `${row.tareKg} kg`],
    ['Gross', row.grossKg === null ? '—' : `${row.grossKg} kg`],
    ['Note', row.note || '—'],
  ],
});

function project(queryKey: QueryKey, data: unknown, change: RowChange<Vehicle>): unknown {
  if (queryKey[0] === DOCUMENTS_KEY[0] && queryKey[1] === 'list') return withoutPapers(data as DocumentList, change);
  if (queryKey[0] !== VEHICLES_KEY[0]) return data;
  if (queryKey[1] === 'one') return queryKey[2] === change.id ? (change.to(data as Vehicle) ?? data) : data;
  return queryKey[1] === 'list' ? applyToRigs(data as VehicleList, change) : data;
}

function applyToRigs(list: VehicleList, change: RowChange<Vehicle>): VehicleList {
  const shown = list.rigs.find(({ vehicle }) => vehicle.id === change.id) ?? null;
  const next = change.to(shown?.vehicle ?? change.before);
  if (next === null) return shown ? { ...list, rigs: list.rigs.filter((rig) => rig !== shown) } : list;
  if (shown?.vehicle === next) return list;
  const rig = withVehicle(shown, next);
  const rigs = shown ? list.rigs.map((one) => (one === shown ? rig : one)) : [...list.rigs, rig].sort(inOrderAdded);
  return { ...list, rigs };
}

/** As list_vehicles orders them. */
function inOrderAdded({ vehicle: one }: Rig, { vehicle: other }: Rig): number {
  if (one.createdAt !== other.createdAt) return one.createdAt < other.createdAt ? -1 : 1;
  return one.id < other.id ? -1 : 1;
}

/** The papers of a vehicle that is deleted go with it, and come back with it when they are read again. */
function withoutPapers(list: DocumentList, change: RowChange<Vehicle>): DocumentList {
  if (change.to(change.before) !== null) return list;
  const documents = list.documents.filter(({ vehicleId }) => vehicleId !== change.id);
  return documents.length === list.documents.length ? list : { ...list, documents };
}
