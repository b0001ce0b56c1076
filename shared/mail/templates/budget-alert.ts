import type { MailInput } from '../inputs.ts';
import type { MailContent, Reader } from '../mail-content.ts';
import { greeting, money, month } from '../words.ts';

export function budgetAlert(input: MailInput<'budget-alert'>, reader: Reader): MailContent {
  const { currency, limitCents, spentCents, thresholdPercent, path } = input;
  const name = month(input.month);
  const reached = thresholdPercent === 100;
  const left = limitCents - spentCents;
  const percent = Math.round((spentCents / limitCents) * 100);
  return {
    subject: reached ? `You've reached your limit for ${name}` : `${percent}% of your limit for ${name} is spent`,
    preview: `${money(spentCents, currency)} of ${money(limitCents, currency)}.`,
    title: reached ? 'Your monthly limit is reached' : 'Getting close to your limit',
    blocks: [
      { kind: 'text', text: greeting(reader) },
      reached
        ? { kind: 'notice', tone: 'over', text: `${name} stands at ${percent}% of the limit you set.` }
        : { kind: 'notice', tone: 'soon', text: `${percent}% of the limit you set for ${name} is spent.` },
      {
        kind: 'figures',
        rows: [
          { label: `Spent in ${name}`, value: money(spentCents, currency), path },
          { label: 'Your limit', value: money(limitCents, currency), path: '/you' },
          left > 0
            ? { label: 'Left', value: money(left, currency) }
            : { label: 'Over by', value: money(-left, currency) },
        ],
      },
      { kind: 'action', label: 'See what it went on', path },
    ],
    reason: 'You get this because you set a monthly limit, once at 80% and once at 100%.',
  };
}
