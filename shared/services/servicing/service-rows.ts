import type {
  CreateServicePlanInput,
  CreateServiceRecordInput,
  ServicePlan,
  ServiceRecord,
  UpdateServicePlanInput,
  UpdateServiceRecordInput,
} from '../../contracts/services.ts';
import { createRowService } from '../rows/row-service.ts';

export const planRows = createRowService<ServicePlan, CreateServicePlanInput, UpdateServicePlanInput>('service_plans');

/** The database keeps the expense and the odometer reading of each, under its id. */
export const recordRows = createRowService<ServiceRecord, CreateServiceRecordInput, UpdateServiceRecordInput>(
  'service_records',
);
