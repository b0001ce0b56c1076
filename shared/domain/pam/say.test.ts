import { describe, expect, test } from 'vitest';
import type { PamReadTool } from '../../contracts/pam-tools.ts';
import { aimRead } from './aim-read.ts';
import type { PamFacts } from './facts.ts';
import type { PamLookupData, Said } from './said.ts';
import { sampleFacts, sampleId } from './sample-facts.ts';
import { say } from './say.ts';

type ReadCall<Tool extends PamReadTool> = Parameters<typeof aimRead<Tool>>[0];

function said<Tool extends PamReadTool>(
  call: ReadCall<Tool>,
  data: PamLookupData[Tool],
  facts: PamFacts = sampleFacts(),
): Said {
  const aimed = aimRead<Tool>(call, facts);
  if (aimed.kind !== 'lookup') throw new Error(aimed.text);
  const found = { tool: call.tool, lookup: aimed.lookup, data } as Parameters<typeof say<Tool>>[0]; // of one tool, all three
  return say<Tool>(found, facts);
}

const NONE = { litres: 0, km: 0, stretches: 0, litresPer100Km: null };
const STATS = {
  vehicleId: sampleId(1),
  all: { litres: 300, km: 2_000, stretches: 3, litresPer100Km: 15 },
  towing: { litres: 184, km: 1_000, stretches: 2, litresPer100Km: 18.4 },
  solo: { litres: 116, km: 1_000, stretches: 1, litresPer100Km: 11.6 },
  lastPriceMilliPerL: 1_910,
  currency: 'AUD' as const,
  costCentsPer100Km: 2_865,
  fills: 7,
};

describe('fuel figures', () => {
  test('keep towing and solo apart, and are of what is driven when nobody said', () => {
    expect(said({ tool: 'fuel_stats', args: {} }, STATS)).toEqual({
      label: 'Fuel figures of the Prado',
      lines: [
        'All: 15.0 L/100 km over 2,000 km',
        'Towing: 18.4 L/100 km over 1,000 km',
        'Solo: 11.6 L/100 km over 1,000 km',
        'Last price: $1.910/L',
        '100 km cost $28.65',
        '7 fills',
      ],
      sentence: 'The Prado uses 18.4 litres per 100 kilometres towing and 11.6 litres per 100 kilometres solo.',
    });
  });

  test('are told in the units of the person', () => {
    const american = sampleFacts({ region: 'US', distanceUnit: 'mi', consumptionUnit: 'mpg (US)' });
    const { lines, sentence } = said({ tool: 'fuel_stats', args: {} }, STATS, american);
    expect(lines[1]).toBe('Towing: 12.8 mpg (US) over 621 mi');
    expect(sentence).toBe('The Prado uses 12.8 miles per gallon towing and 20.3 miles per gallon solo.');
  });

  test('that are not there yet are not made up', () => {
    const { sentence } = said({ tool: 'fuel_stats', args: {} }, { ...STATS, all: NONE, towing: NONE, solo: NONE });
    expect(sentence).toBe('Nothing can be said yet of what the Prado uses. It takes two full tanks with the odometer.');
  });
});

const SUMMARY = {
  currency: 'AUD' as const,
  totalCents: 62_000,
  count: 5,
  months: [
    {
      month: '2026-11',
      totalCents: 62_000,
      count: 5,
      categories: [
        { category: 'camp', totalCents: 20_000, count: 2 },
        { category: 'groceries', totalCents: 42_000, count: 3 },
      ],
    },
  ],
  otherCurrencies: [{ currency: 'NZD' as const, totalCents: 1_000, count: 1 }],
  computedAt: '2026-11-22T00:00:00Z',
};

describe('spending', () => {
  test('of this month, the largest category first, other currencies apart', () => {
    expect(said({ tool: 'spending_summary', args: {} }, SUMMARY)).toEqual({
      label: 'Spending in November 2026',
      lines: ['Total: $620.00, 5 entries', 'Groceries: $420.00', 'Camp and site fees: $200.00', 'Also NZD\u00a010.00'],
      sentence: 'You spent $620.00 in November 2026, most of it on groceries, $420.00.',
    });
  });

  test('of one category, also when there is nothing under it', () => {
    expect(said({ tool: 'spending_summary', args: { category: 'camp' } }, SUMMARY).sentence).toBe(
      'Camp and site fees came to $200.00 in November 2026.',
    );
    expect(said({ tool: 'spending_summary', args: { category: 'health' } }, SUMMARY).sentence).toBe(
      'There is nothing under Health and pharmacy in November 2026.',
    );
  });
});

