import type { ExpenseSummary } from '../../contracts/expenses.ts';
import type { PamFacts } from './facts.ts';
import type { PamLookup, Said } from './said.ts';
import { wordsOf } from './words.ts';

/** What a month has cost, or a category of it. Other currencies stand apart. */
export function saySpending(
  { month, category }: PamLookup<'spending_summary'>,
  summary: ExpenseSummary,
  facts: PamFacts,
): Said {
  const { format } = wordsOf(facts);
  const when = format.month(month);
  const nameOf = (slug: string) => facts.categories.find((one) => one.slug === slug)?.name ?? slug;
  const told = summary.months.find((one) => one.month === month);
  const categories = [...(told?.categories ?? [])].sort((one, other) => other.totalCents - one.totalCents);
  const money = (cents: number) => format.money(cents, summary.currency);
  const others = summary.otherCurrencies.map(
    ({ currency, totalCents }) => `Also ${format.money(totalCents, currency)}`,
  );
  if (category !== null) {
    const one = categories.find((spent) => spent.category === category);
    const name = nameOf(category);
    return {
      label: `${name} in ${when}`,
      lines: [`${name}: ${money(one?.totalCents ?? 0)}, ${entries(one?.count ?? 0)}`],
      sentence: one
        ? `${name} came to ${money(one.totalCents)} in ${when}.`
        : `There is nothing under ${name} in ${when}.`,
    };
  }
  const [most] = categories;
  const total = money(told?.totalCents ?? 0);
  const mostly =
    most && categories.length > 1
      ? `, most of it on ${nameOf(most.category).toLowerCase()}, ${money(most.totalCents)}`
      : '';
  return {
    label: `Spending in ${when}`,
    lines: [
      `Total: ${total}, ${entries(told?.count ?? 0)}`,
      ...categories.map(({ category: slug, totalCents }) => `${nameOf(slug)}: ${money(totalCents)}`),
      ...others,
    ],
    sentence:
      told && told.count > 0 ? `You spent ${total} in ${when}${mostly}.` : `You have no expenses in ${when} yet.`,
  };
}

const entries = (count: number) => (count === 1 ? '1 entry' : `${count} entries`);
