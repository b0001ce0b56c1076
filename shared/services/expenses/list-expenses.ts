import { Currency } from '../../contracts/common.ts';
import type { ExpensePage, ListExpensesQuery } from '../../contracts/expenses.ts';
import { AppError } from '../../errors.ts';
import type { ServiceContext } from '../service-context.ts';
import { withoutUndefined } from '../without-undefined.ts';
import { toExpense } from './to-expense.ts';

type Answer = {
  expenses: unknown[];
  next: { on: string; at: string; id: string } | null;
  total: number;
  sums: { currency: string; amount_cents: number }[];
};

/** One page, newest first; `total` and `sums` count everything that matches the filter. */
export async function listExpenses(ctx: ServiceContext, query: ListExpensesQuery): Promise<ExpensePage> {
  const words = query.q?.split(/\s+/).filter(Boolean);
  const answer = (await ctx.db.call('list_expenses', {
    p_limit: query.limit,
    ...withoutUndefined({ p_from: query.from, p_to: query.to, p_categories: query.category, p_trip_id: query.trip }),
    ...(words?.length ? { p_words: words } : {}),
    ...(query.cursor ? fromCursor(query.cursor) : {}),
  })) as Answer; // the shape list_expenses builds
  return {
    expenses: answer.expenses.map(toExpense),
    nextCursor: answer.next && toCursor(answer.next),
    total: answer.total,
    sums: answer.sums.map((sum) => ({ currency: Currency.parse(sum.currency), amountCents: sum.amount_cents })),
  };
}

const SEPARATOR = '~';

function toCursor(position: { on: string; at: string; id: string }): string {
  const text = btoa([position.on, position.at, position.id].join(SEPARATOR));
  return text.replaceAll('=', '').replaceAll('+', '-').replaceAll('/', '_'); // fit for a query as it is
}

const CURSOR =
  /^(\d{4}-\d{2}-\d{2})~(\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d{1,6})?\+00:00)~([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;

function fromCursor(cursor: string) {
  const [, on, at, id] = CURSOR.exec(decode(cursor)) ?? [];
  if (!on || !at || !id || Number.isNaN(Date.parse(on)) || Number.isNaN(Date.parse(at))) {
    throw new AppError('invalid_request', 'This cursor is not one of ours.', {
      issues: [{ path: 'query.cursor', message: 'Use the nextCursor of the page before.' }],
    });
  }
  return { p_after_on: on, p_after_at: at, p_after_id: id };
}

/** Text that is not base64url decodes to nothing, which is no valid cursor. */
function decode(cursor: string): string {
  if (!/^[\w-]*$/.test(cursor) || cursor.length % 4 === 1) return '';
  return atob(cursor.replaceAll('-', '+').replaceAll('_', '/'));
}
