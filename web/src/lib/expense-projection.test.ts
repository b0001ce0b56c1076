import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import type { Expense, ExpenseFilter, ExpensePage, ExpenseSummary } from '../../../shared/contracts/expenses.ts';
import type { TripSpending } from '../../../shared/contracts/trips.ts';

vi.mock('./api-client.ts', () => ({ api: {} })); // it reads the page's address when it is loaded

const { expenseEntity } = await import('./expense-entity.ts');
const { createExpenseWrite, deleteExpenseWrite, updateExpenseWrite } = await import('./expense-writes.ts');
const { layOver } = await import('./outbox/lay-over.ts');
type Write = NonNullable<ReturnType<typeof updateExpenseWrite>>;
type Entry = Parameters<typeof layOver>[3][number];

const MONTHS = ['2026-10', '2026-11'];
const content = fc.record({
  amountCents: fc.integer({ min: 1, max: 500 }),
  currency: fc.constantFrom<Expense['currency']>('AUD', 'NZD'),
  category: fc.constantFrom('fuel', 'camp', 'groceries'),
  payee: fc.constantFrom('Ampol', 'Foodland', 'Big Fig'),
  note: fc.constantFrom('', 'diesel', 'for two'),
  occurredOn: fc.constantFrom('2026-10-03', '2026-10-31', '2026-11-01', '2026-11-20'),
  tripId: fc.constantFrom(null, 'nullarbor', 'tasmania'),
});
const filter = fc.constantFrom<ExpenseFilter>(
  {},
  { from: '2026-11-01', to: '2026-11-30' },
  { category: ['fuel', 'camp'] },
  { q: 'DIESEL am' },
  { to: '2026-10-31', q: 'fo' },
  { trip: 'nullarbor' },
);
const step = fc.record({ kind: fc.constantFrom('create', 'update', 'delete'), at: fc.nat(20), content });
const ROAD = { rows: fc.array(content, { maxLength: 8 }), steps: fc.array(step, { maxLength: 10 }) };

test('a list under its unsent writes is the list that the server answers once they have landed', () => {
  fc.assert(
    fc.property(ROAD.rows, ROAD.steps, filter, fc.nat(4), (contents, steps, asked, limit) => {
      const { before, after, entries } = drive(contents, steps);
      const page = list(before, asked, limit + 1);
      const shown = layOver([expenseEntity], ['expenses', 'list', asked], { pages: [page], pageParams: [''] }, entries)
        .pages[0];
      const wanted = list(after, asked, 100);
      expect(shown).toMatchObject({ total: wanted.total });
      expect(normalSums(shown)).toEqual(normalSums(wanted));
      const known = shown?.expenses.map(contentOf) ?? [];
      // What lies beyond the loaded page is not known; of a list that is loaded whole, every row is.
      if (page.nextCursor === null) expect(known).toEqual(wanted.expenses.map(contentOf));
      else expect(wanted.expenses.map(contentOf).slice(0, known.length)).toEqual(known);
    }),
    { numRuns: 500 },
  );
});

test('a glance under its unsent writes has the totals that the server answers, and never more rows than asked for', () => {
  fc.assert(
    fc.property(ROAD.rows, ROAD.steps, filter, (contents, steps, asked) => {
      const { before, after, entries } = drive(contents, steps);
      const shown = layOver([expenseEntity], ['expenses', 'glance', asked, 2], list(before, asked, 2), entries);
      expect(shown.total).toBe(list(after, asked, 2).total);
      expect(normalSums(shown)).toEqual(normalSums(list(after, asked, 2)));
      expect(shown.expenses.length).toBeLessThanOrEqual(2);
    }),
    { numRuns: 300 },
  );
});

test('a summary under its unsent writes is the summary that the server answers once they have landed', () => {
  fc.assert(
    fc.property(ROAD.rows, ROAD.steps, fc.boolean(), (contents, steps, both) => {
      const { before, after, entries } = drive(contents, steps);
      const months = both ? MONTHS : MONTHS.slice(1);
      const key = ['expenses', 'summary', months[0], months.at(-1)];
      expect(layOver([expenseEntity], key, summarize(before, months), entries)).toEqual(summarize(after, months));
    }),
    { numRuns: 500 },
  );
});

test('what a trip has cost under unsent writes is what the server answers once they have landed', () => {
  fc.assert(
    fc.property(ROAD.rows, ROAD.steps, (contents, steps) => {
      const { before, after, entries } = drive(contents, steps);
      const key = ['trips', 'spending', 'nullarbor'];
      expect(layOver([expenseEntity], key, spend(before), entries)).toEqual(spend(after));
    }),
    { numRuns: 500 },
  );
});

test('writes that a refetch has brought already are not counted twice', () => {
  fc.assert(
    fc.property(ROAD.rows, ROAD.steps, filter, (contents, steps, asked) => {
      const { after, entries } = drive(contents, steps);
      const page = list(after, asked, 100);
      const shown = layOver([expenseEntity], ['expenses', 'list', asked], { pages: [page], pageParams: [''] }, entries);
      expect(shown.pages[0]?.total).toBe(page.total);
      expect(normalSums(shown.pages[0])).toEqual(normalSums(page));
    }),
    { numRuns: 300 },
  );
});

test('data that no entry concerns stays the same object', () => {
  const data = { pages: [list([], {}, 30)], pageParams: [''] };
  expect(layOver([expenseEntity], ['expenses', 'list', {}], data, [])).toBe(data);
  expect(layOver([expenseEntity], ['me'], data, [toEntry(createExpenseWrite({ id: 'x', ...PLAIN }, ''), 1)])).toBe(
    data,
  );
});

