import type { PamCardRow } from '../../contracts/pam-actions.ts';
import type { PamToolArguments } from '../../contracts/pam-tools.ts';
import type { PlannedService } from '../../contracts/services.ts';
import type { Rig } from '../../contracts/vehicles.ts';
import { serviceDue } from '../service-due.ts';
import { toField, toRow } from './card.ts';
import { toOptions } from './choices.ts';
import type { PamFacts } from './facts.ts';
import { pickDoneService } from './pick-done-service.ts';
import type { Prepared } from './proposal.ts';
import { propose } from './propose.ts';
import { serviceChoices } from './resolve-service.ts';
import { dueAt, dueAtSpoken } from './service-words.ts';
import { theName, wordsOf } from './words.ts';

type Args = PamToolArguments<'complete_service'>;

/** A service that was done, which moves its plan on. One that no plan speaks of is written down by itself. */
export function prepareCompleteService(args: Args, facts: PamFacts): Prepared {
  const picked = pickDoneService(args, facts);
  if ('kind' in picked) return picked;
  const { rig, service } = picked;
  const name = service?.plan.name ?? args.service;
  const doneOn = args.doneOn ?? facts.today;
  // What it has now it did not have on a day before.
  const reading = toHundredths(args.reading ?? (doneOn === facts.today ? rig.reading : null));
  const words = wordsOf(facts);
  const cost = args.costCents === undefined ? '' : `, ${words.format.money(args.costCents)}`;
  const next = service && dueAfter(service, rig, { doneOn, reading }, facts);
  return propose({
    tool: 'complete_service',
    args: {
      ...args,
      service: service?.plan.id ?? args.service,
      vehicle: rig.vehicle.id,
      doneOn,
      reading: reading ?? undefined,
    },
    title: `${name} done on ${theName(rig.vehicle.name)}`,
    rows: toRows(rig, { reading, next, before: service }, facts),
    fields: toFields(args, { rig, service, doneOn, reading }, facts),
    warnings: toWarnings(args, { rig, service, doneOn, reading }, facts),
    writes: [
      {
        verb: 'create',
        table: 'service_records',
        id: facts.newId(),
        values: {
          vehicleId: rig.vehicle.id,
          planId: service?.plan.id ?? null,
          tripId: null,
          name,
          doneOn,
          reading,
          costCents: args.costCents ?? null,
          currency: facts.currency,
          workshop: args.workshop ?? '',
          note: '',
        },
      },
    ],
    summary: `${name} written down for ${theName(rig.vehicle.name)}${cost}.${next ? ` Due again ${dueAtSpoken(next, rig.vehicle.kind, words)}.` : ''}`,
  });
}

type Done = { doneOn: string; reading: number | null };

function dueAfter({ plan, done }: PlannedService, rig: Rig, { doneOn, reading }: Done, facts: PamFacts) {
  const now = { reading: Math.max(rig.reading, reading ?? 0), firstOn: null, firstReading: null, lastOn: null };
  return serviceDue(plan, [...done, { doneOn, reading: reading ?? rig.reading }], now, facts.today);
}

interface Shown extends Done {
  rig: Rig;
  service: PlannedService | null;
}

function toRows(
  { vehicle }: Rig,
  {
    reading,
    next,
    before,
  }: { reading: number | null; next: ReturnType<typeof dueAfter> | null; before: PlannedService | null },
  facts: PamFacts,
): PamCardRow[] {
  const words = wordsOf(facts);
  return [
    toRow('Vehicle', vehicle.name),
    ...(reading === null
      ? []
      : [toRow(vehicle.kind === 'generator' ? 'Hours' : 'Odometer', words.rig.reading(reading, vehicle.kind))]),
    ...(next && before
      ? [toRow('Due next', dueAt(next, vehicle.kind, words), dueAt(before.due, vehicle.kind, words))]
      : []),
  ];
}

function toFields(args: Args, { rig, service, doneOn, reading }: Shown, facts: PamFacts) {
  const own = facts.services.filter(({ plan }) => plan.vehicleId === rig.vehicle.id);
  const plans = toOptions(serviceChoices(own, facts));
  const options = service ? plans : [{ value: args.service, label: `${args.service} (no plan)` }, ...plans];
  const isHours = rig.vehicle.kind === 'generator';
  return [
    toField('service', 'Service', 'choice', service?.plan.id ?? args.service, { options }),
    toField('doneOn', 'Day', 'day', doneOn, { isGuess: args.doneOn === undefined }),
    toField('reading', isHours ? 'Hours' : 'Odometer', 'number', reading, {
      unit: isHours ? 'h' : 'km',
      isGuess: args.reading === undefined && reading !== null,
    }),
    toField('costCents', 'Cost', 'money', args.costCents, { unit: facts.currency }),
    toField('workshop', 'Workshop', 'text', args.workshop ?? ''),
  ];
}

function toWarnings(args: Args, { rig, service, doneOn, reading }: Shown, facts: PamFacts): string[] {
  const words = wordsOf(facts);
  const isBack = reading !== null && reading < rig.reading && doneOn >= facts.today;
  return [
    ...(service ? [] : [`No plan is called “${args.service}”, so it moves none.`]),
    ...(isBack
      ? [`That is below the ${words.rig.reading(rig.reading, rig.vehicle.kind)} that ${theName(rig.vehicle.name)} has.`]
      : []),
    ...(doneOn > facts.today ? ['That day is still to come.'] : []),
  ];
}

const toHundredths = (value: number | null) => (value === null ? null : Math.round(value * 100) / 100);
