import { z } from 'zod';
import { CreateServiceRecordInput, type ServiceRecord } from '../../../../shared/contracts/services.ts';
import type { Rig } from '../../../../shared/contracts/vehicles.ts';
import { MAX_AMOUNT_CENTS, parseAmountCents, toAmountText } from '../../../../shared/domain/money.ts';
import type { DistanceUnit } from '../../../../shared/domain/units.ts';
import type { DueService } from '../../lib/due-services.ts';
import type { ContentOf } from '../../lib/outbox/row-writes.ts';
import { parseReading, toReadingText } from '../../lib/reading-text.ts';

/** The sheet's fields as they are typed. */
export interface DoneValues {
  /** The id of a plan, or `other:` and the id of a vehicle. */
  what: string;
  /** What it was, where no plan says it. */
  name: string;
  doneOn: string;
  reading: string;
  cost: string;
  workshop: string;
  note: string;
}

/** What the fields are read with: what there is to choose from, and the person's units. */
export interface DoneWorld {
  services: readonly DueService[];
  rigs: readonly Rig[];
  unit: DistanceUnit;
  currency: ServiceRecord['currency'];
}

const OTHER = 'other:';
export const otherOf = (vehicleId: string) => `${OTHER}${vehicleId}`;
export const isOther = (what: string) => what.startsWith(OTHER);

/** The vehicle that a choice is about. */
export function rigOf(what: string, { services, rigs }: DoneWorld): Rig | undefined {
  if (isOther(what)) return rigs.find(({ vehicle }) => vehicle.id === what.slice(OTHER.length));
  return services.find(({ plan }) => plan.id === what)?.rig;
}

/** What the vehicle has now, which a service done today will have been done at. */
export function readingNow(what: string, world: DoneWorld): string {
  const rig = rigOf(what, world);
  return rig ? toReadingText(rig.reading, rig.vehicle.kind, world.unit) : '';
}

export function newValues(what: string, today: string, world: DoneWorld): DoneValues {
  return { what, name: '', doneOn: today, reading: readingNow(what, world), cost: '', workshop: '', note: '' };
}

export function toValues(record: ServiceRecord, world: DoneWorld): DoneValues {
  const kind = world.rigs.find(({ vehicle }) => vehicle.id === record.vehicleId)?.vehicle.kind ?? 'tow';
  const isPlanned = world.services.some(({ plan }) => plan.id === record.planId);
  return {
    what: record.planId && isPlanned ? record.planId : otherOf(record.vehicleId),
    name: isPlanned ? '' : record.name,
    doneOn: record.doneOn,
    reading: toReadingText(record.reading, kind, world.unit),
    cost: record.costCents === null ? '' : toAmountText(record.costCents),
    workshop: record.workshop,
    note: record.note,
  };
}

/**
 * What the fields say, as it is saved. A reading that was left as it was keeps what it stood for, so that nothing is
 * converted twice; a plan's record keeps the name it was made under.
 */
export function toContent(values: DoneValues, base: ServiceRecord | null, world: DoneWorld): ContentOf<ServiceRecord> {
  const rig = rigOf(values.what, world);
  const planned = world.services.find(({ plan }) => plan.id === values.what)?.plan;
  const hasKeptPlan = base !== null && planned?.id === base.planId;
  const isUntouched = base !== null && values.reading === toValues(base, world).reading;
  return {
    vehicleId: base?.vehicleId ?? rig?.vehicle.id ?? '',
    planId: planned?.id ?? null,
    tripId: base?.tripId ?? null,
    name: hasKeptPlan ? base.name : (planned?.name ?? values.name.trim()),
    doneOn: values.doneOn,
    reading: isUntouched ? base.reading : parseReading(values.reading, rig?.vehicle.kind ?? 'tow', world.unit),
    costCents: parseAmountCents(values.cost),
    currency: base?.currency ?? world.currency,
    workshop: values.workshop.trim(),
    note: values.note.trim(),
  };
}

/** The fields checked by the API's own contract; reading and cost are typed as text and may be left out. */
export const DoneFormSchema = z
  .object({
    what: z.string().min(1, 'Choose what was done.'),
    name: z.string(),
    doneOn: CreateServiceRecordInput.shape.doneOn,
    reading: z.string().refine((typed) => typed.trim() === '' || parseReading(typed, 'generator', 'km') !== null, {
      message: 'Enter a number such as 84,710, or nothing.',
    }),
    cost: z.string().superRefine((typed, context) => {
      const message = costProblem(typed);
      if (message) context.addIssue({ code: 'custom', message });
    }),
    workshop: CreateServiceRecordInput.shape.workshop.unwrap(),
    note: CreateServiceRecordInput.shape.note.unwrap(),
  })
  .superRefine(({ what, name }, context) => {
    if (!isOther(what)) return;
    const issue = CreateServiceRecordInput.shape.name.safeParse(name).error?.issues[0];
    if (issue)
      context.addIssue({ code: 'custom', path: ['name'], message: name.trim() ? issue.message : 'Say what was done.' });
  });

function costProblem(typed: string): string | null {
  if (typed.trim() === '') return null;
  const cents = parseAmountCents(typed);
  if (cents === null) return 'Enter an amount such as 240.00, or nothing.';
  if (cents === 0) return 'Leave it empty if it cost nothing.';
  return cents > MAX_AMOUNT_CENTS ? 'Enter an amount of at most 1,000,000.00.' : null;
}
