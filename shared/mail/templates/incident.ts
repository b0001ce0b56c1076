import type { MailInput } from '../inputs.ts';
import type { MailContent } from '../mail-content.ts';
import { instant } from '../words.ts';

export function incident(input: MailInput<'incident'>): MailContent {
  const { service, state, openedAt, closedAt, detail, path } = input;
  const open = state === 'open';
  return {
    subject: open ? `Down: ${service}` : `Working again: ${service}`,
    preview: open ? `Failing since ${instant(openedAt)}.` : 'The checks pass again.',
    title: open ? `${service} is failing` : `${service} works again`,
    blocks: [
      open
        ? { kind: 'notice', tone: 'over', text: 'Two checks in a row failed.' }
        : { kind: 'notice', tone: 'safe', text: 'The checks pass again.' },
      {
        kind: 'figures',
        rows: [
          { label: 'Since', value: instant(openedAt) },
          ...(detail ? [{ label: 'What was found', value: detail }] : []),
          ...(closedAt ? [{ label: 'Until', value: instant(closedAt) }] : []),
        ],
      },
      { kind: 'action', label: 'Open operations', path },
    ],
    reason: 'Administrators get this when an incident opens and when it closes.',
  };
}
