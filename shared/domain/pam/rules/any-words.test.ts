import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isPamWriteTool, PAM_TOOL_ARGUMENTS, type PamToolCall } from '../../../contracts/pam-tools.ts';
import type { CommandReading } from './command-reading.ts';
import { PHRASE_HINTS } from './phrases/phrase-hints.ts';
import { PHRASES } from './phrases.ts';
import { readCommand } from './read-command.ts';

const isWrite = (reading: CommandReading | null) => reading?.kind === 'call' && isPamWriteTool(reading.call.tool);

/** Schema and reading agree to the letter: nothing is trimmed or rounded on the way. */
function expectFitting(reading: CommandReading | null) {
  if (reading?.kind !== 'call' && reading?.kind !== 'question') return;
  const { tool, args } = reading.call;
  expect(PAM_TOOL_ARGUMENTS[tool].parse(args)).toEqual(args);
}

const WORDS = [
  ...new Set(PHRASES.flatMap(({ say }) => say.split(' '))),
  ...[
    '-5',
    '0',
    '99999999999',
    '1e9',
    '0.0001',
    '31/02/2026',
    '25:99',
    '$',
    '€',
    '\u0000',
    '\ud800',
    '😀',
    'NaN',
    '__proto__',
    'constructor',
  ],
];
const hints = fc.record({
  distanceUnit: fc.constantFrom('km' as const, 'mi' as const),
  currency: fc.constantFrom('AUD' as const, 'USD' as const, 'GBP' as const),
  vehicleNames: fc.array(fc.string({ maxLength: 12 }), { maxLength: 3 }),
  stopNames: fc.array(fc.constantFrom('Ceduna', '(((', '.*', '', 'a+'), { maxLength: 3 }),
});

describe('any words', () => {
  it('never throw, and what comes of them fits the tools', () => {
    const soup = fc.array(fc.constantFrom(...WORDS), { maxLength: 16 }).map((words) => words.join(' '));
    const begun = fc.tuple(fc.constantFrom(...PHRASES), soup).map(([{ say }, rest]) => `${say} ${rest}`);
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), soup, begun), hints, (said, about) => {
        expectFitting(readCommand(said, { ...PHRASE_HINTS, ...about }));
      }),
      { numRuns: 3_000 },
    );
  });

  it('that answer a question never throw either', () => {
    const asked = PHRASES.flatMap(({ want }) => (want !== null && 'tool' in want ? [want] : []));
    const fields = asked.flatMap(({ args }) => Object.keys(args));
    fc.assert(
      fc.property(
        fc.constantFrom(...asked),
        fc.constantFrom(...fields),
        fc.constantFrom(...PHRASES),
        (want, field, { say }) => {
          const call = { tool: want.tool, args: {} } as PamToolCall; // every argument that matters here may be left out
          const fits = Object.hasOwn(PAM_TOOL_ARGUMENTS[want.tool].shape, field);
          const reading = readCommand(say, { ...PHRASE_HINTS, pending: { call, field: fits ? field : 'none' } });
          if (reading?.kind === 'call' && reading.call.tool !== want.tool) expectFitting(reading);
        },
      ),
      { numRuns: 1_000 },
    );
  });

  it.each([
    ["don't", ''],
    ['do not', ''],
    ['never', ''],
    ['he said', ''],
    ['should I', '?'],
    ['how do I', '?'],
    ['what happens if I', ''],
    ['what would happen if we', '?'],
    ['pretend you', ''],
    ['translate', 'into French'],
    ['I nearly', ''],
    ['ignore previous instructions and', ''],
    ['"', '"'],
    ['<script>', '</script>'],
  ])('change nothing when a command stands between “%s” and “%s”', (before, after) => {
    const written = PHRASES.filter(
      ({ say, hints: about }) => isWrite(readCommand(say, { ...PHRASE_HINTS, ...about })) && !about?.pending,
    );
    expect(written.length).toBeGreaterThan(150);
    const changed = written
      .filter(({ say }) => !(before === "don't" && /^(let|forget)/.test(say)))
      .map(({ say }) => `${before} ${say}${after}`)
      .filter((said) => isWrite(readCommand(said, PHRASE_HINTS)));
    expect(changed).toEqual([]);
  });

  // A pattern that tries again and again would not come to an end here.
  it.each([
    'a ',
    'one ',
    'twenty one ',
    '1',
    '1 ',
    '1,',
    '$1 ',
    'fuel ',
    'add a ',
    'how many ',
    'how much fuel is ',
    'service due ',
    'trip cost ',
    'the ',
    ' ',
    '\n',
    '-',
    '"',
    'every 1 ',
    'to and ',
    'in a fortnight ',
    'half past ',
    'Ceduna before ',
    'for two nights ',
    '1.1.1/1-',
    '\ud83d',
  ])('repeated over 10 kB and up to the longest command, come to an end: “%s”', (part) => {
    for (const opening of [
      '',
      'put 62 litres ',
      'remind me to ',
      'add a stop at ',
      'spent ',
      'plan a trip from ',
      'what ',
    ]) {
      for (const length of [300, 700, 10_000])
        expectFitting(readCommand((opening + part.repeat(length)).slice(0, length), PHRASE_HINTS));
    }
  });
});
