/** What a pump shows of one fill. Price in thousandths of the currency's unit a litre. */
export interface FuelAmounts {
  litres: number;
  priceMilliPerL: number;
  totalCents: number;
}

type Given = { [Name in keyof FuelAmounts]?: FuelAmounts[Name] | null | undefined };

/** Why amounts cannot be taken, in words, and the field to look at. */
export interface AmountMismatch {
  field: keyof FuelAmounts;
  message: string;
}

/** What the wire and the database take: see shared/contracts/fuel-logs.ts. */
const MOST: FuelAmounts = { litres: 6_000, priceMilliPerL: 100_000, totalCents: 100_000_000 };

/** All three of a fill from any two of them, or from three that agree. */
export function settleAmounts(given: Given): FuelAmounts | AmountMismatch {
  const { litres, priceMilliPerL, totalCents } = given;
  if (litres != null && priceMilliPerL != null && totalCents != null) {
    const amounts = { litres, priceMilliPerL, totalCents };
    return doAgree(amounts) ? amounts : disagreement(amounts);
  }
  if (litres != null && priceMilliPerL != null) {
    return inRange('totalCents', { litres, priceMilliPerL, totalCents: totalOf(litres, priceMilliPerL) });
  }
  if (litres != null && totalCents != null) {
    const price = Math.round((totalCents * 10_000) / toMillilitres(litres));
    return inRange('priceMilliPerL', { litres, priceMilliPerL: price, totalCents });
  }
  if (priceMilliPerL != null && totalCents != null) {
    // Hundredths of a litre, as pumps show them.
    const bought = Math.round((totalCents * 1_000) / priceMilliPerL) / 100;
    return inRange('litres', { litres: bought, priceMilliPerL, totalCents });
  }
  const field = litres == null ? 'litres' : 'totalCents';
  return { field, message: 'Give two of litres, price and total; the third is worked out.' };
}

export function isMismatch(settled: FuelAmounts | AmountMismatch): settled is AmountMismatch {
  return 'message' in settled;
}

/**
 * Pumps round: litres to 0.01, the price to 0.1 cents. Cash is rounded to 5 cents. So 62.0 L at 1.910 agree with 118.42, and with
 * the 118.40 that was paid. In ten-thousandths of a cent, so that everything is whole.
 */
export function doAgree({ litres, priceMilliPerL, totalCents }: FuelAmounts): boolean {
  const millilitres = toMillilitres(litres);
  const apart = Math.abs(millilitres * priceMilliPerL - totalCents * 10_000);
  return apart <= millilitres * 0.5 + priceMilliPerL * 5 + 25_000;
}

const toMillilitres = (litres: number) => Math.round(litres * 1_000);

const totalOf = (litres: number, priceMilliPerL: number) =>
  Math.round((toMillilitres(litres) * priceMilliPerL) / 10_000);

function disagreement({ litres, priceMilliPerL, totalCents }: FuelAmounts): AmountMismatch {
  const price = (priceMilliPerL / 1_000).toFixed(3);
  const [comesTo, told] = [totalOf(litres, priceMilliPerL), totalCents].map((cents) => (cents / 100).toFixed(2));
  return {
    field: 'totalCents',
    message: `${litres} L at ${price} a litre is ${comesTo}, not ${told}. Check the three, or leave one out.`,
  };
}

function inRange(field: keyof FuelAmounts, amounts: FuelAmounts): FuelAmounts | AmountMismatch {
  const isKept = amounts[field] > 0 && amounts[field] <= MOST[field];
  return isKept ? amounts : { field, message: `${WORDS[field]} cannot be: check the other two.` };
}

const WORDS: Record<keyof FuelAmounts, string> = {
  litres: 'The litres that come of it',
  priceMilliPerL: 'The price a litre that comes of it',
  totalCents: 'The total that comes of it',
};
