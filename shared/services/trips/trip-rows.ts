import type {
  CreateStopInput,
  CreateTripInput,
  Stop,
  Trip,
  UpdateStopInput,
  UpdateTripInput,
} from '../../contracts/trips.ts';
import { createRowService } from '../rows/row-service.ts';

export const tripRows = createRowService<Trip, CreateTripInput, UpdateTripInput>('trips');
export const stopRows = createRowService<Stop, CreateStopInput, UpdateStopInput>('stops');
