import { describe, expect, test } from 'vitest';
import { prepare } from './prepare.ts';
import type { PamWriteCall, Prepared } from './proposal.ts';
import { sampleFacts, sampleId } from './sample-facts.ts';

const prepared = (call: PamWriteCall, of = sampleFacts()): Prepared => prepare(call, of);
function proposed(call: PamWriteCall, of = sampleFacts()) {
  const made = prepared(call, of);
  if (made.kind !== 'proposal') throw new Error(made.text);
  return made;
}

describe('a service that was done', () => {
  test('is found by what it is about, and moves its plan on', () => {
    const { writes, card, summary } = proposed({
      tool: 'complete_service',
      args: { service: 'oil change', vehicle: 'the prado', costCents: 24_000, workshop: 'Ceduna Motors' },
    });
    expect(writes).toMatchObject([
      {
        table: 'service_records',
        values: {
          vehicleId: sampleId(1),
          planId: sampleId(61),
          name: 'Oil and filter',
          doneOn: '2026-11-22',
          reading: 84_210,
          costCents: 24_000,
        },
      },
    ]);
    expect(card.rows).toContainEqual({
      label: 'Due next',
      before: 'Mon, 1 Mar 2027 or 86,000 km',
      after: 'Mon, 22 Nov 2027 or 94,210 km',
    });
    expect(summary).toBe(
      'Oil and filter written down for the Prado, $240.00. Due again on Monday 22 November 2027 or at 94,210 kilometres.',
    );
  });

  test('on a day before has no reading, since nobody knows what it was', () => {
    const { writes } = proposed({
      tool: 'complete_service',
      args: { service: 'wheel bearings', doneOn: '2026-11-02' },
    });
    expect(writes).toMatchObject([{ values: { vehicleId: sampleId(2), reading: null, doneOn: '2026-11-02' } }]);
  });

  test('of which no plan speaks is written down by itself', () => {
    const { writes, card } = proposed({ tool: 'complete_service', args: { service: 'Windscreen', vehicle: 'prado' } });
    expect(writes).toMatchObject([{ values: { planId: null, name: 'Windscreen' } }]);
    expect(card.warnings).toEqual(['No plan is called “Windscreen”, so it moves none.']);
  });

  test('that could be of two plans is asked about', () => {
    expect(prepared({ tool: 'complete_service', args: { service: 'oil' } })).toMatchObject({
      kind: 'question',
      options: ['Oil and filter', 'Oil change'],
    });
  });
});

describe('a service plan', () => {
  test('counts from today and warns in time, but not for most of its interval', () => {
    const { writes, summary } = proposed({
      tool: 'add_service_plan',
      args: { name: 'Tyre pressure', vehicle: 'van', everyMonths: 1 },
    });
    expect(writes).toMatchObject([
      {
        table: 'service_plans',
        values: { vehicleId: sampleId(2), startOn: '2026-11-22', startReading: 12_400, warnDays: 7 },
      },
    ]);
    expect(summary).toBe('Planned Tyre pressure for the Jayco Silverline, every 1 month.');
  });

  test('without an interval is asked for one', () => {
    const made = prepared({ tool: 'add_service_plan', args: { name: 'Brakes', vehicle: 'prado' } });
    expect(made).toMatchObject({ kind: 'question', field: 'everyMonths' });
  });
});

describe('a hitch', () => {
  const free = sampleFacts({ rigs: sampleFacts().rigs.map((rig) => ({ ...rig, hitch: null })) });

  test('takes what there is, at the odometer as it stands', () => {
    const { writes, card, summary } = proposed({ tool: 'hitch', args: {} }, free);
    expect(writes).toMatchObject([
      { table: 'hitches', values: { towVehicleId: sampleId(1), trailerId: sampleId(2), fromKm: 84_210, toKm: null } },
    ]);
    expect(card.fields.every(({ isGuess }) => isGuess)).toBe(true);
    expect(summary).toBe('Hitched the Jayco Silverline to the Prado at 84,210 kilometres.');
  });

  test('is not made of what is hitched already', () => {
    expect(prepared({ tool: 'hitch', args: {} })).toEqual({
      kind: 'impossible',
      text: 'The Prado is hitched with the Jayco Silverline already. Unhitch first.',
    });
  });

  test('ends at the odometer that was said, never below where it began', () => {
    const { writes, summary } = proposed({ tool: 'unhitch', args: { odometerKm: 84_710 } });
    expect(writes).toEqual([
      {
        verb: 'update',
        table: 'hitches',
        id: sampleId(10),
        version: 3,
        before: { unhitchedOn: null, toKm: null },
        values: { unhitchedOn: '2026-11-22', toKm: 84_710 },
      },
    ]);
    expect(summary).toBe('Unhitched the Jayco Silverline at 84,710 kilometres, after 1,710 kilometres.');
    expect(prepared({ tool: 'unhitch', args: { odometerKm: 82_000 } })).toMatchObject({ kind: 'impossible' });
    expect(prepared({ tool: 'unhitch', args: { unhitchedOn: '2026-10-30' } })).toMatchObject({ kind: 'impossible' });
    expect(prepared({ tool: 'unhitch', args: {} }, free)).toEqual({
      kind: 'impossible',
      text: 'Nothing is hitched up.',
    });
  });
});