const PLAIN = {
  amountCents: 1,
  currency: 'AUD',
  category: 'fuel',
  payee: '',
  note: '',
  occurredOn: '2026-11-01',
  tripId: null,
} as const;

interface Step {
  kind: string;
  at: number;
  content: typeof content extends fc.Arbitrary<infer Value> ? Value : never;
}

/** What the server had, what it has after the steps, and the entries that stand for them until then. */
function drive(contents: Step['content'][], steps: Step[]) {
  const before = contents.map((one, index) => toExpense(`old-${index}`, one, index));
  const rows = new Map(before.map((row) => [row.id, row]));
  const entries: Entry[] = [];
  const add = (write: Write | null) => {
    if (!write) return;
    const row = layOver([expenseEntity], ['expenses', 'one', idOf(write)], rows.get(idOf(write)), [toEntry(write, 0)]);
    if (write.kind === 'expense.delete') rows.delete(idOf(write));
    else rows.set(idOf(write), row ?? (write.after as Expense));
    entries.push(toEntry(write, entries.length));
  };
  for (const [index, { kind, at, content: given }] of steps.entries()) {
    const row = [...rows.values()][at % Math.max(1, rows.size)];
    if (kind === 'create' || !row) {
      const write = createExpenseWrite({ id: `new-${index}`, ...given }, '');
      // As the server stamps them: later than all that it has, in the order in which they land.
      add({ ...write, after: { ...write.after, createdAt: stamp(1000 + index) } });
    } else if (kind === 'update') add(updateExpenseWrite(row, given, ''));
    else add(deleteExpenseWrite(row, ''));
  }
  return { before, after: [...rows.values()], entries };
}

function idOf({ entity }: Write): string {
  return entity.slice('expense:'.length);
}

function toEntry(write: Write, seq: number): Entry {
  return { ...write, id: `${seq}`, seq, state: 'queued' } as Entry; // what laying over looks at
}

function stamp(minutes: number): string {
  return new Date(Date.UTC(2026, 10, 1) + minutes * 60_000).toISOString();
}

function toExpense(id: string, given: Step['content'], index: number): Expense {
  const createdAt = stamp(index);
  return { id, ...given, source: 'manual', version: 1, createdAt, updatedAt: createdAt, deletedAt: null };
}

/** As `list_expenses` does it in SQL. */
function list(rows: Expense[], asked: ExpenseFilter, limit: number): ExpensePage {
  const words = asked.q?.toLowerCase().split(/\s+/) ?? [];
  const matched = rows
    .filter((row) => !asked.from || row.occurredOn >= asked.from)
    .filter((row) => !asked.to || row.occurredOn <= asked.to)
    .filter((row) => !asked.category || asked.category.includes(row.category))
    .filter((row) => !asked.trip || row.tripId === asked.trip)
    .filter((row) => words.every((word) => `${row.payee} ${row.note}`.toLowerCase().includes(word)))
    .sort((a, b) => (`${a.occurredOn}${a.createdAt}` < `${b.occurredOn}${b.createdAt}` ? 1 : -1));
  const sums = [...Map.groupBy(matched, ({ currency }) => currency)].map(([currency, own]) => ({
    currency,
    amountCents: own.reduce((sum, row) => sum + row.amountCents, 0),
  }));
  const nextCursor = matched.length > limit ? 'more' : null;
  return { expenses: matched.slice(0, limit), nextCursor, total: matched.length, sums };
}

/** As `summarize_expenses` does it in SQL, for a person who counts in AUD. */
function summarize(rows: Expense[], months: string[]): ExpenseSummary {
  const inRange = rows.filter((row) => months.includes(row.occurredOn.slice(0, 7)));
  const own = inRange.filter(({ currency }) => currency === 'AUD');
  const others = Map.groupBy(
    inRange.filter(({ currency }) => currency !== 'AUD'),
    ({ currency }) => currency,
  );
  return {
    currency: 'AUD',
    ...total(own),
    months: months.map((month) => {
      const rowsOf = own.filter((row) => row.occurredOn.startsWith(month));
      const categories = [...Map.groupBy(rowsOf, ({ category }) => category)]
        .map(([category, part]) => ({ category, ...total(part) }))
        .sort((a, b) => b.totalCents - a.totalCents || (a.category < b.category ? -1 : 1));
      return { month, ...total(rowsOf), categories };
    }),
    otherCurrencies: [...others].map(([currency, part]) => ({ currency, ...total(part) })),
    computedAt: stamp(0),
  };
}

/** As `get_trip_costs` does it in SQL. */
function spend(rows: Expense[]): TripSpending {
  const own = rows.filter(({ tripId }) => tripId === 'nullarbor');
  const parts = Map.groupBy(own, ({ occurredOn, category, currency }) => `${occurredOn} ${category} ${currency}`);
  const cells = [...parts]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([, [first, ...others]]) => {
      if (!first) throw new Error('A group has at least one member.');
      const { occurredOn: day, category, currency } = first;
      const { totalCents: amountCents, count } = total([first, ...others]);
      return { day, category, currency, amountCents, count };
    });
  return { tripId: 'nullarbor', currency: 'AUD', cells };
}

function total(rows: Expense[]) {
  return { totalCents: rows.reduce((sum, row) => sum + row.amountCents, 0), count: rows.length };
}

function normalSums(page: ExpensePage | undefined) {
  return page?.sums.toSorted((a, b) => (a.currency < b.currency ? -1 : 1));
}

function contentOf({ id, amountCents, currency, category, payee, note, occurredOn }: Expense) {
  return { id, amountCents, currency, category, payee, note, occurredOn };
}
