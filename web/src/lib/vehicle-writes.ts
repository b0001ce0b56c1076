import type { Document } from '../../../shared/contracts/documents.ts';
import type { Hitch, OdometerReading, Vehicle } from '../../../shared/contracts/vehicles.ts';
import { rowWrites } from './outbox/row-writes.ts';

export const vehicleWrites = rowWrites<Vehicle>('vehicle', '/api/v1/vehicles');
export const hitchWrites = rowWrites<Hitch>('hitch', '/api/v1/hitches');
export const documentWrites = rowWrites<Document>('document', '/api/v1/documents');

const readings = rowWrites<OdometerReading>('odometer', '/api/v1/odometer-readings');

/** Those that are written by themselves: where a reading comes from is not for a person to say. */
export const odometerWrites: typeof readings = {
  ...readings,
  create(content, label) {
    const { source: _source, ...body } = content;
    return { ...readings.create(content, label), body };
  },
};
