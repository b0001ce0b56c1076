import { expect, test } from 'vitest';
import { CreateExpenseInput } from '../../shared/contracts/expenses.ts';
import { demoExpenses } from './demo-expenses.ts';
import { demoFuel } from './demo-fuel.ts';

const LAST_DAY = '2026-11-22';
const rows = demoExpenses(LAST_DAY);

test('the same day gives the same rows, each with an id of its own', () => {
  expect(demoExpenses(LAST_DAY)).toEqual(rows);
  expect(new Set(rows.map((row) => row.id)).size).toBe(rows.length);
});

test('they fill the year up to the day given, in order, every month', () => {
  const days = rows.map((row) => row.occurred_on);
  expect(days).toEqual([...days].sort());
  expect(days[0]).toBe('2025-11-23');
  expect(days.at(-1)?.slice(0, 7)).toBe('2026-11');
  expect((days.at(-1) ?? '') <= LAST_DAY).toBe(true);
  expect(new Set(days.map((day) => day.slice(0, 7))).size).toBe(13);
  expect(rows.length).toBeGreaterThan(400);
});

test('every row is one the app itself would accept', () => {
  for (const row of rows) {
    CreateExpenseInput.parse({
      id: row.id,
      amountCents: row.amount_cents,
      currency: row.currency,
      category: row.category_slug,
      payee: row.payee,
      note: row.note,
      occurredOn: row.occurred_on,
    });
  }
});

test('no fuel is counted twice: it comes with the fill-ups', () => {
  expect(rows.filter((row) => row.category_slug === 'fuel')).toEqual([]);
});

test('a couple could live so: within what two pensions and savings pay, most of it for sites, food and fuel', () => {
  const fuel = demoFuel(LAST_DAY).reduce((sum, row) => sum + row.total_cents, 0);
  const total = (...slugs: string[]) =>
    rows
      .filter((row) => slugs.length === 0 || slugs.includes(row.category_slug))
      .reduce((sum, row) => sum + row.amount_cents, fuel);
  expect(total() / 100).toBeGreaterThan(45_000);
  expect(total() / 100).toBeLessThan(75_000);
  expect(total('camp', 'groceries') / total()).toBeGreaterThan(0.5);
});
