const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' };
const NAMED = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
]);

/** What XML 1.0 has no way to write, not even escaped: most control characters, two non-characters and lone surrogates. */
export const NOT_IN_XML = /(?![\t\n\r\u007f-\u009f])\p{Cc}|[\ufffe\uffff]|\p{Cs}/u;
const EVERY_NOT_IN_XML = new RegExp(NOT_IN_XML, 'gu');

/** Text for the inside of an element or of a quoted attribute. */
export function escapeXml(text: string): string {
  return text.replace(EVERY_NOT_IN_XML, '').replace(/[&<>"']/g, (character) => ESCAPES[character] ?? character);
}

/**
 * The text meant by what stands in a file. Answers null when a reference in it is none: besides the five of XML itself there
 * are none, since a file that declares its own is refused before.
 */
export function unescapeXml(text: string): string | null {
  if (!text.includes('&')) return text;
  let isSound = true;
  const meant = text.replace(/&([^;&]{0,10};)?/g, (reference, name: string | undefined) => {
    const character = name === undefined ? undefined : characterOf(name.slice(0, -1));
    if (character === undefined) isSound = false;
    return character ?? reference;
  });
  return isSound ? meant : null;
}

function characterOf(name: string): string | undefined {
  const code = /^#(?:x([0-9a-f]{1,6})|(\d{1,7}))$/i.exec(name);
  if (!code) return NAMED.get(name);
  const point = code[1] ? Number.parseInt(code[1], 16) : Number(code[2]);
  if (point > 0x10ffff) return undefined;
  const character = String.fromCodePoint(point);
  return NOT_IN_XML.test(character) ? undefined : character;
}
