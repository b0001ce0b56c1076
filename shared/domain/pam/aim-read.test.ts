import fc from 'fast-check';
import { expect, test } from 'vitest';
import { CalendarQuery } from '../../contracts/calendar.ts';
import { ExpenseSummaryQuery } from '../../contracts/expenses.ts';
import { isPamWriteTool, PAM_TOOL_ARGUMENTS, type PamReadTool, PamToolName } from '../../contracts/pam-tools.ts';
import { WeatherQuery } from '../../contracts/weather.ts';
import { aimRead } from './aim-read.ts';
import { anyCall } from './any-call.ts';
import { anyFacts } from './any-facts.ts';
import type { PamLookup } from './said.ts';
import { sampleFacts, sampleId } from './sample-facts.ts';
import { sayConversion } from './say-conversion.ts';
import { sayMemories } from './say-memories.ts';
import { sayServiceDue } from './say-service-due.ts';

const READ_TOOLS = PamToolName.options.filter((tool): tool is PamReadTool => !isPamWriteTool(tool));

/** What services are asked fits their contracts; what facts tell is told. */
function check(lookup: PamLookup, facts: ReturnType<typeof sampleFacts>): void {
  if (lookup.tool === 'agenda') CalendarQuery.parse({ from: lookup.from, to: lookup.to });
  if (lookup.tool === 'spending_summary') ExpenseSummaryQuery.parse({ from: lookup.month, to: lookup.month });
  if (lookup.tool === 'weather_ahead') {
    expect(lookup.places.length).toBeGreaterThan(0);
    for (const { name: _name, ...query } of lookup.places) WeatherQuery.parse(query);
  }
  if (lookup.tool === 'trip_cost' || lookup.tool === 'trip_range')
    expect(facts.trips.map(({ id }) => id)).toContain(lookup.tripId);
  if (lookup.tool === 'fuel_stats') expect(facts.rigs.map(({ vehicle }) => vehicle.id)).toContain(lookup.vehicleId);
  if (lookup.tool === 'service_due') expect(sayServiceDue(lookup, facts).sentence).not.toBe('');
  if (lookup.tool === 'convert_units') expect(sayConversion(lookup, facts).lines).toHaveLength(1);
  if (lookup.tool === 'list_memories') expect(sayMemories(facts).lines).toHaveLength(facts.memories.length);
}

test.each(READ_TOOLS)(
  'whatever is asked and whatever there is, %s is a lookup that services take, a question or a reason',
  (tool) => {
    let lookups = 0;
    fc.assert(
      fc.property(anyCall([tool]), anyFacts, (call, facts) => {
        const aimed = aimRead(call, facts);
        if (aimed.kind !== 'lookup') {
          expect(aimed.text).not.toBe('');
          if (aimed.kind === 'impossible') return;
          const answered = aimed.options.map((option) => ({ ...call.args, [aimed.field]: option }));
          for (const args of answered) expect(PAM_TOOL_ARGUMENTS[tool].safeParse(args).error).toBeUndefined();
          return;
        }
        lookups += 1;
        check(aimed.lookup, facts);
      }),
      { numRuns: 300 },
    );
    expect(lookups).toBeGreaterThan(0);
  },
);

test('the trip under way, this month and the next seven days are meant when nobody said', () => {
  const facts = sampleFacts();
  expect(aimRead({ tool: 'trip_cost', args: {} }, facts)).toEqual({
    kind: 'lookup',
    lookup: { tool: 'trip_cost', tripId: sampleId(30) },
  });
  expect(aimRead({ tool: 'spending_summary', args: {} }, facts)).toEqual({
    kind: 'lookup',
    lookup: { tool: 'spending_summary', month: '2026-11', category: null },
  });
  expect(aimRead({ tool: 'agenda', args: {} }, facts)).toEqual({
    kind: 'lookup',
    lookup: { tool: 'agenda', from: '2026-11-22', to: '2026-11-28' },
  });
});

test('of two trips under way the one that began last is meant, as on the other pages', () => {
  const [later, first] = sampleFacts().trips;
  if (!later || !first) throw new Error('The sample has two trips.');
  const trips = [{ ...later, startsOn: '2026-11-21', endsOn: '2026-11-30' }, first];
  expect(aimRead({ tool: 'trip_cost', args: {} }, sampleFacts({ trips }))).toMatchObject({
    lookup: { tripId: sampleId(31) },
  });
});

test('the calendar is not asked beyond the last day there is', () => {
  expect(aimRead({ tool: 'agenda', args: { from: '2100-12-30' } }, sampleFacts())).toMatchObject({
    lookup: { from: '2100-12-30', to: '2100-12-31' },
  });
});
