import type { Stop, Trip } from '../../../shared/contracts/trips.ts';
import { type ContentOf, rowWrites } from './outbox/row-writes.ts';

export type TripContent = ContentOf<Trip>;
export type StopContent = ContentOf<Stop>;

export const tripWrites = rowWrites<Trip>('trip', '/api/v1/trips');
export const stopWrites = rowWrites<Stop>('stop', '/api/v1/stops');
