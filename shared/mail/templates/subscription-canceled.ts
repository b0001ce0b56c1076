import type { MailInput } from '../inputs.ts';
import type { MailContent, Reader } from '../mail-content.ts';
import { day, greeting } from '../words.ts';

export function subscriptionCanceled(input: MailInput<'subscription-canceled'>, reader: Reader): MailContent {
  const { plan, reason, accessUntil, path } = input;
  const cause =
    reason === 'requested'
      ? `As you asked, your ${plan} plan is cancelled. You will not be charged again.`
      : `The last payment for your ${plan} plan never arrived, so it is cancelled. You owe nothing.`;
  const access = accessUntil
    ? `You can make new entries until ${day(accessUntil)}.`
    : 'New entries can no longer be made.';
  return {
    subject: 'Your plan is cancelled',
    preview: 'Everything you entered stays there to read and export.',
    title: 'Your plan is cancelled',
    blocks: [
      { kind: 'text', text: greeting(reader) },
      { kind: 'text', text: cause },
      {
        kind: 'text',
        text: `${access} All you have entered stays there to read and export, and you can come back any time.`,
      },
      { kind: 'action', label: 'Open your plan', path },
    ],
    reason: 'You get this once, because your plan was cancelled.',
  };
}
