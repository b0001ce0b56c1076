import { XmlProblem } from './xml-problem.ts';
import { readXmlTag, shortenName } from './xml-tag.ts';
import { NOT_IN_XML, unescapeXml } from './xml-text.ts';

export interface XmlHandler {
  /** Names of elements come without their prefix. */
  open(name: string, attributes: ReadonlyMap<string, string>, line: number): void;
  /** Text in pieces, as the file comes in. */
  text(piece: string, line: number): void;
  close(name: string): void;
}

const MOST_IN_A_TAG = 65_536;
const MOST_IN_A_REMARK = 1_048_576;
const DEEPEST = 100;
const LONGEST_REFERENCE = 12;

/**
 * Reads XML piece by piece and tells what it meets; of the file it holds no more than one tag. It knows what files of tracks
 * need and refuses the rest naming the line: a DOCTYPE above all, so that no entity can grow or fetch anything. `push` and `end`
 * throw XmlProblem.
 */
export function createXmlReader(handler: XmlHandler): { push(piece: string): void; end(): void } {
  const open: string[] = [];
  let buffer = '';
  let at = 0;
  let line = 1;
  let isOver = false;
  let isCutAtReturn = false;

  const refuse: (message: string) => never = (message) => {
    throw new XmlProblem(line, message);
  };

  /** Goes on behind so many characters, counting the lines in them. */
  function pass(count: number): void {
    line += countLines(buffer, at, at + count);
    at += count;
  }

  function tellText(count: number, isRaw: boolean): void {
    const written = buffer.slice(at, at + count);
    const text = isRaw ? written : unescapeXml(written);
    if (text === null) refuse('An “&” stands here that begins nothing known. It should be written “&amp;”.');
    if (open.length > 0) handler.text(text, line);
    else if (/\S/.test(text)) refuse(isOver ? 'Something stands after the end.' : 'This does not begin as XML does.');
    pass(count);
  }

  /** Text up to the next tag. Answers whether there is one. */
  function readText(isLast: boolean): boolean {
    const next = buffer.indexOf('<', at);
    const end = next >= 0 ? next : endOfText(buffer, at, isLast);
    if (end > at) tellText(end - at, false);
    return next >= 0;
  }

  /** Whatever begins with `<`. Answers false when it is not all here yet. */
  function readMarkup(): boolean {
    if (buffer[at + 1] === '?') return readRemark('?>');
    if (buffer[at + 1] !== '!') return readTag();
    if (buffer.startsWith('<!--', at)) return readRemark('-->');
    if (buffer.startsWith('<![CDATA[', at)) return readRawText();
    if (buffer.length - at < 9) return false;
    return refuse('A DOCTYPE or another declaration stands here. Files with one are not read, to be on the safe side.');
  }

  function readRemark(end: string): boolean {
    const found = buffer.indexOf(end, at + 2);
    if (found < 0) return waitFor(MOST_IN_A_REMARK, 'A remark');
    pass(found + end.length - at);
    return true;
  }

  function readRawText(): boolean {
    const found = buffer.indexOf(']]>', at);
    if (found < 0) return waitFor(MOST_IN_A_REMARK, 'A piece of text');
    pass('<![CDATA['.length);
    tellText(found - at, true);
    pass(']]>'.length);
    return true;
  }

  function waitFor(most: number, what: string): false {
    return buffer.length - at > most ? refuse(`${what} begins here that is too long to be meant.`) : false;
  }

  function readTag(): boolean {
    const length = tagLength(buffer, at);
    if (length < 0) return waitFor(MOST_IN_A_TAG, 'A tag');
    const tag = buffer.slice(at, at + length);
    if (tag.indexOf('<', 1) > 0) refuse('A “<” stands within a tag.');
    if (tag.startsWith('</')) endElement(tag.slice(2, -1).trimEnd());
    else startElement(tag);
    pass(length);
    return true;
  }

  function startElement(text: string): void {
    const tag = readXmlTag(text);
    if (typeof tag === 'string') refuse(tag);
    if (isOver) refuse(`“<${shortenName(tag.name)}>” stands after the end.`);
    if (open.length >= DEEPEST) refuse(`More than ${DEEPEST} elements stand within each other.`);
    open.push(tag.name);
    handler.open(localName(tag.name), tag.attributes, line);
    if (tag.isEmpty) endElement(tag.name);
  }

  function endElement(name: string): void {
    const expected = open.pop();
    if (expected === undefined) refuse(`“</${shortenName(name)}>” ends what has not begun.`);
    if (name !== expected) refuse(`“</${shortenName(name)}>” stands where “</${shortenName(expected)}>” should.`);
    isOver = open.length === 0;
    handler.close(localName(name));
  }

  function read(isLast: boolean): void {
    let goesOn = true;
    while (goesOn && at < buffer.length) goesOn = readText(isLast) && readMarkup();
    buffer = buffer.slice(at);
    at = 0;
  }

  /** A line ends with \n, with \r\n or with \r (XML 1.0, 2.11). */
  function toLines(piece: string): string {
    const whole = isCutAtReturn ? `\r${piece}` : piece;
    isCutAtReturn = whole.endsWith('\r');
    return (isCutAtReturn ? whole.slice(0, -1) : whole).replace(/\r\n?/g, '\n');
  }

  return {
    push(piece) {
      const lines = toLines(piece);
      const bad = lines.search(NOT_IN_XML);
      if (bad >= 0) {
        line += countLines(buffer) + countLines(lines, 0, bad);
        refuse('A character stands here that no text has. The file is damaged, or of another kind.');
      }
      buffer += lines;
      read(false);
    },
    end() {
      read(true);
      if (buffer !== '') refuse('The file ends within a tag. It may have been cut off.');
      const missing = open.at(-1);
      if (missing !== undefined) refuse(`The file ends before “</${shortenName(missing)}>”. It may have been cut off.`);
      if (!isOver) throw new XmlProblem(null, 'There is nothing in this file.');
    },
  };
}

function countLines(text: string, from = 0, to = text.length): number {
  let count = 0;
  for (let found = text.indexOf('\n', from); found >= 0 && found < to; found = text.indexOf('\n', found + 1))
    count += 1;
  return count;
}

/** Up to where text can be told before the rest is here: not into the middle of a reference. */
function endOfText(buffer: string, from: number, isLast: boolean): number {
  const reference = buffer.lastIndexOf('&');
  const isCut = reference >= from && buffer.length - reference <= LONGEST_REFERENCE && !buffer.includes(';', reference);
  return isCut && !isLast ? reference : buffer.length;
}

/** How long the tag is that begins at `from`, to its `>`, of which those within quotes do not count; -1 when it does not end. */
function tagLength(buffer: string, from: number): number {
  let quote = '';
  const most = Math.min(buffer.length, from + MOST_IN_A_TAG);
  for (let index = from + 1; index < most; index += 1) {
    const character = buffer.charAt(index);
    if (quote) quote = character === quote ? '' : quote;
    else if (character === '>') return index + 1 - from;
    else if (character === '"' || character === "'") quote = character;
  }
  return -1;
}

const localName = (name: string) => name.slice(name.lastIndexOf(':') + 1);
