import { Currency } from '../../contracts/common.ts';
import type { ExpenseSummary, ExpenseSummaryQuery } from '../../contracts/expenses.ts';
import { lastDayOfMonth, monthsFrom } from '../../domain/months.ts';
import type { ServiceContext } from '../service-context.ts';
import { toInstant } from '../to-instant.ts';
import { withoutUndefined } from '../without-undefined.ts';

type Answer = {
  currency: string;
  groups: { month: string; category_slug: string; total_cents: number; count: number }[];
  other_currencies: { currency: string; total_cents: number; count: number }[];
  computed_at: string;
};

/** Spending by month and category. Every month of the range is there, the empty ones with zeros. */
export async function summarizeExpenses(ctx: ServiceContext, query: ExpenseSummaryQuery): Promise<ExpenseSummary> {
  const answer = (await ctx.db.call('summarize_expenses', {
    p_from: `${query.from}-01`,
    p_to: lastDayOfMonth(query.to),
    ...withoutUndefined({ p_currency: query.currency }),
  })) as Answer; // the shape summarize_expenses builds
  const months = monthsFrom(query.from, query.to).map((month) => {
    const groups = answer.groups.filter((group) => group.month === month);
    return {
      month,
      totalCents: sum(groups.map((group) => group.total_cents)),
      count: sum(groups.map((group) => group.count)),
      categories: groups.map((group) => ({
        category: group.category_slug,
        totalCents: group.total_cents,
        count: group.count,
      })),
    };
  });
  return {
    currency: Currency.parse(answer.currency),
    totalCents: sum(months.map((month) => month.totalCents)),
    count: sum(months.map((month) => month.count)),
    months,
    otherCurrencies: answer.other_currencies.map((other) => ({
      currency: Currency.parse(other.currency),
      totalCents: other.total_cents,
      count: other.count,
    })),
    computedAt: toInstant(answer.computed_at),
  };
}

const sum = (values: number[]) => values.reduce((total, value) => total + value, 0);
