import type {
  CreateOdometerReadingInput,
  OdometerReading,
  UpdateOdometerReadingInput,
} from '../../contracts/vehicles.ts';
import { createRowService } from '../rows/row-service.ts';

export const odometerReadingRows = createRowService<
  OdometerReading,
  CreateOdometerReadingInput,
  UpdateOdometerReadingInput
>('odometer_readings');
