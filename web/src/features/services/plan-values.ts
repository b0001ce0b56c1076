import { z } from 'zod';
import { CreateServicePlanInput, type ServicePlan } from '../../../../shared/contracts/services.ts';
import type { Rig } from '../../../../shared/contracts/vehicles.ts';
import type { DistanceUnit } from '../../../../shared/domain/units.ts';
import type { ContentOf } from '../../lib/outbox/row-writes.ts';
import { parseReading, toReadingText } from '../../lib/reading-text.ts';
import type { PlanTemplate } from './plan-templates.ts';

/** The form's fields as they are typed. */
export interface PlanValues {
  vehicleId: string;
  name: string;
  everyMonths: string;
  everyReading: string;
  startOn: string;
  startReading: string;
  warnDays: string;
  warnReading: string;
  note: string;
}

/** What the fields are read with. */
export interface PlanWorld {
  rigs: readonly Rig[];
  unit: DistanceUnit;
}

/** Said early enough to book a workshop: a month, or a tenth of the usual interval. */
const WARN_DAYS = 30;
const WARN_KM = 1_000;
const WARN_HOURS = 10;

export const rigOf = (vehicleId: string, { rigs }: PlanWorld) => rigs.find(({ vehicle }) => vehicle.id === vehicleId);

const kindOf = (vehicleId: string, world: PlanWorld) => rigOf(vehicleId, world)?.vehicle.kind ?? 'tow';

export function newValues(vehicleId: string, today: string, world: PlanWorld): PlanValues {
  const entered = {
    name: '',
    everyMonths: '',
    everyReading: '',
    startOn: today,
    warnDays: String(WARN_DAYS),
    note: '',
  };
  return { ...entered, vehicleId, ...ofVehicle(vehicleId, world) };
}

/** The fields that depend on the vehicle before anybody has typed into them. */
export function ofVehicle(vehicleId: string, world: PlanWorld): Pick<PlanValues, 'startReading' | 'warnReading'> {
  const kind = kindOf(vehicleId, world);
  const text = (value: number | null) => toReadingText(value, kind, world.unit);
  return {
    startReading: text(rigOf(vehicleId, world)?.reading ?? null),
    warnReading: text(kind === 'generator' ? WARN_HOURS : WARN_KM),
  };
}

export function ofTemplate(
  template: PlanTemplate,
  vehicleId: string,
  world: PlanWorld,
): Pick<PlanValues, 'name' | 'everyMonths' | 'everyReading'> {
  const { name, everyMonths, everyReading } = template;
  return {
    name,
    everyMonths: everyMonths === null ? '' : String(everyMonths),
    everyReading: toReadingText(everyReading, kindOf(vehicleId, world), world.unit),
  };
}

export function toValues(plan: ServicePlan, world: PlanWorld): PlanValues {
  const text = (value: number | null) => toReadingText(value, kindOf(plan.vehicleId, world), world.unit);
  return {
    vehicleId: plan.vehicleId,
    name: plan.name,
    everyMonths: plan.everyMonths === null ? '' : String(plan.everyMonths),
    everyReading: text(plan.everyReading),
    startOn: plan.startOn,
    startReading: text(plan.startReading),
    warnDays: String(plan.warnDays),
    warnReading: text(plan.warnReading),
    note: plan.note,
  };
}

/** What the fields say, as it is saved. What was left as it was keeps what it stood for, so that nothing is converted twice. */
export function toContent(values: PlanValues, base: ServicePlan | null, world: PlanWorld): ContentOf<ServicePlan> {
  const before = base && toValues(base, world);
  const read = (field: 'everyReading' | 'startReading' | 'warnReading') =>
    base && before?.[field] === values[field]
      ? base[field]
      : parseReading(values[field], kindOf(values.vehicleId, world), world.unit);
  return {
    vehicleId: values.vehicleId,
    name: values.name.trim(),
    everyMonths: values.everyMonths.trim() === '' ? null : Number(values.everyMonths),
    everyReading: read('everyReading'),
    startOn: values.startOn,
    startReading: read('startReading') ?? 0,
    warnDays: Number(values.warnDays),
    warnReading: read('warnReading') ?? 0,
    note: values.note.trim(),
  };
}

const isReading = (typed: string) => parseReading(typed, 'generator', 'km') !== null;
const NUMBER = 'Enter a number such as 10,000.';
const whole = (min: number, max: number) => (typed: string) =>
  /^\d+$/.test(typed.trim()) && Number(typed) >= min && Number(typed) <= max;
const orNothing = (check: (typed: string) => boolean) => (typed: string) => typed.trim() === '' || check(typed);

/** The fields checked by the API's own contract; numbers are typed as text. */
export const PlanFormSchema = z
  .object({
    vehicleId: z.string().min(1, 'Choose the vehicle.'),
    name: z.string().refine((typed) => typed.trim() !== '', 'Say what has to be done.'),
    everyMonths: z.string().refine(orNothing(whole(1, 600)), 'Enter whole months from 1 to 600, or nothing.'),
    everyReading: z.string().refine(
      orNothing((typed) => isReading(typed) && !/^[0.,\s]*$/.test(typed)),
      NUMBER,
    ),
    startOn: CreateServicePlanInput.shape.startOn,
    startReading: z.string().refine(orNothing(isReading), NUMBER),
    warnDays: z.string().refine(whole(0, 730), 'Enter whole days from 0 to 730.'),
    warnReading: z.string().refine(orNothing(isReading), NUMBER),
    note: CreateServicePlanInput.shape.note.unwrap(),
  })
  .superRefine(({ name, everyMonths, everyReading }, context) => {
    const issue = CreateServicePlanInput.shape.name.safeParse(name).error?.issues[0];
    if (issue && name.trim() !== '') context.addIssue({ code: 'custom', path: ['name'], message: issue.message });
    if (everyMonths.trim() !== '' || everyReading.trim() !== '') return;
    context.addIssue({ code: 'custom', path: ['everyReading'], message: 'Say how far or after how many months.' });
  });
