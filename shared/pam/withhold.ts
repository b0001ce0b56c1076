import type { PamSettings } from '../contracts/pam-settings.ts';

type Consents = Pick<PamSettings, 'moneyConsentAt' | 'locationConsentAt'>;

const AMOUNT = "(?:\\d[\\d\\s.,’']*\\d|\\d)";
const SYMBOL = '(?:[A-Z]{1,3})?[$€£¥]';
const CODE = '(?:AUD|NZD|USD|CAD|GBP|EUR)';
/** Amounts as the product writes them, before or after their currency; a price a litre too. */
const MONEY = new RegExp(
  `[-−–]?(?:${SYMBOL}|${CODE})\\s?[-−–]?${AMOUNT}|${AMOUNT}\\s?(?:${SYMBOL}|${CODE}|¢|(?:dollars?|cents?|pounds?|pence)\\b)`,
  'gi',
);
/** A latitude and a longitude, as in -32.1266, 133.6733. */
const POINT = /-?\d{1,3}\.\d{2,}\s*,\s*-?\d{1,3}\.\d{2,}/g;

/** The same value without the amounts and the positions that the person has not agreed to pass on to a model. */
export function withhold<Value>(value: Value, { moneyConsentAt, locationConsentAt }: Consents): Value {
  const clean = (text: string) => {
    const placeless = locationConsentAt === null ? text.replace(POINT, '[place withheld]') : text;
    return moneyConsentAt === null ? placeless.replace(MONEY, '[amount withheld]') : placeless;
  };
  return mapTexts(value, clean) as Value; // texts become texts, all else stays
}

function mapTexts(value: unknown, change: (text: string) => string): unknown {
  if (typeof value === 'string') return change(value);
  if (Array.isArray(value)) return value.map((item) => mapTexts(item, change));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, mapTexts(item, change)]));
}
