import type { MailInput } from '../inputs.ts';
import type { MailContent, Reader } from '../mail-content.ts';
import { day, greeting, money } from '../words.ts';

export function trialEnded(input: MailInput<'trial-ended'>, reader: Reader): MailContent {
  const { plan, amountCents, currency, trialEndedOn, path } = input;
  return {
    subject: 'Your free trial has ended',
    preview: 'Everything you entered is still there to read and export.',
    title: 'Your trial has ended',
    blocks: [
      { kind: 'text', text: greeting(reader) },
      {
        kind: 'text',
        text: `Your trial ended on ${day(trialEndedOn)} and you have not been charged. All you entered is still there: you can read it and export it for as long as you like. New entries wait until you choose a plan.`,
      },
      {
        kind: 'text',
        text: `If you would like to carry on, the ${plan} plan is ${money(amountCents, currency)} a month.`,
      },
      { kind: 'action', label: 'Carry on', path },
    ],
    reason: 'You get this once, because your trial has ended.',
  };
}
