import type { Block, Figure, MailContent, MailFrame } from './mail-content.ts';

/** The mail for readers without HTML. */
export function renderText(content: MailContent, frame: MailFrame): string {
  const parts = content.blocks.map((block) => toText(block, frame));
  const foot = [content.reason, `Your settings: ${frame.appUrl}/you`];
  if (frame.unsubscribePageUrl) foot.push(`Turn these emails off: ${frame.unsubscribePageUrl}`);
  return `${[content.title, ...parts, '--', foot.join('\n')].join('\n\n')}\n`;
}

function toText(block: Block, { appUrl }: MailFrame): string {
  switch (block.kind) {
    case 'text':
    case 'notice':
      return block.text;
    case 'action':
      return `${block.label}: ${appUrl}${block.path}`;
    case 'figures': {
      const rows = block.rows.map((row) => toLine(row, appUrl));
      return [...(block.title ? [`${block.title}:`] : []), ...rows].join('\n');
    }
  }
}

function toLine({ label, note, value, path }: Figure, appUrl: string): string {
  const line = `- ${label}: ${value}${note ? ` (${note})` : ''}`;
  return path ? `${line}\n  ${appUrl}${path}` : line;
}
