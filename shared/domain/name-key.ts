/** Words that are written in two ways on signs. */
const SHORT: Record<string, string> = { mt: 'mount', st: 'saint', pt: 'point', ck: 'creek' };

/** What of a name is compared: without case, accents, apostrophes and hyphens, abbreviations written out. */
export function toNameKey(text: string): string {
  const plain = text
    .normalize('NFD')
    .replace(/[\u0300-\u036f'’.]/g, '')
    .toLowerCase();
  return plain
    .split(/[^a-z0-9]+/)
    .filter(Boolean)
    .map((word) => (Object.hasOwn(SHORT, word) ? (SHORT[word] ?? word) : word))
    .join(' ');
}