describe('a trip', () => {
  const COSTS = {
    tripId: sampleId(30),
    currency: 'AUD' as const,
    estimateCents: 100_000,
    actualCents: 120_000,
    remainingCents: -20_000,
    categories: [{ category: 'fuel', estimateCents: 60_000, actualCents: 80_000 }],
    days: [],
    otherCurrencies: [],
    fuel: { litres: 300, cents: 60_000 },
  };

  test('that costs more than it was reckoned at says by how much', () => {
    const { sentence, lines } = said({ tool: 'trip_cost', args: {} }, COSTS);
    expect(sentence).toBe('Across the Nullarbor has cost $1,200.00 of $1,000.00 so far, $200.00 over.');
    expect(lines).toContain('Fuel: $800.00 of $600.00');
  });

  const SCHEDULE = {
    tripId: sampleId(30),
    km: 1_200,
    minutes: 900,
    isEstimate: true,
    lastDay: '2026-11-26',
    daysOver: 0,
    days: [],
    stops: [],
    rangeGap: null,
    range: {
      consumption: { litresPer100Km: 18.4, source: 'towing' as const },
      startL: 107,
      reserveL: 8.7,
      fullKm: 534,
      stops: [{ stopId: sampleId(42), litres: 30, spareKm: 120 }],
      dryPoint: null,
      tightest: { stopId: sampleId(42), litres: 30, spareKm: 120 },
    },
  };

  test('whose fuel lasts says where it is tightest; one that runs dry where, and where to fill up before', () => {
    expect(said({ tool: 'trip_range', args: {} }, SCHEDULE).sentence).toBe(
      'The fuel lasts all the way. The least is left arriving at Ceduna: enough for another 120 kilometres.',
    );
    const dryPoint = { lat: -32, lng: 131, km: 534, afterStopId: sampleId(42), lastFuelStopId: null };
    expect(
      said({ tool: 'trip_range', args: {} }, { ...SCHEDULE, range: { ...SCHEDULE.range, dryPoint } }).sentence,
    ).toBe(
      'The fuel gets down to the reserve about 534 kilometres into the trip, beyond Ceduna. There is no fuel stop before it.',
    );
    expect(said({ tool: 'trip_range', args: {} }, { ...SCHEDULE, range: null, rangeGap: 'tank' }).sentence).toMatch(
      /^The size of its tank/,
    );
  });
});

describe('the weather', () => {
  const DAY = { day: '2026-11-22', minC: 14.4, maxC: 31, rainMm: 0, rainChance: 5, windKmh: 25, gustKmh: 71, code: 0 };
  const told = { days: [DAY], source: 'Open-Meteo', fetchedAt: '2026-11-22T00:00:00Z', isStale: false };

  test('is asked for the stops ahead, on the days one is there, and gusts are named', () => {
    const aimed = aimRead({ tool: 'weather_ahead', args: {} }, sampleFacts());
    expect(aimed).toMatchObject({
      kind: 'lookup',
      lookup: { places: [{ name: 'Ceduna', from: '2026-11-22' }, { name: 'Streaky Bay' }, { name: 'Eucla' }] },
    });
    const { lines, sentence } = said({ tool: 'weather_ahead', args: { place: 'ceduna' } }, [told]);
    expect(lines).toEqual(['Ceduna, Today: Clear, 14 to 31 °C, wind 25 km/h, gusts 71 km/h', 'From Open-Meteo']);
    expect(sentence).toBe(
      'Ceduna today: Clear, 14 to 31 °C, wind 25 km/h, gusts 71 km/h. Strong gusts at Ceduna: take care towing.',
    );
  });

  test('of a place nobody knows is not made up, and no forecast is said to be none', () => {
    expect(aimRead({ tool: 'weather_ahead', args: { place: 'Atlantis' } }, sampleFacts())).toEqual({
      kind: 'impossible',
      text: 'I do not know where Atlantis is.',
    });
    expect(said({ tool: 'weather_ahead', args: { place: 'ceduna' } }, [null]).sentence).toBe(
      'There is no forecast for that just now.',
    );
  });
});

test('services are told most urgent first, by what decides', () => {
  const { lines, sentence } = said({ tool: 'service_due', args: {} }, null);
  expect(lines).toEqual([
    'Oil change (Honda): overdue by 12.5 h',
    'Oil and filter (Prado): due in 99 days, on Monday 1 March 2027',
    'Wheel bearings (Jayco Silverline): due in 99 days, on Monday 1 March 2027',
  ]);
  expect(sentence).toBe('Oil change (Honda) is overdue by 12.5 h.');
  expect(said({ tool: 'service_due', args: { vehicle: 'prado' } }, null).sentence).toBe(
    'Nothing is due yet. Next is Oil and filter (Prado), due in 99 days, on Monday 1 March 2027.',
  );
});

test('the calendar of a week, and of one on which nothing is', () => {
  const item = {
    uid: 'a',
    kind: 'appointment' as const,
    day: '2026-11-23',
    time: '14:30',
    title: 'Ferry',
    detail: 'Across',
    state: 'ok' as const,
    tripId: null,
    vehicleId: null,
    planId: null,
    documentId: null,
    recurringId: null,
    amountCents: null,
    currency: null,
  };
  expect(said({ tool: 'agenda', args: {} }, [item])).toEqual({
    label: 'Calendar, Today to Sat, 28 Nov',
    lines: ['Mon, 23 Nov: Ferry at 14:30 (Across)'],
    sentence: 'Ferry at 14:30 tomorrow.',
  });
  expect(said({ tool: 'agenda', args: {} }, []).sentence).toBe(
    'Nothing is planned from today to Saturday 28 November.',
  );
  expect(said({ tool: 'agenda', args: { days: 1 } }, []).sentence).toBe('Nothing is planned today.');
});

test('memories are told as they were given, whatever they say', () => {
  expect(said({ tool: 'list_memories', args: {} }, null).lines[0]).toBe('The dog needs a walk every two hours.');
});
