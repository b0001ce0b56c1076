import type { MailInput } from '../inputs.ts';
import type { MailContent, Reader } from '../mail-content.ts';
import { day, greeting, money, month } from '../words.ts';

export function statement(input: MailInput<'statement'>, reader: Reader): MailContent {
  const { plan, amountCents, currency, periodStart, periodEnd, paidOn, invoiceNumber, entries, path } = input;
  const name = month(input.month);
  const amount = money(amountCents, currency);
  return {
    subject: `Your statement for ${name}`,
    preview: paidOn ? `${amount} paid on ${day(paidOn)}. Nothing to do.` : 'Nothing was charged. Nothing to do.',
    title: `Statement for ${name}`,
    blocks: [
      { kind: 'text', text: greeting(reader) },
      {
        kind: 'text',
        text: paidOn
          ? `We received ${amount} on ${day(paidOn)}. Thank you. There is nothing for you to do.`
          : 'Nothing was charged this month. There is nothing for you to do.',
      },
      {
        kind: 'figures',
        rows: [
          { label: `${plan} plan`, note: `${day(periodStart)} to ${day(periodEnd)}`, value: amount, path },
          ...(invoiceNumber ? [{ label: 'Invoice', value: invoiceNumber }] : []),
          { label: `Entries you made in ${name}`, value: String(entries) },
        ],
      },
      { kind: 'action', label: 'Open your plan', path },
    ],
    reason: 'You get a statement on the 1st of each month while you have a plan.',
  };
}
