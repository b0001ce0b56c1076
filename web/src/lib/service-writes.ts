import type { ServicePlan, ServiceRecord } from '../../../shared/contracts/services.ts';
import { rowWrites } from './outbox/row-writes.ts';

export const planWrites = rowWrites<ServicePlan>('service-plan', '/api/v1/service-plans');
export const serviceWrites = rowWrites<ServiceRecord>('service', '/api/v1/service-records');
