import { describe, expect, test } from 'vitest';
import { CreateFuelLogInput } from '../../contracts/fuel-logs.ts';
import { prepare } from './prepare.ts';
import { sampleFacts, sampleId } from './sample-facts.ts';

const SAID = { litres: 62, totalCents: 11_840, odometerKm: 84_710 };
const logged = (args: Parameters<typeof prepare<'log_fuel'>>[0]['args'], facts = sampleFacts()) => {
  const prepared = prepare({ tool: 'log_fuel', args }, facts);
  if (prepared.kind !== 'proposal') throw new Error(prepared.text);
  return prepared;
};

describe('a fill-up', () => {
  test('said in one breath becomes one row and a card that shows what was guessed', () => {
    const { card, writes, summary, args } = logged(SAID);
    expect(card).toMatchObject({
      title: 'Log 62.0 L for the Prado',
      rows: [
        { label: 'Total', before: null, after: '$118.40' },
        { label: 'Price', before: null, after: '$1.910/L' },
        { label: 'Odometer', before: '84,210 km', after: '84,710 km (337 km since the last fill)' },
        { label: 'Fuel use', before: null, after: '18.4 L/100 km, towing' },
        { label: 'Trip', before: null, after: 'Across the Nullarbor' },
      ],
      warnings: [],
    });
    expect(card.fields.slice(0, 3)).toMatchObject([
      {
        name: 'vehicle',
        kind: 'choice',
        value: sampleId(1),
        isGuess: true,
        options: [{ label: 'Prado' }, { label: 'Honda' }],
      },
      { name: 'isFull', kind: 'switch', value: true, isGuess: true },
      { name: 'isTowing', kind: 'switch', value: true, isGuess: true },
    ]);
    const [write] = writes;
    expect(writes).toHaveLength(1);
    expect(write).toMatchObject({
      verb: 'create',
      table: 'fuel_logs',
      id: sampleId(901),
      values: { vehicleId: sampleId(1), tripId: sampleId(30), litres: 62, priceMilliPerL: 1_910, totalCents: 11_840 },
    });
    expect(write?.verb === 'create' && CreateFuelLogInput.safeParse(write.values).success).toBe(true);
    expect(summary).toBe('Logged 62 litres for the Prado, $118.40. 18.4 litres per 100 kilometres, towing.');
    expect(args).toEqual({ ...SAID, vehicle: sampleId(1), isFull: true, isTowing: true, filledOn: '2026-11-22' });
  });

  test('asks which vehicle when it can be of two', () => {
    const prepared = prepare({ tool: 'log_fuel', args: { litres: 3, totalCents: 600 } }, sampleFacts());
    expect(prepared).toMatchObject({ kind: 'question', field: 'vehicle', options: ['Prado', 'Honda'] });
  });

  test('with an odometer is of what has one, also when it was misheard', () => {
    expect(logged({ ...SAID, odometerKm: 8_471 }).writes).toMatchObject([{ values: { vehicleId: sampleId(1) } }]);
  });

  test('of a day before the hitch was not towing', () => {
    expect(logged({ ...SAID, filledOn: '2026-10-30' }).writes).toMatchObject([
      { values: { isTowing: false, tripId: null } },
    ]);
  });

  test('said with a price is one of those two that were said, and the third follows', () => {
    const { writes, args } = logged({ vehicle: 'Prado', litres: 62, priceMilliPerL: 1_910 });
    expect(writes).toMatchObject([{ values: { totalCents: 11_842 } }]);
    expect(args).not.toHaveProperty('totalCents');
  });

  test('said with all three can be set right on its card: the price follows the other two', () => {
    const { args } = logged({ ...SAID, priceMilliPerL: 1_910 });
    expect(logged({ ...args, litres: 60 }).writes).toMatchObject([{ values: { litres: 60, priceMilliPerL: 1_973 } }]);
  });

  test('asks for the one amount that is missing and keeps what was said', () => {
    expect(prepare({ tool: 'log_fuel', args: { vehicle: 'the prado', litres: 62 } }, sampleFacts())).toMatchObject({
      kind: 'question',
      field: 'totalCents',
      call: { args: { litres: 62, vehicle: 'the prado' } },
    });
  });

  test('is refused, naming the mismatch, when litres, price and total do not agree', () => {
    const prepared = prepare({ tool: 'log_fuel', args: { ...SAID, priceMilliPerL: 2_500 } }, sampleFacts());
    expect(prepared).toEqual({
      kind: 'impossible',
      text: '62 L at 2.500 a litre is 155.00, not 118.40. Check the three, or leave one out.',
    });
  });

  test('warns of an odometer below what the vehicle has, and lets it be saved', () => {
    const { card } = logged({ ...SAID, vehicle: 'Prado', odometerKm: 48_471 });
    expect(card.warnings).toEqual(['The odometer does not fit the other days: check it against 84,373 km.']);
  });

  test('a card that was revised is prepared from its own arguments', () => {
    const { args } = logged(SAID);
    const revised = logged({ ...args, isTowing: false, litres: 60 });
    expect(revised.card.fields.filter(({ isGuess }) => isGuess)).toEqual([]);
    expect(revised.writes).toMatchObject([{ values: { isTowing: false, litres: 60, priceMilliPerL: 1_973 } }]);
  });
});
