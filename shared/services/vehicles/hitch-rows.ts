import type { CreateHitchInput, Hitch, UpdateHitchInput } from '../../contracts/vehicles.ts';
import { createRowService } from '../rows/row-service.ts';

export const hitchRows = createRowService<Hitch, CreateHitchInput, UpdateHitchInput>('hitches');
