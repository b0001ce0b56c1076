/** A name as it is written: "port augusta" is "Port Augusta"; one that has capitals already stays as it is. */
export function toTitle(said: string): string {
  if (/[A-Z]/.test(said)) return said;
  return said
    .split(' ')
    .map((word, index) => (index > 0 && SMALL.has(word) ? word : word.charAt(0).toUpperCase() + word.slice(1)))
    .join(' ');
}

const SMALL = new Set(['of', 'the', 'and', 'in', 'on']);
