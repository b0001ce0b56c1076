export interface SentenceSplitter {
  /** The sentences that are whole now. */
  push(text: string): string[];
  /** What is left when nothing more comes. */
  end(): string[];
}

/** A sentence that goes on for longer is cut at a pause in it, so that speaking can begin. */
const LONGEST = 240;
/** A full stop ends nothing after these, nor after an initial; "62 L." is none. */
const ABBREVIATIONS = /(?:^|[\s(])(?:e\.g|i\.e|etc|approx|vs|st|mt|mr|mrs|ms|dr|rd|hwy|(?<!\d ?)\p{L})\.$/iu;
/** An end is sure once there is a space behind it: "84.7" and "wheels.test" go on. */
const END = /[.!?…]+["'”’)\]]*(?=\s)|\n+/gu;
const LIST_NUMBER = /^\s*\d{1,2}\.$/;

/** Cuts an answer into sentences while it still arrives. A new line ends one, too. */
export function createSentenceSplitter(): SentenceSplitter {
  let rest = '';

  function takeWhole(): string[] {
    const whole: string[] = [];
    let from = 0;
    for (const { 0: mark, index } of rest.matchAll(END)) {
      const upTo = index + mark.length;
      const sentence = rest.slice(from, upTo);
      if (mark.includes('\n') || !goesOn(sentence)) {
        whole.push(sentence);
        from = upTo;
      }
    }
    rest = rest.slice(from);
    while (rest.length > LONGEST) {
      const cut = pauseIn(rest);
      whole.push(rest.slice(0, cut));
      rest = rest.slice(cut);
    }
    return tidy(whole);
  }

  return {
    push(text) {
      rest += text;
      return takeWhole();
    },
    end() {
      const whole = takeWhole();
      const last = tidy([rest]);
      rest = '';
      return [...whole, ...last];
    },
  };
}

const tidy = (sentences: string[]) => sentences.map((one) => one.trim()).filter((one) => /[\p{L}\p{N}]/u.test(one));

function goesOn(sentence: string): boolean {
  return sentence.endsWith('.') && (LIST_NUMBER.test(sentence) || ABBREVIATIONS.test(sentence));
}

/** Behind the last comma or the like that comes early enough, else behind a word, else just there. */
function pauseIn(text: string): number {
  const start = text.slice(0, LONGEST);
  const comma = Math.max(...[', ', '; ', ': ', ' – '].map((mark) => start.lastIndexOf(mark) + mark.length));
  if (comma > LONGEST / 3) return comma;
  const space = start.lastIndexOf(' ');
  return space > 0 ? space + 1 : LONGEST;
}
