import { expect, it } from 'vitest';
import { sampleFacts } from '../domain/pam/sample-facts.ts';
import { withContext } from './with-context.ts';

const facts = {
  ...sampleFacts(),
  now: '2026-11-30T15:30:00.000Z',
  timeZone: 'Australia/Adelaide',
  today: '2026-12-01',
};

it('the day is that of the device’s zone', () => {
  expect(withContext(facts, { timeZone: 'Australia/Perth' })).toMatchObject({ today: '2026-11-30' });
  expect(withContext(facts, { timeZone: 'Australia/Sydney' })).toMatchObject({ today: '2026-12-01' });
});

it('a zone that nobody knows, or none, changes nothing', () => {
  for (const context of [{}, { timeZone: 'Mars/Olympus' }]) expect(withContext(facts, context)).toBe(facts);
});
