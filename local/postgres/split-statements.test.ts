import { expect, test } from 'vitest';
import { splitStatements } from './split-statements.ts';

test.each([
  ["insert into a values ('x;y''z;')"],
  ['-- a comment; with one\nselect 1'],
  ['create function f() returns int language sql as $$ select 1; $$'],
  ['create function g() returns int as $body$ begin return 1; end $body$ language plpgsql'],
  ['/* two; three; */ select "odd;name" from a'],
])('a semicolon inside does not cut: %s', (statement) => {
  expect(splitStatements(`select 0;\n${statement};\n\nselect 2`)).toEqual(['select 0', statement, 'select 2']);
});

test('nothing but blanks is no statement', () => {
  expect(splitStatements('\n;;  ;\n')).toEqual([]);
});
