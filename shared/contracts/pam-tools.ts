import { z } from 'zod';
import { CategorySlug } from './categories.ts';
import { Day, text } from './common.ts';
import { StopKind } from './trips.ts';

// What PAM can be asked to do. The same arguments come from a model, from the parser that works without one, and from a
// person who corrects a card. Things are named as people name them ("the Prado", "Ceduna"); which rows that means is found
// out by shared/domain/pam, which asks when it is not clear.

const name = text(120);
const vehicle = name.meta({ description: 'Which vehicle, as the person calls it. Leave out when they did not say.' });
const trip = name.meta({ description: 'Which trip, as the person calls it. Leave out for the current one.' });
const stop = name.meta({ description: 'Which stop of the trip, as the person calls it.' });
const day = Day.meta({ description: 'Calendar day, YYYY-MM-DD. Leave out for today.' });
const cents = z.int().min(1).max(100_000_000).meta({ description: "Cents of the person's currency: 118.40 is 11840." });
const odometerKm = z.number().min(0).max(9_999_999).meta({ description: 'Odometer in kilometres.' });

const place = {
  place: name.min(1).meta({ description: 'Name of the town or place.' }),
  nights: z.int().min(0).max(365).optional(),
};

/** Arguments of every tool. Strict, so that nothing a model makes up is passed over in silence. */
export const PAM_TOOL_ARGUMENTS = {
  log_fuel: z.strictObject({
    vehicle: vehicle.optional(),
    litres: z.number().min(0.001).max(6_000).optional(),
    totalCents: cents.optional(),
    priceMilliPerL: z
      .int()
      .min(1)
      .max(100_000)
      .optional()
      .meta({ description: 'Thousandths of the currency a litre: 1.91 is 1910.' }),
    odometerKm: odometerKm.optional(),
    isFull: z.boolean().optional().meta({ description: 'Whether the tank was filled to the top.' }),
    isTowing: z.boolean().optional().meta({ description: 'Whether the way to this fill was driven towing.' }),
    isMissed: z.boolean().optional().meta({ description: 'Whether a fill before this one was not written down.' }),
    station: name.optional(),
    filledOn: day.optional(),
  }),
  log_expense: z.strictObject({
    amountCents: cents.optional(),
    category: CategorySlug.optional(),
    payee: name.optional(),
    note: text(1_000).optional(),
    occurredOn: day.optional(),
    trip: trip.optional(),
  }),
  plan_trip: z.strictObject({
    name: name.optional(),
    startsOn: day.optional(),
    places: z
      .array(z.strictObject(place))
      .max(40)
      .optional()
      .meta({ description: 'Where it goes, in order, the start first.' }),
  }),
  add_stop: z.strictObject({
    ...place,
    kind: StopKind.optional(),
    trip: trip.optional(),
    after: stop.optional().meta({ description: 'The stop it comes after. Leave out for the end.' }),
    costCents: cents.optional(),
  }),
  move_stop: z.strictObject({
    stop,
    trip: trip.optional(),
    before: stop.optional(),
    after: stop.optional(),
  }),
  remove_stop: z.strictObject({ stop, trip: trip.optional() }),
  complete_service: z.strictObject({
    service: name.min(1).meta({ description: 'Which service, as the person calls it.' }),
    vehicle: vehicle.optional(),
    doneOn: day.optional(),
    reading: odometerKm.optional(),
    costCents: cents.optional(),
    workshop: name.optional(),
  }),
  add_service_plan: z.strictObject({
    name: name.min(1),
    vehicle: vehicle.optional(),
    everyMonths: z.int().min(1).max(600).optional(),
    everyKm: z.number().min(1).max(1_000_000).optional(),
  }),
  hitch: z.strictObject({
    trailer: name.optional(),
    vehicle: vehicle.optional(),
    odometerKm: odometerKm.optional(),
    hitchedOn: day.optional(),
  }),
  unhitch: z.strictObject({
    trailer: name.optional(),
    odometerKm: odometerKm.optional(),
    unhitchedOn: day.optional(),
  }),
  set_timer: z.strictObject({
    label: name.optional(),
    minutes: z.number().min(0.1).max(527_040).optional().meta({ description: 'From now, at most a year.' }),
    at: z
      .string()
      .regex(/^(\d{4}-\d{2}-\d{2}T)?([01]\d|2[0-3]):[0-5]\d$/)
      .optional()
      .meta({ description: 'Wall time where the person is, HH:MM or YYYY-MM-DDTHH:MM.' }),
  }),
  cancel_timer: z.strictObject({ label: name.optional() }),
  remember: z.strictObject({ fact: text(500).min(1).meta({ description: 'One fact, in a short sentence.' }) }),
  forget: z.strictObject({ fact: text(500).min(1).meta({ description: 'Words of the fact to forget.' }) }),

  spending_summary: z.strictObject({
    month: z
      .string()
      .regex(/^\d{4}-(0[1-9]|1[0-2])$/)
      .optional()
      .meta({ description: 'YYYY-MM. Leave out for this month.' }),
    category: CategorySlug.optional(),
  }),
  trip_cost: z.strictObject({ trip: trip.optional() }),
  trip_range: z.strictObject({ trip: trip.optional() }),
  weather_ahead: z.strictObject({
    place: name.optional().meta({ description: 'Leave out for the stops ahead on the current trip.' }),
  }),
  service_due: z.strictObject({ vehicle: vehicle.optional() }),
  fuel_stats: z.strictObject({ vehicle: vehicle.optional() }),
  agenda: z.strictObject({
    from: day.optional(),
    days: z.int().min(1).max(60).optional().meta({ description: 'How many days; 7 when left out.' }),
  }),
  convert_units: z.strictObject({
    value: z.number().min(-1e9).max(1e9),
    from: text(20).min(1).meta({ description: 'Such as km, mi, L, gal (US), kg, °C, psi, L/100 km.' }),
    to: text(20).min(1),
  }),
  list_memories: z.strictObject({}),
} as const;

export type PamToolName = keyof typeof PAM_TOOL_ARGUMENTS;
export type PamToolArguments<Name extends PamToolName> = z.infer<(typeof PAM_TOOL_ARGUMENTS)[Name]>;
/** Arguments with the tool they are for. */
export type PamToolCall = { [Name in PamToolName]: { tool: Name; args: PamToolArguments<Name> } }[PamToolName];

/** The tools that change something: each makes a proposal, and does nothing before the person has confirmed it. */
export const PAM_WRITE_TOOLS = [
  'log_fuel',
  'log_expense',
  'plan_trip',
  'add_stop',
  'move_stop',
  'remove_stop',
  'complete_service',
  'add_service_plan',
  'hitch',
  'unhitch',
  'set_timer',
  'cancel_timer',
  'remember',
  'forget',
] as const satisfies readonly PamToolName[];
export type PamWriteTool = (typeof PAM_WRITE_TOOLS)[number];
export type PamReadTool = Exclude<PamToolName, PamWriteTool>;

export const PamToolName = z
  .enum(Object.keys(PAM_TOOL_ARGUMENTS) as [PamToolName, ...PamToolName[]]) // the keys are the names
  .meta({ id: 'PamToolName' });
export const PamWriteTool = z.enum(PAM_WRITE_TOOLS).meta({ id: 'PamWriteTool' });

export function isPamWriteTool(name: PamToolName): name is PamWriteTool {
  return (PAM_WRITE_TOOLS as readonly string[]).includes(name);
}
