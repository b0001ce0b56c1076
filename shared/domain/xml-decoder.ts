import { XmlProblem } from './xml-problem.ts';

/** How far into a file its declaration is looked for. */
const HEAD = 256;

/**
 * Turns the bytes of an XML file into text, piece by piece, by its byte order mark or by what it says of itself; UTF-8 when
 * it says nothing. `push` and `end` throw XmlProblem for bytes that mean nothing in that encoding.
 */
export function createXmlDecoder(): { push(bytes: Uint8Array): string; end(): string } {
  let decoder: TextDecoder | null = null;
  let head = new Uint8Array();
  let line = 1;

  function decode(bytes: Uint8Array, isLast: boolean): string {
    decoder ??= new TextDecoder(encodingOf(bytes), { fatal: true });
    try {
      const text = decoder.decode(bytes, { stream: !isLast });
      line += countLines(text);
      return text;
    } catch (error) {
      if (!(error instanceof TypeError)) throw error;
      throw new XmlProblem(line + linesBeforeFault(bytes, decoder.encoding), notIn(decoder.encoding));
    }
  }

  return {
    push(bytes) {
      if (decoder) return decode(bytes, false);
      head = join(head, bytes);
      return head.length < HEAD ? '' : decode(head, false);
    },
    end: () => decode(decoder ? new Uint8Array() : head, true),
  };
}

function encodingOf(bytes: Uint8Array): string {
  const [first, second, third, fourth] = bytes;
  if (first === 0x50 && second === 0x4b && third === 3 && fourth === 4) {
    throw new XmlProblem(null, 'This is a packed file (ZIP or KMZ). Unpack it first: the KML or GPX is inside.');
  }
  if ((first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c)) return 'utf-16be';
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)) return 'utf-16le';
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, HEAD));
  const named = /^\s*<\?xml\s[^>]*?encoding\s*=\s*["']([\w.:-]{1,40})["']/.exec(start)?.[1] ?? 'utf-8';
  // Without a mark of its own nobody could have read up to here if it were of two bytes a character.
  return /^utf-?16/i.test(named) ? 'utf-8' : known(named);
}

function known(encoding: string): string {
  try {
    return new TextDecoder(encoding).encoding;
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new XmlProblem(1, `The file says it is written in “${encoding}”, which we cannot read. Save it as UTF-8.`);
  }
}

const notIn = (encoding: string) =>
  `This is not ${encoding.toUpperCase()}, which the file should be written in. It is damaged, of another kind, or has to be saved as UTF-8.`;

/** Lines before the first byte that cannot be read. */
function linesBeforeFault(bytes: Uint8Array, encoding: string): number {
  const text = new TextDecoder(encoding).decode(bytes);
  return countLines(text.slice(0, Math.max(0, text.indexOf('\ufffd'))));
}

const countLines = (text: string) => text.split(/\r\n?|\n/).length - 1;

function join(one: Uint8Array, other: Uint8Array): Uint8Array<ArrayBuffer> {
  const joined = new Uint8Array(one.length + other.length);
  joined.set(one);
  joined.set(other, one.length);
  return joined;
}
