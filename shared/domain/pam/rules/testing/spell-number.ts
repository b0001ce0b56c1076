const ONES =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const TENS = 'zero ten twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');

// How numbers are said, written without a look at how they are read, so that one can be held against the other.

/** "eighty-four thousand seven hundred and ten", below a million. */
export function spellNumber(value: number): string {
  if (value < 20) return ONES[value] ?? '';
  if (value < 100) return `${TENS[Math.floor(value / 10)]}${value % 10 === 0 ? '' : `-${ONES[value % 10]}`}`;
  if (value < 1_000) {
    const rest = value % 100;
    return `${ONES[Math.floor(value / 100)]} hundred${rest === 0 ? '' : ` and ${spellNumber(rest)}`}`;
  }
  const rest = value % 1_000;
  const joint = rest === 0 ? '' : `${rest < 100 ? ' and' : ''} ${spellNumber(rest)}`;
  return `${spellNumber(Math.floor(value / 1_000))} thousand${joint}`;
}

/**
 * As people read an odometer: 84,710 is "eighty-four seven ten", 84,005 "eighty-four oh oh five". Null where that would be
 * another number: "twenty five ten" is 2,510.
 */
export function spellReading(value: number): string | null {
  const thousands = Math.floor(value / 1_000);
  const rest = value % 1_000;
  if (thousands < 1 || rest === 0 || (thousands % 10 === 0 && rest >= 100)) return null;
  const hundreds = Math.floor(rest / 100);
  const tens = rest % 100;
  const last = tens === 0 ? 'hundred' : tens < 10 ? `oh ${ONES[tens]}` : spellNumber(tens);
  const tail = hundreds > 0 ? `${ONES[hundreds]} ${last}` : `oh ${tens < 10 ? `oh ${ONES[tens]}` : spellNumber(tens)}`;
  return `${spellNumber(thousands)} ${tail}`;
}

/** "a hundred and eighteen forty". Null where that would be another amount: "a hundred forty" is 140. */
export function spellAmount(cents: number): string | null {
  const dollars = Math.floor(cents / 100);
  const rest = cents % 100;
  if (dollars < 10 || rest < 10 || dollars % 100 === 0) return null;
  return `${spellNumber(dollars)} ${spellNumber(rest)}`;
}

/** "sixty-two point four". */
export function spellDecimal(value: string): string {
  const [whole = '0', decimals] = value.split('.');
  const digits = [...(decimals ?? '')].map((digit) => ONES[Number(digit)]).join(' ');
  return `${spellNumber(Number(whole))}${digits === '' ? '' : ` point ${digits}`}`;
}
