import { expect, test } from 'vitest';
import type { Expense, ExpenseFilter } from '../../../shared/contracts/expenses.ts';
import { applyToList } from './expense-cache.ts';

const monday = expense('1', '2026-11-16', 1000);
const friday = expense('2', '2026-11-20', 2550);

test('an added expense stands at its day and counts in total and sum', () => {
  const after = change([friday, monday], {}, null, expense('3', '2026-11-18', 400));
  expect(after.ids).toEqual(['2', '3', '1']);
  expect(after).toMatchObject({ total: 3, sums: [{ currency: 'AUD', amountCents: 3950 }] });
});

test('an expense that no longer matches the filter leaves the list', () => {
  const after = change([friday, monday], { category: ['fuel'] }, friday, { ...friday, category: 'camp' });
  expect(after.ids).toEqual(['1']);
  expect(after).toMatchObject({ total: 1, sums: [{ currency: 'AUD', amountCents: 1000 }] });
});

test('an expense outside the filter changes nothing', () => {
  const after = change([friday], { from: '2026-11-20' }, null, expense('3', '2026-11-19', 400));
  expect(after).toMatchObject({ ids: ['2'], total: 1 });
});

test('a changed amount counts once', () => {
  const after = change([friday, monday], {}, friday, { ...friday, amountCents: 50 });
  expect(after).toMatchObject({ ids: ['2', '1'], total: 2, sums: [{ currency: 'AUD', amountCents: 1050 }] });
});

test('currencies are never added together', () => {
  const after = change([friday], {}, null, { ...monday, currency: 'NZD' });
  expect(after.sums).toEqual([
    { currency: 'AUD', amountCents: 2550 },
    { currency: 'NZD', amountCents: 1000 },
  ]);
});

test('an expense that a refetch already brought is not shown or counted twice', () => {
  const after = change([friday, monday], {}, null, { ...friday, amountCents: 2600 });
  expect(after).toMatchObject({ ids: ['2', '1'], total: 2, sums: [{ currency: 'AUD', amountCents: 3600 }] });
});

test('an expense that a refetch already took away is not subtracted twice', () => {
  const after = change([friday], {}, monday, null);
  expect(after).toMatchObject({ ids: ['2'], total: 1, sums: [{ currency: 'AUD', amountCents: 2550 }] });
});

test('an expense older than what is loaded is counted and not shown', () => {
  const after = change([friday], {}, null, monday, 'more');
  expect(after).toMatchObject({ ids: ['2'], total: 2 });
});

function change(
  rows: Expense[],
  filter: ExpenseFilter,
  before: Expense | null,
  after: Expense | null,
  nextCursor: string | null = null,
) {
  const amountCents = rows.reduce((sum, row) => sum + row.amountCents, 0);
  const page = { expenses: rows, nextCursor, total: rows.length, sums: [{ currency: 'AUD' as const, amountCents }] };
  const id = (after ?? before)?.id ?? '';
  const [first] = applyToList({ pages: [page] }, filter, { id, before, to: () => after }).pages;
  if (!first) throw new Error('the page is gone');
  return { ...first, ids: first.expenses.map((row) => row.id) };
}

function expense(id: string, occurredOn: string, amountCents: number): Expense {
  return {
    id,
    amountCents,
    currency: 'AUD',
    category: 'fuel',
    payee: 'Ampol',
    note: '',
    occurredOn,
    source: 'manual',
    tripId: null,
    version: 1,
    createdAt: `${occurredOn}T0${id}:00:00Z`,
    updatedAt: `${occurredOn}T00:00:00Z`,
    deletedAt: null,
  };
}
