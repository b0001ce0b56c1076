import type { Checklist, Departure, DepartureTick } from '../../../shared/contracts/checklists.ts';
import { rowWrites } from './outbox/row-writes.ts';

export const checklistWrites = rowWrites<Checklist>('checklist', '/api/v1/checklists');
export const departureWrites = rowWrites<Departure>('departure', '/api/v1/departures');
export const tickWrites = rowWrites<DepartureTick>('departure-tick', '/api/v1/departure-ticks');
