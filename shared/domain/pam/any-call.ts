import fc from 'fast-check';
import { PAM_TOOL_ARGUMENTS, type PamToolCall, type PamToolName } from '../../contracts/pam-tools.ts';
import { STOP_KINDS } from '../../contracts/trips.ts';
import { anyDay, anyName } from './any-facts.ts';
import { sampleId } from './sample-facts.ts';

// For tests: any arguments that the contract of a tool takes.

const said = fc.oneof(anyName, fc.integer({ min: 1, max: 90 }).map(sampleId));
const oneOf = (min: number, max: number) =>
  fc.oneof({ weight: 3, arbitrary: fc.integer({ min, max }).map(sampleId) }, { weight: 1, arbitrary: anyName });
const vehicle = oneOf(1, 2);
const trip = oneOf(30, 31);
const stop = oneOf(40, 42);
const cents = fc.oneof(fc.constantFrom(1, 11_840, 100_000_000), fc.integer({ min: 1, max: 100_000_000 }));
const km = fc.oneof(fc.constantFrom(0, 84_710, 9_999_999), fc.double({ min: 0, max: 9_999_999, noNaN: true }));
const category = fc.constantFrom('groceries', 'fuel', 'nonsense', 'eating-out');
const place = said;
const nights = fc.integer({ min: 0, max: 365 });
const time = fc
  .record({ hour: fc.integer({ min: 0, max: 23 }), minute: fc.integer({ min: 0, max: 59 }) })
  .map(({ hour, minute }) => `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`);
const wall = fc
  .tuple(fc.oneof(anyDay, fc.constantFrom('2026-02-31', '2026-11-23', '9999-99-99')), time)
  .map(([day, at]) => `${day}T${at}`);

const SHAPES: Record<PamToolName, Record<string, fc.Arbitrary<unknown>>> = {
  log_fuel: {
    vehicle,
    litres: fc.oneof(fc.constantFrom(62, 0.001, 6_000), fc.double({ min: 0.001, max: 6_000, noNaN: true })),
    totalCents: cents,
    priceMilliPerL: fc.integer({ min: 1, max: 100_000 }),
    odometerKm: km,
    isFull: fc.boolean(),
    isTowing: fc.boolean(),
    isMissed: fc.boolean(),
    station: said,
    filledOn: anyDay,
  },
  log_expense: { amountCents: cents, category, payee: said, note: said, occurredOn: anyDay, trip },
  plan_trip: {
    name: said,
    startsOn: anyDay,
    places: fc.array(fc.record({ place, nights }, { requiredKeys: ['place'] }), { maxLength: 40 }),
  },
  add_stop: { place, nights, kind: fc.constantFrom(...STOP_KINDS), trip, after: stop, costCents: cents },
  move_stop: { stop, trip, before: fc.oneof(fc.constant(undefined), stop), after: stop },
  remove_stop: { stop, trip },
  complete_service: { service: said, vehicle, doneOn: anyDay, reading: km, costCents: cents, workshop: said },
  add_service_plan: {
    name: said,
    vehicle,
    everyMonths: fc.integer({ min: 1, max: 600 }),
    everyKm: fc.double({ min: 1, max: 1_000_000, noNaN: true }),
  },
  hitch: { trailer: vehicle, vehicle, odometerKm: km, hitchedOn: anyDay },
  unhitch: { trailer: vehicle, odometerKm: km, unhitchedOn: anyDay },
  set_timer: { label: said, minutes: fc.double({ min: 0.1, max: 527_040, noNaN: true }), at: fc.oneof(time, wall) },
  cancel_timer: { label: said },
  remember: { fact: said },
  forget: { fact: said },
  spending_summary: { month: fc.constantFrom('2026-11', '0000-01', '9999-12', '2026-02'), category },
  trip_cost: { trip },
  trip_range: { trip },
  weather_ahead: { place: said },
  service_due: { vehicle },
  fuel_stats: { vehicle },
  agenda: { from: anyDay, days: fc.integer({ min: 1, max: 60 }) },
  convert_units: {
    value: fc.double({ min: -1e9, max: 1e9, noNaN: true }),
    from: fc.constantFrom('km', 'mi', '°C', 'gallons', 'L/100 km', 'x'),
    to: fc.constantFrom('miles', 'kg', 'F', 'L', 'mpg', 'mpg (UK)'),
  },
  list_memories: {},
};

/** Any call of one of these tools that its contract takes, as it comes out of the contract. */
export function anyCall<Tool extends PamToolName>(
  tools: readonly Tool[],
): fc.Arbitrary<Extract<PamToolCall, { tool: Tool }>> {
  return fc
    .constantFrom(...tools)
    .chain((tool) =>
      fc
        .record(SHAPES[tool], { requiredKeys: [] })
        .map((args) => ({ tool, parsed: PAM_TOOL_ARGUMENTS[tool].safeParse(args) })),
    )
    .filter(({ parsed }) => parsed.success)
    .map(({ tool, parsed }) => ({ tool, args: parsed.data }) as Extract<PamToolCall, { tool: Tool }>); // parsed by the contract of that very tool
}
