import type { PamReadTool, PamToolArguments } from '../../contracts/pam-tools.ts';
import { addDays } from '../days.ts';
import { hasTank } from '../has-tank.ts';
import { aimWeather } from './aim-weather.ts';
import { convertUnits } from './convert-units.ts';
import type { PamFacts } from './facts.ts';
import { impossible } from './proposal.ts';
import { namedCategory } from './resolve-category.ts';
import { pickTrip } from './resolve-trip.ts';
import { pickRig } from './resolve-vehicle.ts';
import type { Aimed } from './said.ts';

type Arguments = { [Tool in PamReadTool]: PamToolArguments<Tool> };
type Call<Tool extends PamReadTool> = { [Each in Tool]: { tool: Each; args: Arguments[Each] } }[Tool];

const AIMS: { [Tool in PamReadTool]: (args: Arguments[Tool], facts: PamFacts) => Aimed<Tool> } = {
  spending_summary: aimSpending,
  trip_cost: (args, facts) => {
    const picked = pickTrip({ tool: 'trip_cost', args }, args.trip, facts);
    return picked.stop ?? { kind: 'lookup', lookup: { tool: 'trip_cost', tripId: picked.choice.id } };
  },
  trip_range: (args, facts) => {
    const picked = pickTrip({ tool: 'trip_range', args }, args.trip, facts);
    return picked.stop ?? { kind: 'lookup', lookup: { tool: 'trip_range', tripId: picked.choice.id } };
  },
  weather_ahead: aimWeather,
  service_due: aimServiceDue,
  fuel_stats: aimFuelStats,
  agenda: ({ from, days = 7 }, { today }) => {
    const first = from ?? today;
    const last = addDays(first, days - 1);
    return { kind: 'lookup', lookup: { tool: 'agenda', from: first, to: last < LAST_DAY ? last : LAST_DAY } };
  },
  convert_units: (args, { region }) =>
    convertUnits(args, region)
      ? { kind: 'lookup', lookup: { tool: 'convert_units', ...args } }
      : impossible(`I cannot convert ${args.from} to ${args.to}.`),
  list_memories: () => ({ kind: 'lookup', lookup: { tool: 'list_memories' } }),
};

/** What a call of a read tool is after: which rows, days and places, or a question when that is not clear. Pure. */
export function aimRead<Tool extends PamReadTool>(call: Call<Tool>, facts: PamFacts): Aimed<Tool> {
  return AIMS[call.tool](call.args, facts);
}

/** Of the contracts of days and months. */
const LAST_DAY = '2100-12-31';

function aimSpending({ month, category }: Arguments['spending_summary'], facts: PamFacts): Aimed<'spending_summary'> {
  const asked = month ?? facts.today.slice(0, 7);
  if (asked < '1970-01' || asked > LAST_DAY) return impossible('Ask for a month between 1970 and 2100.');
  const named = category === undefined ? null : namedCategory(category, facts.categories);
  if (category !== undefined && !named) {
    return impossible(
      `There is no category “${category}”. There are: ${facts.categories.map(({ name }) => name).join(', ')}.`,
    );
  }
  return { kind: 'lookup', lookup: { tool: 'spending_summary', month: asked, category: named?.slug ?? null } };
}

const WORDS = {
  which: 'Which vehicle?',
  unknown: 'no vehicle called',
  none: 'There is no vehicle yet. Add one under Vehicles first.',
};

function aimServiceDue(args: Arguments['service_due'], facts: PamFacts): Aimed<'service_due'> {
  if (!args.vehicle) return { kind: 'lookup', lookup: { tool: 'service_due', vehicleId: null } };
  const picked = pickRig({ tool: 'service_due', args }, args.vehicle, facts.rigs, WORDS);
  return picked.stop ?? { kind: 'lookup', lookup: { tool: 'service_due', vehicleId: picked.choice.id } };
}

/** When nobody said, of what is driven rather than of a generator. */
function aimFuelStats(args: Arguments['fuel_stats'], facts: PamFacts): Aimed<'fuel_stats'> {
  const rigs = facts.rigs.filter(({ vehicle }) => hasTank(vehicle));
  const driven = rigs.filter(({ vehicle: { kind } }) => kind !== 'generator');
  const picked = pickRig({ tool: 'fuel_stats', args }, args.vehicle, rigs, WORDS, driven);
  return picked.stop ?? { kind: 'lookup', lookup: { tool: 'fuel_stats', vehicleId: picked.choice.id } };
}
