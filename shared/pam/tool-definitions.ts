import { z } from 'zod';
import type { ModelTool } from '../clients/language-model.ts';
import { PAM_TOOL_ARGUMENTS, type PamToolName } from '../contracts/pam-tools.ts';

/** What each tool is for, as a model is told. */
const DESCRIPTIONS: Record<PamToolName, string> = {
  log_fuel: 'Propose to log a fill-up of fuel. Any two of litres, total and price are enough.',
  log_expense: 'Propose to log money that was spent, other than fuel and services.',
  plan_trip: 'Propose a new trip with its places in order.',
  add_stop: 'Propose a stop on a trip.',
  move_stop: 'Propose to move a stop of a trip before or after another one.',
  remove_stop: 'Propose to take a stop out of a trip.',
  complete_service: 'Propose to note that a service on a vehicle was done.',
  add_service_plan: 'Propose a service that comes up again by months or kilometres.',
  hitch: 'Propose to note that a caravan or trailer was hitched up.',
  unhitch: 'Propose to note that it was unhitched.',
  set_timer: 'Propose a reminder, in some minutes or at a time of the clock.',
  cancel_timer: 'Propose to cancel a reminder.',
  remember: 'Propose to keep one fact about the person or their rig in mind.',
  forget: 'Propose to forget such a fact.',
  spending_summary: 'Look up what was spent in a month, by category.',
  trip_cost: 'Look up what a trip has cost and is estimated to cost.',
  trip_range: 'Look up how far the fuel reaches on the way ahead.',
  weather_ahead: 'Look up the forecast for a place or for the stops ahead.',
  service_due: 'Look up which services are due.',
  fuel_stats: 'Look up fuel consumption.',
  agenda: 'Look up what is on: trip days, services due, papers that expire.',
  convert_units: 'Convert a measure to another unit.',
  list_memories: 'Look up what you were asked to keep in mind.',
};

let definitions: readonly ModelTool[] | undefined;

/** All tools with the schemas of their arguments; made once, with the first chat. */
export function toolDefinitions(): readonly ModelTool[] {
  definitions ??= Object.entries(PAM_TOOL_ARGUMENTS).map(([name, schema]) => {
    const { $schema: _, ...rest } = z.toJSONSchema(schema, { io: 'input' });
    return { name, description: DESCRIPTIONS[name as PamToolName], schema: rest }; // the keys of the same table
  });
  return definitions;
}
