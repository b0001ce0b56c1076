import { describe, expect, test } from 'vitest';
import { prepare } from './prepare.ts';
import type { PamWriteCall, Prepared } from './proposal.ts';
import { sampleFacts, sampleId } from './sample-facts.ts';

const towns = [
  { name: 'Ceduna', state: 'SA', lat: -32.127, lng: 133.673, fromZoom: 6 },
  { name: 'Kingston', state: 'TAS', lat: -42.976, lng: 147.308, fromZoom: 9 },
  { name: 'Kingston', state: 'SA', lat: -36.83, lng: 139.85, fromZoom: 9 },
  { name: 'Mundrabilla', state: 'WA', lat: -31.818, lng: 128.226, fromZoom: 9 },
];
const facts = () => sampleFacts({ towns });
const prepared = (call: PamWriteCall, of = facts()): Prepared => prepare(call, of);
function proposed(call: PamWriteCall, of = facts()) {
  const made = prepared(call, of);
  if (made.kind !== 'proposal') throw new Error(made.text);
  return made;
}

describe('a trip in words', () => {
  test('becomes a trip with its stops in order, behind the vehicle that tows', () => {
    const places = [
      { place: 'ceduna' },
      { place: 'nundroo roadhouse', nights: 0 },
      { place: 'Mundrabilla', nights: 2 },
    ];
    const { card, writes, summary } = proposed({ tool: 'plan_trip', args: { places, startsOn: '2026-12-01' } });
    expect(writes).toMatchObject([
      {
        table: 'trips',
        id: sampleId(901),
        values: { name: 'Ceduna to Mundrabilla', vehicleId: sampleId(1), isTowing: true },
      },
      { table: 'stops', values: { tripId: sampleId(901), kind: 'start', name: 'Ceduna', nights: 0, lat: -32.127 } },
      {
        table: 'stops',
        values: { tripId: sampleId(901), kind: 'other', name: 'Nundroo Roadhouse', nights: 0, lat: null },
      },
      { table: 'stops', values: { tripId: sampleId(901), kind: 'camp', name: 'Mundrabilla', nights: 2 } },
    ]);
    const positions = writes.flatMap((write) =>
      write.table === 'stops' && write.verb === 'create' ? [write.values.position] : [],
    );
    expect(positions).toEqual([...positions].sort((one, other) => Number(one) - Number(other)));
    expect(card.warnings).toEqual([
      'I do not know where Nundroo Roadhouse is: it is not on the map until you give it a place.',
    ]);
    expect(card.rows).toContainEqual({ label: 'Stop 2', before: null, after: 'Mundrabilla, 2 nights' });
    expect(summary).toBe('Planned Ceduna to Mundrabilla, starting on Tuesday 1 December, with 3 stops.');
  });

  test('takes of several towns of a name the nearest, and says which', () => {
    const { writes, card } = proposed({
      tool: 'plan_trip',
      args: { places: [{ place: 'Ceduna' }, { place: 'Kingston' }] },
    });
    expect(writes[2]).toMatchObject({ values: { name: 'Kingston', lat: -36.83 } });
    expect(card.warnings).toEqual(['There is more than one Kingston: I took the one in SA.']);
    const said = proposed({
      tool: 'plan_trip',
      args: { places: [{ place: 'Ceduna' }, { place: 'Kingston, Tasmania' }] },
    });
    expect(said.writes[2]).toMatchObject({ values: { lat: -42.976 } });
  });
});

