import type { MailInput } from '../inputs.ts';
import type { MailContent, Reader } from '../mail-content.ts';
import { day, greeting, money } from '../words.ts';

type Input = MailInput<'payment-failed'>;

const SUBJECT: Record<Input['dunningDay'], string> = {
  0: "Your payment didn't go through",
  3: "Your payment still hasn't gone through",
  6: 'Last reminder: your plan is about to stop',
};

export function paymentFailed(input: Input, reader: Reader): MailContent {
  const { plan, amountCents, currency, dunningDay, graceUntil, path } = input;
  const end = day(graceUntil);
  return {
    subject: SUBJECT[dunningDay],
    preview: `Everything keeps working until ${end}.`,
    title: SUBJECT[dunningDay],
    blocks: [
      { kind: 'text', text: greeting(reader) },
      {
        kind: 'notice',
        tone: dunningDay === 6 ? 'over' : 'soon',
        text: `${money(amountCents, currency)} for your ${plan} plan could not be taken.`,
      },
      {
        kind: 'text',
        text:
          dunningDay === 6
            ? `Everything keeps working until ${end}. After that no new entries can be made; all you have stays there to read and export.`
            : `That happens: a card runs out, or a bank says no for a day. Everything keeps working until ${end}. Please check how you pay before then.`,
      },
      { kind: 'action', label: 'Check how you pay', path },
    ],
    reason: 'You get this when a payment fails, and again three and six days later.',
  };
}
