import { unescapeXml } from './xml-text.ts';

export interface XmlTag {
  name: string;
  attributes: Map<string, string>;
  /** `<a/>`: begun and ended at once. */
  isEmpty: boolean;
}

const NAME = /^<([\p{L}_:][\p{L}\p{N}_:.·-]{0,199})/u;
const ATTRIBUTE = /\s+([^\s=<>"'/]+)\s*=\s*("[^"<]*"|'[^'<]*')/y;

/** Takes a tag `<name …>` apart. Answers with what is wrong with it, in words, when it cannot be. */
export function readXmlTag(tag: string): XmlTag | string {
  const name = NAME.exec(tag)?.[1];
  if (!name) return 'A “<” stands here without a name behind it.';
  const isEmpty = tag.endsWith('/>');
  const end = tag.length - (isEmpty ? 2 : 1);
  const attributes = new Map<string, string>();
  let next = name.length + 1;
  ATTRIBUTE.lastIndex = next;
  for (let found = ATTRIBUTE.exec(tag); found; found = ATTRIBUTE.exec(tag)) {
    const [, key = '', quoted = ''] = found;
    const value = unescapeXml(quoted.slice(1, -1));
    if (value === null) return `An “&” stands in “${shortenName(key)}” that begins nothing known.`;
    if (attributes.has(key)) return `“${shortenName(key)}” is said twice.`;
    attributes.set(key, value);
    next = ATTRIBUTE.lastIndex;
  }
  if (tag.slice(next, end).trim() === '') return { name, attributes, isEmpty };
  return `“<${shortenName(name)}” is followed by something else than name="value".`;
}

export const shortenName = (name: string) => (name.length > 40 ? `${name.slice(0, 40)}…` : name);
