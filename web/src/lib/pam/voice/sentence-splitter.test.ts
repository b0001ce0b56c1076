import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createSentenceSplitter } from './sentence-splitter.ts';

/** All sentences of a text that arrives in pieces of this length. */
function split(text: string, piece = text.length): string[] {
  const splitter = createSentenceSplitter();
  const sentences: string[] = [];
  for (let at = 0; at < text.length; at += piece) sentences.push(...splitter.push(text.slice(at, at + piece)));
  return [...sentences, ...splitter.end()];
}

describe('the sentences of an answer', () => {
  it('are given as soon as they are whole', () => {
    const splitter = createSentenceSplitter();
    expect(splitter.push('Logged 62 litres for the Prado')).toEqual([]);
    expect(splitter.push('.')).toEqual([]);
    expect(splitter.push(' It')).toEqual(['Logged 62 litres for the Prado.']);
    expect(splitter.push(' costs $118.40')).toEqual([]);
    expect(splitter.end()).toEqual(['It costs $118.40']);
    expect(splitter.end()).toEqual([]);
  });

  it.each([
    [
      'figures',
      'It used 18.4 L. At $1.91. Nights: 12. Next.',
      ['It used 18.4 L.', 'At $1.91.', 'Nights: 12.', 'Next.'],
    ],
    [
      'abbreviations',
      'Take e.g. the Stuart Hwy. north. Mr. A. Smith waits.',
      ['Take e.g. the Stuart Hwy. north.', 'Mr. A. Smith waits.'],
    ],
    ['questions and quotes', 'Which one? “The Prado.” Good!', ['Which one?', '“The Prado.”', 'Good!']],
    ['lists', 'Due soon:\n1. Oil change\n2. Tyres\n\n- Gas', ['Due soon:', '1. Oil change', '2. Tyres', '- Gas']],
    ['nothing to say', '\n—\n …\n', []],
  ])('know %s', (_, text, sentences) => {
    expect(split(text)).toEqual(sentences);
  });

  it('are cut at a pause when they do not end', () => {
    const clause = 'and then you drive for another hour past the old telegraph station';
    const sentences = split(`First ${[clause, clause, clause, clause, clause].join(', ')}.`);
    expect(sentences.length).toBeGreaterThan(1);
    expect(sentences.every((one) => one.length <= 240)).toBe(true);
    expect(sentences[0]).toMatch(/,$/);
    expect(split('x'.repeat(1_000)).map((one) => one.length)).toEqual([240, 240, 240, 240, 40]);
  });

  it('are the same however the text arrives, and lose no word', () => {
    const words = fc.constantFrom(
      'Prado',
      '18.4',
      'e.g.',
      'Stop.',
      'why?',
      '\n',
      '1.',
      'km,',
      'ok!',
      '“yes.”',
      '$1.91',
    );
    fc.assert(
      fc.property(fc.array(words, { maxLength: 60 }), fc.integer({ min: 1, max: 9 }), (list, piece) => {
        const text = list.join(' ');
        const sentences = split(text, piece);
        const letters = (of: string) => of.replace(/\s+/g, '');
        expect(letters(sentences.join(''))).toBe(letters(text));
        if (text.length < 200) expect(sentences).toEqual(split(text));
      }),
    );
  });
});
