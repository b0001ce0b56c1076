import { describe, expect, it } from 'vitest';
import { PAM_TOOL_ARGUMENTS } from '../../../contracts/pam-tools.ts';
import { PHRASE_HINTS } from './phrases/phrase-hints.ts';
import { PHRASES } from './phrases.ts';
import { readCommand } from './read-command.ts';

describe('what is said', () => {
  it.each(PHRASES.map((phrase) => [phrase.say, phrase] as const))('%s', (say, { want, hints }) => {
    const reading = readCommand(say, { ...PHRASE_HINTS, ...hints });
    const got = reading === null ? null : reading.kind === 'call' ? reading.call : { kind: reading.kind };
    expect(got).toEqual(want);
  });

  it('is said of every tool', () => {
    const tools = new Set(PHRASES.flatMap(({ want }) => (want !== null && 'tool' in want ? [want.tool] : [])));
    expect([...tools].sort()).toEqual(Object.keys(PAM_TOOL_ARGUMENTS).sort());
  });

  it('is said once', () => {
    const said = PHRASES.filter(({ hints }) => !hints?.pending).map(({ say }) => say);
    expect(said.filter((say, index) => said.indexOf(say) !== index)).toEqual([]);
  });
});

describe('a question about an amount', () => {
  it.each([
    ['fuel 60', 'log_fuel', { litres: 60 }, { totalCents: 6_000 }],
    ['spent six fifty on tyres', 'log_expense', { amountCents: 650 }, { amountCents: 65_000 }],
  ])('of “%s” has options that answer it as they stand', (say, tool, ...wanted) => {
    const asked = readCommand(say, PHRASE_HINTS);
    if (asked?.kind !== 'question') throw new Error('It was no question.');
    expect(asked.options).toHaveLength(wanted.length);
    const answers = asked.options.map((option) => readCommand(option, { ...PHRASE_HINTS, pending: asked }));
    expect(answers).toMatchObject(wanted.map((args) => ({ kind: 'call', call: { tool, args } })));
  });
});
