/** The most that one entry may hold: 1,000,000.00. */
export const MAX_AMOUNT_CENTS = 100_000_000;

/**
 * Reads an amount as a person types it ("42.5", "$1,234.50", "AUD 7", "12,50") into whole cents, or null when it is not
 * one. Digits are joined as text, so no amount passes through a binary fraction. A comma is a decimal separator only
 * when it stands alone before one or two final digits.
 */
export function parseAmountCents(typed: string): number | null {
  const bare = typed.replace(/\s/g, '').replace(/^[A-Z]{0,3}[$£]?/i, '');
  const decimal = /^\d+,\d{1,2}$/.test(bare) ? bare.replace(',', '.') : bare.replace(/,(?=\d{3}(\D|$))/g, '');
  const match = /^(\d{0,9})(?:\.(\d{0,2}))?$/.exec(decimal);
  if (!match || decimal === '' || decimal === '.') return null;
  const [, whole = '', fraction = ''] = match;
  return Number(whole || '0') * 100 + Number(fraction.padEnd(2, '0') || '0');
}

/** Cents as plain digits for an input: 4250 → "42.50". */
export function toAmountText(amountCents: number): string {
  const digits = String(Math.abs(amountCents)).padStart(3, '0');
  return `${amountCents < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

/** Cents as money in the person's own notation: 4250 AUD → "$42.50" for en-AU, "A$42.50" for en-US. */
export function formatMoney(amountCents: number, currency: string, locale: string): string {
  return formatterFor(currency, locale).format(toAmountText(amountCents) as `${number}`);
}

/** The sign that stands before an amount in this currency, for an input: AUD → "$". */
export function currencySign(currency: string, locale: string): string {
  const parts = formatterFor(currency, locale).formatToParts(0);
  return parts.find((part) => part.type === 'currency')?.value ?? currency;
}

const formatters = new Map<string, Intl.NumberFormat>();

function formatterFor(currency: string, locale: string): Intl.NumberFormat {
  const key = `${locale} ${currency}`;
  let formatter = formatters.get(key);
  if (!formatter) {
    formatter = new Intl.NumberFormat(locale, { style: 'currency', currency });
    formatters.set(key, formatter);
  }
  return formatter;
}
