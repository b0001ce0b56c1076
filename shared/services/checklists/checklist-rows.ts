import type {
  Checklist,
  CreateChecklistInput,
  CreateDepartureInput,
  CreateDepartureTickInput,
  Departure,
  DepartureTick,
  UpdateChecklistInput,
  UpdateDepartureInput,
} from '../../contracts/checklists.ts';
import { createRowService } from '../rows/row-service.ts';

export const checklistRows = createRowService<Checklist, CreateChecklistInput, UpdateChecklistInput>('checklists');
export const departureRows = createRowService<Departure, CreateDepartureInput, UpdateDepartureInput>('departures');
export const tickRows = createRowService<DepartureTick, CreateDepartureTickInput, never>('departure_ticks');
