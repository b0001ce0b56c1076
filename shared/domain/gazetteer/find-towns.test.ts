import { describe, expect, test } from 'vitest';
import { findTowns } from './find-towns.ts';
import { readTowns } from './read-towns.ts';
import { TOWNS } from './towns.ts';

const towns = readTowns(TOWNS);
const names = (query: string, near?: { lat: number; lng: number }) =>
  findTowns(towns, query, { near, limit: 5 }).map(({ name, state }) => `${name} ${state}`);

describe('the towns the app knows by itself', () => {
  test('are well formed and within Australia', () => {
    expect(towns.length).toBeGreaterThan(2_500);
    for (const { name, state, lat, lng, fromZoom } of towns) {
      expect(name).toMatch(/^\S.*\S$/);
      expect(state).toMatch(/^(ACT|NSW|NT|QLD|SA|TAS|VIC|WA)$/);
      expect(lat > -44 && lat < -9 && lng > 112 && lng < 154).toBe(true);
      expect(fromZoom >= 3 && fromZoom <= 9).toBe(true);
    }
  });

  test.each(['Nullarbor Roadhouse', 'Eucla', 'Birdsville', 'Marree', 'Threeways', 'Barkly Homestead', 'Coral Bay'])(
    'hold the places between the towns: %s',
    (name) => expect(names(name)[0]).toMatch(new RegExp(`^${name} `)),
  );

  test('are found by the first letters, the largest first', () => {
    expect(names('ced')).toEqual(['Ceduna SA']);
    expect(names('syd')[0]).toBe('Sydney NSW');
  });

  test('are found however they are written', () => {
    expect(names('MT ISA')[0]).toBe('Mount Isa QLD');
    expect(names('mount isa')[0]).toBe('Mount Isa QLD');
    expect(names('o’connor')[0]).toMatch(/^O'?Connor/);
  });

  test('are told apart by the state behind the name', () => {
    expect(names('richmond qld')[0]).toBe('Richmond QLD');
    expect(names('richmond nsw')[0]).toBe('Richmond NSW');
  });

  test('come nearest first when it is known where one is', () => {
    expect(names('richmond', { lat: -20.7, lng: 143 })[0]).toBe('Richmond QLD');
    expect(names('richmond', { lat: -37.8, lng: 145 })[0]).toBe('Richmond VIC');
  });

  test('are not guessed from one letter', () => {
    expect(names('a')).toEqual([]);
    expect(names('  ')).toEqual([]);
  });
});
