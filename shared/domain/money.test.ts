import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { currencySign, formatMoney, MAX_AMOUNT_CENTS, parseAmountCents, toAmountText } from './money.ts';

describe('an amount as a person types it', () => {
  test.each([
    ['42.5', 4250],
    ['42.50', 4250],
    ['42', 4200],
    ['.5', 50],
    ['42.', 4200],
    ['$1,234.50', 123_450],
    ['1,234,567', 123_456_700],
    ['12,50', 1250],
    ['1,234', 123_400],
    ['AUD 7', 700],
    [' 0.29 ', 29],
    ['1000000', MAX_AMOUNT_CENTS],
  ])('%s is %i cents', (typed, cents) => expect(parseAmountCents(typed)).toBe(cents));

  test.each(['', '.', '$', '-5', '4.255', '1.2.3', '12,5,0', '1e3', 'NaN', '1,23,456', '٤٢'])(
    '"%s" is refused',
    (typed) => expect(parseAmountCents(typed)).toBeNull(),
  );

  test('every number of cents survives being written and read again', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: MAX_AMOUNT_CENTS }), (cents) => {
        expect(parseAmountCents(toAmountText(cents))).toBe(cents);
        expect(parseAmountCents(formatMoney(cents, 'AUD', 'en-AU'))).toBe(cents);
      }),
    );
  });
});

test('money is shown in the notation of the person', () => {
  expect(formatMoney(123_450, 'AUD', 'en-AU')).toBe('$1,234.50');
  expect(formatMoney(123_450, 'NZD', 'en-AU')).toMatch(/^NZ\D*1,234\.50$/);
  expect(formatMoney(-5, 'AUD', 'en-AU')).toBe('-$0.05');
  expect(currencySign('AUD', 'en-AU')).toBe('$');
});
