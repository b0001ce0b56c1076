import type { MailInput } from '../inputs.ts';
import type { MailContent, Reader } from '../mail-content.ts';
import { day, greeting, money } from '../words.ts';

export function trialEnding(input: MailInput<'trial-ending'>, reader: Reader): MailContent {
  const { plan, amountCents, currency, trialEndsOn, hasPaymentMethod, path } = input;
  const price = `${money(amountCents, currency)} a month`;
  const end = day(trialEndsOn);
  return {
    subject: `Your free trial ends on ${end}`,
    preview: hasPaymentMethod
      ? `After that the ${plan} plan is ${price}.`
      : 'Add a way to pay, or let it end. Nothing is lost.',
    title: 'Your trial is nearly over',
    blocks: [
      { kind: 'text', text: greeting(reader) },
      { kind: 'notice', tone: 'soon', text: `Your free trial ends on ${end}.` },
      {
        kind: 'text',
        text: hasPaymentMethod
          ? `After that the ${plan} plan is ${price}, paid the way you chose. If you would rather stop, cancel before then and pay nothing.`
          : `To carry on, add a way to pay: the ${plan} plan is ${price}. If you do nothing, you will not be charged. You can still read and export all you have entered.`,
      },
      { kind: 'action', label: hasPaymentMethod ? 'Look at your plan' : 'Add a way to pay', path },
    ],
    reason: 'You get this once, before your trial ends.',
  };
}
