import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PamToolCall } from '../../../contracts/pam-tools.ts';
import { PHRASE_HINTS } from './phrases/phrase-hints.ts';
import { readCommand } from './read-command.ts';
import { spellAmount, spellDecimal, spellNumber, spellReading } from './testing/spell-number.ts';

function argsOf(said: string): PamToolCall['args'] | null {
  const reading = readCommand(said, PHRASE_HINTS);
  return reading?.kind === 'call' ? reading.call.args : null;
}

const readings = fc.integer({ min: 1_000, max: 999_999 });
const written = (value: number) => fc.constantFrom(String(value), value.toLocaleString('en'), spellNumber(value));

describe('numbers that are said', () => {
  it('are the odometer they were spelt from, however it is spelt', () => {
    fc.assert(
      fc.property(
        readings.chain((value) => fc.tuple(fc.constant(value), written(value))),
        ([value, said]) => {
          expect(argsOf(`hitched up at ${said}`)).toEqual({ odometerKm: value });
          expect(argsOf(`fuel 62 litres for 118.40 at ${said}`)).toMatchObject({
            odometerKm: value,
            litres: 62,
            totalCents: 11_840,
          });
        },
      ),
    );
  });

  it('are the odometer when it is read figure by figure', () => {
    fc.assert(
      fc.property(readings, (value) => {
        const said = spellReading(value);
        fc.pre(said !== null);
        expect(argsOf(`hitched up at ${said}`), said ?? '').toEqual({ odometerKm: value });
        const [thousands, rest] = [
          Math.floor(value / 1_000),
          (said ?? '').replace(spellNumber(Math.floor(value / 1_000)), ''),
        ];
        expect(argsOf(`hitched up at ${spellNumber(thousands)} thousand${rest}`)).toEqual({ odometerKm: value });
      }),
    );
  });

  it('are the amount they were spelt from', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 999_999 }), (cents) => {
        const [dollars, rest] = [Math.floor(cents / 100), cents % 100];
        const amount = { amountCents: cents, category: 'eating-out', note: 'lunch' };
        expect(argsOf(`spent $${(cents / 100).toFixed(2)} on lunch`)).toEqual(amount);
        expect(argsOf(`spent ${(cents / 100).toLocaleString('en', { minimumFractionDigits: 2 })} on lunch`)).toEqual(
          amount,
        );
        const spelt = rest === 0 ? '' : ` and ${spellNumber(rest)} cents`;
        if (dollars > 0) expect(argsOf(`spent ${spellNumber(dollars)} dollars${spelt} on lunch`)).toEqual(amount);
        const short = spellAmount(cents);
        if (short !== null) expect(argsOf(`spent ${short} on lunch`), short).toEqual(amount);
      }),
    );
  });

  it('are the litres they were spelt from', () => {
    fc.assert(
      fc.property(fc.integer({ min: 300, max: 20_000 }), fc.integer({ min: 0, max: 2 }), (hundredths, places) => {
        const litres = (hundredths / 100).toFixed(places);
        const args = { litres: Number(litres), priceMilliPerL: 1_919 };
        expect(argsOf(`put ${litres} litres in at 191.9 cents a litre`)).toEqual(args);
        expect(argsOf(`put ${spellDecimal(litres)} litres in at 1.919 a litre`)).toEqual(args);
      }),
    );
  });

  it('are the price they were spelt from', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1_100, max: 3_199 }), (milli) => {
        const [cents, tenth] = [Math.floor(milli / 10), milli % 10];
        const args = { litres: 62, priceMilliPerL: milli };
        expect(argsOf(`put 62 litres in at ${(milli / 10).toFixed(1)}`)).toEqual(args);
        expect(argsOf(`put 62 litres in at ${(milli / 1_000).toFixed(3)} a litre`)).toEqual(args);
        expect(argsOf(`put 62 litres in at ${spellNumber(cents)} point ${spellNumber(tenth)} cents a litre`)).toEqual(
          args,
        );
      }),
    );
  });
});
