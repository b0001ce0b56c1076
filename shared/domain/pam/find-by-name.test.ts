import { describe, expect, test } from 'vitest';
import { findChoices, toChoices } from './choices.ts';
import { findByName } from './find-by-name.ts';

const NAMES = [
  'Prado',
  'Jayco Silverline',
  'Honda',
  'Ceduna',
  'Ceduna Airport',
  "Cook's Well",
  'Mt Isa',
  'Überraschung',
  '北京',
];
const find = (said: string) => findByName(NAMES, said, (name) => [name]);

describe('a name as it is said', () => {
  test.each([
    ['the prado', 'Prado'],
    ['my PRADO', 'Prado'],
    ['pardo', 'Prado'],
    ['jayco', 'Jayco Silverline'],
    ['silver line jayco', null],
    ['the jayko silverline', 'Jayco Silverline'],
    ['ceduna', 'Ceduna'],
    ['airport', 'Ceduna Airport'],
    ['cooks well', "Cook's Well"],
    ['mount isa', 'Mt Isa'],
    ['uberraschung', 'Überraschung'],
    ['北京', '北京'],
    ['the honda that I bought from Bob', 'Honda'],
    ['hon', 'Honda'],
    ['Landcruiser', null],
    ['', null],
    ['…', null],
  ])('%s is %s', (said, name) => {
    expect(find(said)).toEqual(name === null ? [] : [name]);
  });

  test('means any of several that fit as well', () => {
    expect(findByName(['Ceduna', 'Ceduna Airport', 'Ceduna Oval'], 'ced', (name) => [name])).toHaveLength(3);
  });
});

test('rows that are called the same are numbered, all of them, and found by id, by label and together by name', () => {
  const rows = ['Camp', 'Camp', 'Camp (1)'].map((name, index) => ({ id: `id-${index}`, name }));
  const choices = toChoices(
    rows,
    ({ id }) => id,
    ({ name }) => name,
  );
  expect(choices.map(({ label }) => label)).toEqual(['Camp (2)', 'Camp (3)', 'Camp (1)']);
  const found = (said: string) => findChoices(choices, said, ({ name }) => [name]).map(({ id }) => id);
  expect(found('Camp')).toEqual(['id-0', 'id-1']);
  expect(found('Camp (3)')).toEqual(['id-1']);
  expect(found('id-2')).toEqual(['id-2']);
});
