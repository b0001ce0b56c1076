import {
  type AmountMismatch,
  type FuelAmounts,
  isMismatch,
  settleAmounts,
} from '../../../../shared/domain/fuel-amounts.ts';
import { parseAmountCents } from '../../../../shared/domain/money.ts';
import { AMOUNT_FIELDS, type AmountField, type FuelValues, pumpTexts } from './fuel-values.ts';
import { readDecimal } from './read-number.ts';

type Texts = Pick<FuelValues, AmountField | 'typed'>;

export const FIELD_OF: Record<AmountMismatch['field'], AmountField> = {
  litres: 'litres',
  priceMilliPerL: 'price',
  totalCents: 'total',
};

/** Which fields hold what a person typed. */
export function typedFields({ typed }: Texts): AmountField[] {
  return AMOUNT_FIELDS.filter((name) => typed.split(',').includes(name));
}

/**
 * What the pump said, in its own unit, from the fields that were typed. Of a fill that is changed, one alone is joined by what
 * stays: litres and total follow from a new price, the price from a new total.
 */
export function settleValues(values: Texts): FuelAmounts | AmountMismatch {
  const typed = typedFields(values);
  const isBeside = (name: AmountField) =>
    typed.includes(name) || (typed.length < 2 && KEPT[typed[0] ?? 'litres'] === name);
  const kept = AMOUNT_FIELDS.filter((name) => isBeside(name) && values[name].trim() !== '');
  const all = typed.length === 0 ? AMOUNT_FIELDS : kept;
  const read = (name: AmountField) => (all.includes(name) ? READ[name](values[name]) : null);
  return settleAmounts({ litres: read('litres'), priceMilliPerL: read('price'), totalCents: read('total') });
}

/** The field that stays when another one is changed alone. */
const KEPT: Record<AmountField, AmountField> = { litres: 'price', total: 'litres', price: 'litres' };

const READ: Record<AmountField, (typed: string) => number | null> = {
  litres: (typed) => readDecimal(typed),
  total: (typed) => parseAmountCents(typed),
  price: (typed) => {
    const price = readDecimal(typed);
    return price === null ? null : Math.round(price * 1_000);
  },
};

/** A field that was filled with something that is no amount. */
export function unreadable(values: Texts): AmountField | undefined {
  return AMOUNT_FIELDS.find((name) => values[name].trim() !== '' && !READ[name](values[name]));
}

/** The texts of the fields that nobody typed; nothing while they do not follow from the others. `changing` is left alone. */
export function followingTexts(values: Texts, changing: AmountField | null): Partial<Pick<FuelValues, AmountField>> {
  const typed = typedFields(values);
  if (typed.length === 0 || typed.length === AMOUNT_FIELDS.length) return {};
  const settled = settleValues(values);
  if (isMismatch(settled)) return {};
  const texts = pumpTexts(settled);
  const following = AMOUNT_FIELDS.filter((name) => !typed.includes(name) && name !== changing);
  return Object.fromEntries(following.map((name) => [name, texts[name]]));
}
