import type { PamToolArguments } from '../../contracts/pam-tools.ts';
import type { ServicePlan } from '../../contracts/services.ts';
import type { Rig } from '../../contracts/vehicles.ts';
import { toNameKey } from '../name-key.ts';
import { serviceDue } from '../service-due.ts';
import { toField, toRow } from './card.ts';
import { toOptions } from './choices.ts';
import type { PamFacts } from './facts.ts';
import type { Prepared } from './proposal.ts';
import { propose } from './propose.ts';
import { pickRig, rigChoices } from './resolve-vehicle.ts';
import { dueAt } from './service-words.ts';
import { theName, wordsOf } from './words.ts';

type Args = PamToolArguments<'add_service_plan'>;
type PlanContent = Omit<ServicePlan, 'id' | 'version' | 'createdAt' | 'updatedAt' | 'deletedAt'>;

const WORDS = {
  which: 'Which vehicle is it for?',
  unknown: 'no vehicle called',
  none: 'There is no vehicle yet. Add one under Vehicles first.',
};

/** Said early enough to book a workshop, but not for a quarter of the interval and more. */
const WARN_DAYS = 30;
const WARN_KM = 1_000;
const WARN_HOURS = 10;

/** Something to be done again and again, counted from today. */
export function prepareAddServicePlan(args: Args, facts: PamFacts): Prepared {
  const call = { tool: 'add_service_plan' as const, args };
  const picked = pickRig(call, args.vehicle, facts.rigs, WORDS);
  if (picked.stop) return picked.stop;
  const { row: rig, id: vehicleId } = picked.choice;
  if (args.everyMonths === undefined && args.everyKm === undefined) {
    return {
      kind: 'question',
      text: `After how many months is ${args.name} due again?`,
      options: [],
      call,
      field: 'everyMonths',
    };
  }
  const content = toContent(args, rig, facts);
  const words = wordsOf(facts);
  const due = serviceDue(
    content,
    [],
    { reading: rig.reading, firstOn: null, firstReading: null, lastOn: null },
    facts.today,
  );
  const isHours = rig.vehicle.kind === 'generator';
  const isTwice = facts.services.some(
    ({ plan }) => plan.vehicleId === vehicleId && toNameKey(plan.name) === toNameKey(args.name),
  );
  const every = everyWords(content, rig, facts);
  return propose({
    tool: 'add_service_plan',
    args: { ...args, vehicle: vehicleId },
    title: `Plan ${args.name} for ${theName(rig.vehicle.name)}`,
    rows: [toRow('Every', every), toRow('Due first', dueAt(due, rig.vehicle.kind, words))],
    fields: [
      toField('vehicle', 'Vehicle', 'choice', vehicleId, {
        options: toOptions(rigChoices(facts.rigs)),
        isGuess: picked.isGuess,
      }),
      toField('name', 'Service', 'text', args.name),
      toField('everyMonths', 'Every (months)', 'number', args.everyMonths),
      toField('everyKm', isHours ? 'Every (hours)' : 'Every (distance)', 'number', args.everyKm, {
        unit: isHours ? 'h' : 'km',
      }),
    ],
    warnings: isTwice ? [`${theName(rig.vehicle.name)} has a plan of that name already.`] : [],
    writes: [{ verb: 'create', table: 'service_plans', id: facts.newId(), values: { ...content } }],
    summary: `Planned ${args.name} for ${theName(rig.vehicle.name)}, every ${every}.`,
  });
}

function toContent(
  { name, everyMonths: said, everyKm }: Args,
  { vehicle, reading }: Rig,
  { today }: PamFacts,
): PlanContent {
  const everyMonths = said ?? null;
  const everyReading = everyKm === undefined ? null : toHundredths(everyKm);
  const usual = vehicle.kind === 'generator' ? WARN_HOURS : WARN_KM;
  return {
    vehicleId: vehicle.id,
    name,
    everyMonths,
    everyReading,
    startOn: today,
    startReading: toHundredths(reading),
    warnDays: everyMonths === null ? WARN_DAYS : Math.min(WARN_DAYS, Math.floor((everyMonths * 30) / 4)),
    warnReading: everyKm === undefined ? usual : Math.min(usual, toHundredths(everyKm / 4)),
    note: '',
  };
}

function everyWords({ everyMonths, everyReading }: PlanContent, { vehicle }: Rig, facts: PamFacts): string {
  const { rig } = wordsOf(facts);
  const parts = [
    everyReading === null ? null : rig.reading(everyReading, vehicle.kind),
    everyMonths === null ? null : everyMonths === 1 ? '1 month' : `${everyMonths} months`,
  ];
  return parts.filter((part) => part !== null).join(' or ');
}

const toHundredths = (value: number) => Math.round(value * 100) / 100;
