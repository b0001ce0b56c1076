/** Where a sentence ends: at its mark and the space after it, or at the end of a line. "Mt. Gambier" and "18.4" are no ends. */
const END = /(?<!\b(?:mt|st|dr|mr|mrs|ms|no|vs|approx|e\.g|i\.e))[.!?…]["'”’)]*\s+|\n+/giu;

/** The sentences of a text that goes on, without the one that is still being said. */
export function finishedSentences(text: string, isWhole: boolean): string[] {
  const sentences: string[] = [];
  let from = 0;
  for (const match of text.matchAll(END)) {
    const to = match.index + match[0].length;
    sentences.push(text.slice(from, to));
    from = to;
  }
  if (isWhole) sentences.push(text.slice(from));
  return sentences.map((sentence) => sentence.trim()).filter((sentence) => sentence !== '');
}
