import type {
  PlannedService,
  ServiceDone,
  ServicePlan,
  ServicePlanList,
  ServiceRecord,
  VehicleUse,
} from '../../../shared/contracts/services.ts';
import { byUrgency, serviceDue } from '../../../shared/domain/service-due.ts';
import type { RowChange } from './outbox/outbox-entity.ts';

/** The plans after one of them changed. */
export function applyPlan(list: ServicePlanList, change: RowChange<ServicePlan>): ServicePlanList {
  const old = list.services.find(({ plan }) => plan.id === change.id);
  const plan = change.to(old?.plan ?? change.before);
  if (plan === (old?.plan ?? null)) return list;
  const others = list.services.filter((service) => service !== old);
  const changed = plan ? [toPlanned(list, plan, old?.done ?? [])] : [];
  return { ...list, services: [...others, ...changed].sort(byUrgency) };
}

/** The plans after one record changed: the plan it was of, and the one it is of, are counted anew. */
export function applyRecord(list: ServicePlanList, change: RowChange<ServiceRecord>): ServicePlanList {
  const after = change.to(change.before);
  const services = list.services.map((service) => withRecord(list, service, change.id, after));
  const isSame = services.every((service, index) => service === list.services[index]);
  return withWorkshop(isSame ? list : { ...list, services: services.sort(byUrgency) }, after);
}

function withRecord(
  list: ServicePlanList,
  service: PlannedService,
  id: string,
  after: ServiceRecord | null,
): PlannedService {
  const { plan, done } = service;
  const old = done.find((one) => one.id === id);
  const added = after && after.planId === plan.id ? toDone(list, after, old) : undefined;
  if (added?.doneOn === old?.doneOn && added?.reading === old?.reading) return service;
  const others = done.filter((one) => one !== old);
  return toPlanned(list, plan, added ? [...others, added].sort(newestFirst) : others);
}

/** Without a reading of its own it has what the vehicle had that day, which the server knows; until then, what it has now. */
function toDone(list: ServicePlanList, record: ServiceRecord, old: ServiceDone | undefined): ServiceDone {
  const known = old?.doneOn === record.doneOn ? old.reading : findUse(list, record.vehicleId).reading;
  return { id: record.id, doneOn: record.doneOn, reading: record.reading ?? known };
}

function toPlanned(list: ServicePlanList, plan: ServicePlan, done: ServiceDone[]): PlannedService {
  return { plan, done, due: serviceDue(plan, done, findUse(list, plan.vehicleId), list.today) };
}

/** Of a vehicle that the server has not heard of yet nothing is known. */
function findUse(list: ServicePlanList, vehicleId: string): VehicleUse {
  const known = list.uses.find((use) => use.vehicleId === vehicleId);
  return known ?? { vehicleId, reading: 0, firstOn: null, firstReading: null, lastOn: null };
}

function withWorkshop(list: ServicePlanList, after: ServiceRecord | null): ServicePlanList {
  if (!after || after.workshop === '' || list.workshops.includes(after.workshop)) return list;
  return { ...list, workshops: [after.workshop, ...list.workshops] };
}

const newestFirst = (one: ServiceDone, other: ServiceDone) =>
  other.doneOn.localeCompare(one.doneOn) || other.reading - one.reading;
