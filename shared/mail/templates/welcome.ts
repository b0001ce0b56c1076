import type { MailInput } from '../inputs.ts';
import type { MailContent, Reader } from '../mail-content.ts';
import { greeting } from '../words.ts';

export function welcome(_input: MailInput<'welcome'>, reader: Reader): MailContent {
  return {
    subject: 'Welcome to Wheels & Wins',
    preview: 'Your account is ready. A good first step: write down the next thing you pay for.',
    title: 'Welcome aboard',
    blocks: [
      { kind: 'text', text: greeting(reader) },
      {
        kind: 'text',
        text: 'Good to have you along. Wheels & Wins keeps your trips, your rig and your money in one place, so you can look at the road instead of the receipts.',
      },
      {
        kind: 'text',
        text: 'A good first step is to write down the next thing you pay for. It takes ten seconds, and the month starts adding up.',
      },
      { kind: 'action', label: 'Open Wheels & Wins', path: '/today' },
    ],
    reason: 'You get this once, because an account was made with this address.',
  };
}