describe('a stop', () => {
  test('is added behind the one that was named, for a night, to the trip that is under way', () => {
    const { writes, card, summary } = proposed({ tool: 'add_stop', args: { place: 'Mundrabilla', after: 'eucla' } });
    expect(writes).toMatchObject([
      { verb: 'create', table: 'stops', values: { tripId: sampleId(30), kind: 'camp', nights: 1, lat: -31.818 } },
    ]);
    expect(writes[0]?.verb === 'create' && Number(writes[0].values.position)).toBeGreaterThan(4_096);
    expect(card.fields[0]).toMatchObject({ name: 'trip', value: sampleId(30), isGuess: true });
    expect(summary).toBe('Added Mundrabilla to Across the Nullarbor after Eucla, 1 night.');
  });

  test('is moved by one number between its new neighbours, and the card tells what that makes of the trip', () => {
    const { writes, card } = proposed({ tool: 'move_stop', args: { stop: 'streaky bay', before: 'Ceduna' } });
    expect(writes).toEqual([
      {
        verb: 'update',
        table: 'stops',
        id: sampleId(43),
        version: 1,
        before: { position: 3_072 },
        values: { position: 1_536 },
      },
    ]);
    expect(card.rows[0]).toEqual({ label: 'Place in the trip', before: '3 of 4', after: '2 of 4' });
    expect(card.rows[1]?.label).toBe('Distance');
  });

  test('is moved behind another one, and not where two places are said that do not meet', () => {
    expect(proposed({ tool: 'move_stop', args: { stop: 'Ceduna', after: 'Streaky Bay' } }).writes).toMatchObject([
      { id: sampleId(42), values: { position: 3_584 } },
    ]);
    const both = { stop: 'Ceduna', after: 'Streaky Bay', before: 'Eucla' };
    expect(proposed({ tool: 'move_stop', args: both }).writes).toHaveLength(1);
    expect(prepared({ tool: 'move_stop', args: { ...both, before: 'Port Augusta' } })).toEqual({
      kind: 'impossible',
      text: 'Port Augusta does not come right after Streaky Bay. Say one of the two.',
    });
  });

  test('that stands there already is not moved', () => {
    expect(prepared({ tool: 'move_stop', args: { stop: 'Ceduna', before: 'Streaky Bay' } })).toEqual({
      kind: 'impossible',
      text: 'Ceduna is there already.',
    });
  });

  test('asks where to, when nobody said', () => {
    expect(prepared({ tool: 'move_stop', args: { stop: 'Eucla' } })).toMatchObject({
      kind: 'question',
      field: 'after',
      options: ['Port Augusta', 'Ceduna', 'Streaky Bay'],
    });
  });

  test('is asked about when two are called the same', () => {
    const [first, ...rest] = facts().stops;
    if (!first) throw new Error('The sample has stops.');
    const twice = sampleFacts({
      stops: [first, ...rest, { ...first, id: sampleId(49), name: 'Ceduna', position: 9_000 }],
    });
    expect(prepared({ tool: 'remove_stop', args: { stop: 'ceduna' } }, twice)).toMatchObject({
      kind: 'question',
      options: ['Ceduna (1)', 'Ceduna (2)'],
    });
    const one = proposed({ tool: 'remove_stop', args: { stop: 'Ceduna (2)' } }, twice);
    expect(one.writes).toEqual([{ verb: 'delete', table: 'stops', id: sampleId(49), version: 1 }]);
  });

  test('that would come too late for a booking is warned of', () => {
    const [first, second, ...rest] = facts().stops;
    if (!first || !second) throw new Error('The sample has stops.');
    const booked = [
      { ...first, arriveFixed: '2026-11-20T09:00:00' },
      ...rest,
      { ...second, arriveFixed: '2026-11-20T17:00:00' },
    ];
    const { card } = proposed(
      { tool: 'move_stop', args: { stop: 'Ceduna', after: 'Eucla' } },
      sampleFacts({ stops: booked }),
    );
    expect(card.warnings).toMatchObject([expect.stringMatching(/^You would be late at Ceduna by \d+ h\.$/)]);
  });
});

test('a trip that is named is the one that is changed', () => {
  const made = proposed({ tool: 'add_stop', args: { place: 'Broome', trip: 'kimberley' } });
  expect(made.writes).toMatchObject([{ values: { tripId: sampleId(31), position: 1_024 } }]);
});
