import { dueWords } from '../../domain/due-words.ts';
import type { MailInput } from '../inputs.ts';
import type { MailContent, Reader } from '../mail-content.ts';
import { day, greeting } from '../words.ts';

export function dueSoon({ items }: MailInput<'due-soon'>, reader: Reader): MailContent {
  const [first] = items;
  const words = items.map((item) => `${item.title} ${dueWords(item, day)}`);
  const path = items.length === 1 && first ? first.path : '/wheels';
  return {
    subject: items.length === 1 ? shorten(words[0] ?? '') : `${items.length} things to see to for your rig`,
    preview: words.join('. '),
    title: items.length === 1 ? 'Something to see to' : 'Some things to see to',
    blocks: [
      { kind: 'text', text: greeting(reader) },
      {
        kind: 'notice',
        tone: items.some(({ what }) => what === 'overdue') ? 'over' : 'soon',
        text: items.length === 1 ? `${words[0]}.` : `${items.length} things expire or are due soon.`,
      },
      {
        kind: 'figures',
        rows: items.map((item) => ({ label: item.title, value: dueWords(item, day), path: item.path })),
      },
      { kind: 'action', label: 'Open it', path },
    ],
    reason:
      'You get this once for each thing at each step: 30, 7 and 1 days before papers expire, and when a service is due.',
  };
}

/** Lists of mails show about this much. */
const shorten = (words: string) => (words.length <= 60 ? words : `${words.slice(0, 59)}…`);
