import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Inline, parseAnswer } from './parse-answer.ts';

const flat = (text: string): Inline[] =>
  parseAnswer(text).flatMap((block) => (block.kind === 'list' ? block.items : block.lines).flat());

test('paragraphs, lists and bold words are told apart', () => {
  expect(parseAnswer('It is **153 km**.\nAbout two hours.\n\n- Fill up\n- Check the van\n\n1. Go')).toEqual([
    {
      kind: 'paragraph',
      lines: [
        [
          { kind: 'text', text: 'It is ' },
          { kind: 'bold', text: '153 km' },
          { kind: 'text', text: '.' },
        ],
        [{ kind: 'text', text: 'About two hours.' }],
      ],
    },
    {
      kind: 'list',
      isOrdered: false,
      items: [[{ kind: 'text', text: 'Fill up' }], [{ kind: 'text', text: 'Check the van' }]],
    },
    { kind: 'list', isOrdered: true, items: [[{ kind: 'text', text: 'Go' }]] },
  ]);
});

test.each([
  ['<img src=x onerror=alert(1)> <b>hi</b>', '<img src=x onerror=alert(1)> <b>hi</b>'],
  ['![pixel](https://evil.example/p.png?d=secret)', 'pixel'],
  ['[press me](javascript:alert(1))', 'press me'],
  ['[press me](data:text/html,hi)', 'press me'],
  ['javascript:alert(1) and http://plain.example', 'javascript:alert(1) and http://plain.example'],
])('%s is words and nothing else', (text, words) => {
  expect(flat(text).every(({ kind }) => kind === 'text')).toBe(true);
  expect(
    flat(text)
      .map((one) => (one.kind === 'link' ? one.url : one.text))
      .join(''),
  ).toBe(words);
});

test('a link is its address, whatever it was called, and ends before the full stop', () => {
  expect(flat('See [my bank](https://evil.example/x).')).toEqual([
    { kind: 'text', text: 'See my bank ' },
    { kind: 'link', url: 'https://evil.example/x' },
    { kind: 'text', text: '.' },
  ]);
});

test('an address that pretends to be another one is no link', () => {
  expect(flat('https://bank.example@evil.example/').some(({ kind }) => kind === 'link')).toBe(false);
});

test('whatever is said, every link is an https address that parses, and long texts take no time', () => {
  const part = fc.oneof(
    fc.string(),
    fc.constantFrom('**', '[', '](', ')', '![', 'https://a.example', 'javascript:', '\n', '- '),
  );
  fc.assert(
    fc.property(fc.array(part, { maxLength: 40 }), (parts) => {
      for (const one of flat(parts.join(''))) if (one.kind === 'link') expect(new URL(one.url).protocol).toBe('https:');
    }),
  );
  expect(flat('[('.repeat(30_000)).length).toBeGreaterThan(0);
});
