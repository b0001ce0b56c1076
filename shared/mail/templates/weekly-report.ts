import type { MailInput } from '../inputs.ts';
import type { Block, MailContent, Reader } from '../mail-content.ts';
import { entries, greeting, money, weekday } from '../words.ts';

type Input = MailInput<'weekly-report'>;
type Total = Input['totals'][number];

export function weeklyReport(input: Input, reader: Reader): MailContent {
  const span = `${weekday(input.from)} to ${weekday(input.to)}`;
  const sums = input.totals.map((total) => money(total.totalCents, total.currency)).join(' + ');
  return {
    subject: `Your week: ${sums || entries(input.entries)}`,
    preview: `${span}, ${entries(input.entries)}. Every figure opens the rows behind it.`,
    title: 'Your week on the road',
    blocks: [
      { kind: 'text', text: greeting(reader) },
      {
        kind: 'text',
        text: `Here is ${span}. Tap any figure to see the rows it adds up.`,
      },
      {
        kind: 'figures',
        title: 'In total',
        rows: [
          ...input.totals.map((total) => ({
            label: input.totals.length > 1 ? `Spent in ${total.currency}` : 'Spent',
            note: comparison(total),
            value: money(total.totalCents, total.currency),
            path: total.path,
          })),
          { label: 'Entries', value: String(input.entries), path: input.path },
        ],
      },
      ...byCategory(input),
      { kind: 'action', label: 'Open the week', path: input.path },
    ],
    reason: 'You get this every Monday after a week with entries.',
  };
}

function byCategory({ categories }: Input): Block[] {
  if (categories.length === 0) return [];
  const rows = categories.map(({ name, entries: count, totalCents, currency, path }) => ({
    label: name,
    note: entries(count),
    value: money(totalCents, currency),
    path,
  }));
  return [{ kind: 'figures', title: 'What it went on', rows }];
}

function comparison({ totalCents, previousCents, currency }: Total): string {
  const change = totalCents - previousCents;
  if (change === 0) return 'the same as the week before';
  return `${money(Math.abs(change), currency)} ${change > 0 ? 'more' : 'less'} than the week before`;
}
