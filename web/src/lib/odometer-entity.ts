import type { OdometerReading } from '../../../shared/contracts/vehicles.ts';
import { answer, v1 } from './api-client.ts';
import { projectReading } from './odometer-cache.ts';
import { rowIdOf } from './outbox/outbox-entry.ts';
import { createRowEntity } from './outbox/row-entity.ts';
import { odometerWrites } from './vehicle-writes.ts';
import { CALENDAR_KEY, SERVICES_KEY, VEHICLES_KEY } from './wheels-keys.ts';

const entity = createRowEntity<OdometerReading>({
  name: 'odometer',
  path: '/api/v1/odometer-readings',
  answerName: 'odometerReading',
  queryKeys: [VEHICLES_KEY, SERVICES_KEY, CALENDAR_KEY],
  fixed: ['vehicleId', 'source'],
  read: async (id) => (await answer(v1['odometer-readings'][':id'].$get({ param: { id } }))).odometerReading,
  project: (queryKey, data, change) =>
    queryKey[0] === VEHICLES_KEY[0] ? projectReading(queryKey, data, change) : data,
  editor: (entry) => `/wheels?odometer=${rowIdOf(entry)}`,
  describe: (row, { format, units }) => [
    ['Reading', units.reading(row.reading, row.vehicleId)],
    ['When', format.date(row.readOn)],
    ['Note', row.note || '—'],
  ],
});

/** Odometer readings that were written down by themselves, as the outbox knows them. */
export const odometerEntity: typeof entity = {
  ...entity,
  recreate({ version: _version, createdAt: _created, updatedAt: _updated, deletedAt: _deleted, ...content }, label) {
    return odometerWrites.create({ ...content, id: crypto.randomUUID() }, label);
  },
};
