import { expect, test } from 'vitest';
import { type Expected, judgeRows, type Row } from './judge-rows.ts';

const typed = new Map<string, Expected>([
  ['kept', { amountCents: 100, updates: 0, deleted: false }],
  ['changed', { amountCents: 200, updates: 2, deleted: false }],
  ['gone', { amountCents: 300, updates: 0, deleted: true }],
]);
const kept: Row = { payee: 'kept', amountCents: 100, version: 1, deleted: false };
const changed: Row = { payee: 'changed', amountCents: 200, version: 3, deleted: false };
const gone: Row = { payee: 'gone', amountCents: 300, version: 2, deleted: true };

test('what arrived once and whole is neither lost nor doubled', () => {
  expect(judgeRows(typed, [kept, changed, gone])).toEqual({ lost: [], doubled: [] });
});

test('an entry deleted before it was sent may be missing', () => {
  expect(judgeRows(typed, [kept, changed])).toEqual({ lost: [], doubled: [] });
});

test.each([
  ['a missing entry', [changed, gone], ['kept']],
  ['a change that never arrived', [kept, { ...changed, amountCents: 150, version: 2 }, gone], ['changed']],
  ['a deletion that never arrived', [kept, changed, { ...gone, deleted: false, version: 1 }], ['gone']],
  ['an entry that is gone although nobody deleted it', [{ ...kept, deleted: true }, changed, gone], ['kept']],
])('%s is lost', (_, rows, lost) => {
  expect(judgeRows(typed, rows).lost).toEqual(lost);
});

test.each([
  ['a second row', [kept, { ...kept }, changed, gone], ['kept']],
  ['a change made twice', [kept, { ...changed, version: 4 }, gone], ['changed']],
  ['a row nobody typed', [kept, changed, gone, { ...kept, payee: 'stranger' }], ['stranger']],
])('%s is doubled', (_, rows, doubled) => {
  expect(judgeRows(typed, rows).doubled).toEqual(doubled);
});
