export type Inline = { kind: 'text'; text: string } | { kind: 'bold'; text: string } | { kind: 'link'; url: string };
export type Block = { kind: 'paragraph'; lines: Inline[][] } | { kind: 'list'; isOrdered: boolean; items: Inline[][] };

const BULLET = /^\s*[-*•]\s+(.*)$/;
const NUMBER = /^\s*\d{1,3}[.)]\s+(.*)$/;

/**
 * What PAM said as paragraphs, lists and bold words. Everything else stays text: no HTML, no pictures, and of links the address
 * alone, so that nobody is led elsewhere than they read.
 */
export function parseAnswer(text: string): Block[] {
  const blocks: Block[] = [];
  let isOpen = false;
  for (const line of withoutMarks(text).split('\n')) {
    const bullet = BULLET.exec(line)?.[1];
    const item = bullet ?? NUMBER.exec(line)?.[1];
    const last = blocks.at(-1);
    if (line.trim() === '') isOpen = false;
    else if (item !== undefined) {
      const isOrdered = bullet === undefined;
      if (last?.kind === 'list' && last.isOrdered === isOrdered) last.items.push(parseInline(item));
      else blocks.push({ kind: 'list', isOrdered, items: [parseInline(item)] });
      isOpen = false;
    } else if (isOpen && last?.kind === 'paragraph') last.lines.push(parseInline(line));
    else {
      blocks.push({ kind: 'paragraph', lines: [parseInline(line)] });
      isOpen = true;
    }
  }
  return blocks;
}

/** What would be pictures, links, headings and code elsewhere, as the words that a person reads. */
function withoutMarks(text: string): string {
  return text
    .replace(/!\[([^\]]{0,500})\]\((?:[^()]|\([^()]*\)){0,2000}\)/g, '$1')
    .replace(/\[([^\]]{0,500})\]\((https:\/\/[^)\s]{1,2000})\)/g, '$1 $2')
    .replace(/\[([^\]]{0,500})\]\((?:[^()]|\([^()]*\)){0,2000}\)/g, '$1')
    .replace(/^#{1,6}\s+(.*)$/gm, '**$1**')
    .replace(/^```.*$/gm, '');
}

const PIECES = /\*\*([^*\n]+)\*\*|(https:\/\/[^\s<>"'`\\^{}|]+)/g;

function parseInline(line: string): Inline[] {
  const found: Inline[] = [];
  let from = 0;
  const addText = (text: string) => {
    if (text) found.push({ kind: 'text', text });
  };
  for (const match of line.matchAll(PIECES)) {
    const [whole, bold, address] = match;
    addText(line.slice(from, match.index));
    const url = address?.replace(/[.,;:!?)\]]+$/, '');
    if (url !== undefined && isAddress(url)) found.push({ kind: 'link', url });
    else if (bold !== undefined) found.push({ kind: 'bold', text: bold });
    else addText(url ?? whole);
    if (url !== undefined) addText(whole.slice(url.length));
    from = match.index + whole.length;
  }
  addText(line.slice(from));
  return found;
}

/** Without a name and password before the host, by which one address looks like another. */
function isAddress(url: string): boolean {
  try {
    const { protocol, username, password } = new URL(url);
    return protocol === 'https:' && username === '' && password === '';
  } catch {
    return false;
  }
}
