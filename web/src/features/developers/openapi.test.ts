import { expect, test } from 'vitest';
import { describeType, listEndpoints } from './openapi.ts';

test.each([
  [{ $ref: '#/components/schemas/Expense' }, 'Expense'],
  [{ type: 'array', items: { $ref: '#/components/schemas/Expense' } }, 'list of Expense'],
  [{ type: ['string', 'null'], format: 'date-time' }, 'string or null (date-time)'],
  [{ anyOf: [{ type: 'integer' }, { type: 'null' }] }, 'integer or null'],
  [{ enum: ['km', 'mi'] }, '"km" | "mi"'],
  [undefined, 'anything'],
])('the type of %j in words', (schema, words) => expect(describeType(schema)).toBe(words));

test('every operation is listed once', () => {
  const document = { info: { title: '', version: '' }, paths: { '/a': { get: {}, post: {} }, '/b': { delete: {} } } };
  expect(listEndpoints(document).map(({ key }) => key)).toEqual(['get /a', 'post /a', 'delete /b']);
});
