import { expect, test } from 'vitest';
import { propose } from './propose.ts';
import { sampleId } from './sample-facts.ts';

const forget = (number: number) =>
  ({ verb: 'delete', table: 'pam_memories', id: sampleId(number), version: 1 }) as const;
const plan = { tool: 'forget' as const, args: {}, title: 'Forget', rows: [], writes: [forget(1)] };

test('a summary is one line of at most 500 characters, whatever stands in the rows it names, and cuts no letter in two', () => {
  const of = (summary: string) => {
    const made = propose({ ...plan, summary });
    return made.kind === 'proposal' ? made.summary : '';
  };
  expect(of('Forgot\n\u0000 this.')).toBe('Forgot  this.');
  expect(of(`${'x'.repeat(498)}😀😀`)).toBe(`${'x'.repeat(498)}…`);
  expect(of('x'.repeat(500))).toHaveLength(500);
});

test('more rows than a turn of the device may tell of are not changed at once', () => {
  const writes = Array.from({ length: 61 }, (_, index) => forget(index));
  expect(propose({ ...plan, writes, summary: '' })).toMatchObject({ kind: 'impossible' });
  expect(propose({ ...plan, writes: writes.slice(0, 60), summary: '' })).toMatchObject({ kind: 'proposal' });
});
