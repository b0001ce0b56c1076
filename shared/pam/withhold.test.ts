import { describe, expect, it } from 'vitest';
import { withhold } from './withhold.ts';

const NONE = { moneyConsentAt: null, locationConsentAt: null };
const ALL = { moneyConsentAt: '2026-11-01T00:00:00Z', locationConsentAt: '2026-11-01T00:00:00Z' };

describe('what a model is told', () => {
  it.each([
    'Fuel: $118.40 on Friday',
    'A$1,204.00 this month',
    'US$12',
    'NZ$ 99.90 left',
    '£3,000 a year',
    'It was 118.40 AUD',
    'AUD 118.40 in all',
    'a hundred and 18 dollars',
    '−$40.00 against last month',
    '$1.91/L at BP',
    '1 204,00 €',
  ])('holds no amount without consent: %s', (text) => {
    const told = withhold({ lines: [text], nested: { sentence: text } }, NONE);
    expect(JSON.stringify(told)).toContain('[amount withheld]');
    expect(told.lines[0]?.replace(/\[.*?\]/g, '')).not.toMatch(/\$|€|£|AUD|\d{2,}.*dollars|\d{3}/);
  });

  it.each(['62 litres on 2026-11-20', '84,710 km', '18.4 L/100 km, towing', 'in 14 days', 'Site 12 at Ceduna'])(
    'keeps figures that are no money: %s',
    (text) => expect(withhold(text, NONE)).toBe(text),
  );

  it('holds no position without consent', () => {
    expect(withhold('near -32.1266, 133.6733 now', NONE)).toBe('near [place withheld] now');
  });

  it('is whole with consent', () => {
    const value = { text: '$118.40 at -32.12, 133.67', count: 2, none: null };
    expect(withhold(value, ALL)).toEqual(value);
  });
});
