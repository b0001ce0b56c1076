import { expect, test } from 'vitest';
import { ExpenseSearch, SummarySearch, toExpenseFilter } from './expense-search.ts';

const TODAY = '2026-11-22';

test.each([
  [{}, { from: '2026-11-01', to: '2026-11-30' }],
  [{ period: 'last-month' }, { from: '2026-10-01', to: '2026-10-31' }],
  [{ period: '3-months' }, { from: '2026-08-23', to: '2026-11-22' }],
  [{ period: 'year' }, { from: '2026-01-01', to: '2026-12-31' }],
  [{ period: 'all', q: ' oyster ' }, { q: 'oyster' }],
  [
    { period: 'custom', from: '2026-02-03', category: 'fuel,camp' },
    { from: '2026-02-03', category: ['fuel', 'camp'] },
  ],
])('the address %j asks the API for %j', (search, filter) => {
  expect(toExpenseFilter(ExpenseSearch(search), TODAY)).toEqual(filter);
});

test('three months back from the last of May begins in a month that has that day', () => {
  expect(toExpenseFilter({ period: '3-months' }, '2026-05-31')).toEqual({ from: '2026-03-01', to: '2026-05-31' });
});

test('what an address may not say is named and empty, so that the raw value cannot pass', () => {
  expect(ExpenseSearch({ period: 'ever', from: '2026-13-45', q: 123, category: 7, trip: 'mine' })).toStrictEqual({
    period: undefined,
    from: undefined,
    to: undefined,
    category: '7',
    trip: undefined,
    q: '123',
  });
  expect(SummarySearch({ month: '2026-13' })).toStrictEqual({ month: undefined });
});

test('a link in a mail lists exactly what it names', () => {
  // As private.expenses_path writes it; notifications.contract.test.ts compares its figures with the API's.
  const { searchParams } = new URL(
    '/wins/expenses?period=custom&from=2026-09-28&to=2026-10-04&category=fuel',
    'http://app.test',
  );
  expect(toExpenseFilter(ExpenseSearch(Object.fromEntries(searchParams)), TODAY)).toEqual({
    from: '2026-09-28',
    to: '2026-10-04',
    category: ['fuel'],
  });
});
