import { expect, test } from 'vitest';
import { toSpokenText } from './to-spoken-text.ts';

test.each([
  ['**Logged** 62 L for the Prado', 'Logged 62 litres for the Prado'],
  ['- 18.4 L/100 km, towing', '18.4 litres per 100 kilometres, towing'],
  ['2. Ceduna → Eucla 505km at 90 km/h', 'Ceduna to Eucla 505 kilometres at 90 kilometres an hour'],
  ['See [the plan](https://wheels.test/trips) or https://x.test/a?b=c now', 'See the plan or a link now'],
  ['38 °C today — stay in', '38 degrees today, stay in'],
  ['Paid $118.40 to L. Smith', 'Paid $118.40 to L. Smith'],
])('%s is said as words', (text, said) => {
  expect(toSpokenText(text)).toBe(said);
});
