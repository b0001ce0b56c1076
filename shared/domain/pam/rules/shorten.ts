/** What fits into an argument: cut at its limit, not within a character, without a space at either end. */
export const shorten = (said: string, maxLength: number) =>
  said
    .slice(0, maxLength)
    .replace(/[\ud800-\udbff]$/, '')
    .trim();
