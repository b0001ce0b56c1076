import type { CreateVehicleInput, UpdateVehicleInput, Vehicle } from '../../contracts/vehicles.ts';
import { createRowService } from '../rows/row-service.ts';

export const vehicleRows = createRowService<Vehicle, CreateVehicleInput, UpdateVehicleInput>('vehicles');
