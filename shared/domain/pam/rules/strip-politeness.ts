import type { Word } from './words.ts';

const OPENINGS = [
  'can you',
  'could you',
  'would you',
  'will you',
  'can we',
  'could we',
  'id like you to',
  'id like to',
  'i would like to',
  'i want you to',
  'i want to',
  'i need you to',
  'i need to',
  'we need to',
  'we have to',
  'ive got to',
  'weve got to',
  'we are',
  'weare',
  'i am',
  'im',
  'lets',
  'we should',
  'we want to',
  'wed like to',
  'thats wrong',
  'thats not right',
  'hey',
  'hi',
  'hello',
  'oi',
  'pam',
  'ok',
  'okay',
  'right',
  'righto',
  'alright',
  'so',
  'um',
  'umm',
  'uh',
  'er',
  'ah',
  'well',
  'now',
  'please',
  'just',
  'yeah',
  'yep',
  'also',
  'actually',
  'sorry',
  'oops',
  'whoops',
  'wait',
  'no',
  'nah',
  'hang on',
  'and',
  'then',
  'go ahead and',
  'mate',
  'quickly',
].map((opening) => opening.split(' '));
const CLOSINGS = [
  'please',
  'thanks',
  'thank you',
  'ta',
  'mate',
  'pam',
  'cheers',
  'for me',
  'will you',
  'would you',
  'will ya',
  'hey',
].map((closing) => closing.split(' '));
const REQUESTS = new Set(['can', 'could', 'would', 'will']);
const MOST_TURNS = 8;

export interface Stripped {
  words: Word[];
  /** Asked as a favour: "can you … ?" is no question. */
  isRequest: boolean;
}

/** The words without what is said for manners' sake. */
export function stripPoliteness(words: readonly Word[]): Stripped {
  let rest = [...words];
  let isRequest = false;
  for (let turn = 0; turn < MOST_TURNS; turn++) {
    const opening = OPENINGS.find((parts) => startsWith(rest, parts));
    if (!opening || opening.length === rest.length) break;
    isRequest ||= REQUESTS.has(opening[0] ?? '');
    rest = rest.slice(opening.length);
  }
  for (let turn = 0; turn < MOST_TURNS; turn++) {
    const closing = CLOSINGS.find(
      (parts) => rest.length > parts.length && startsWith(rest.slice(-parts.length), parts),
    );
    if (!closing) break;
    rest = rest.slice(0, -closing.length);
  }
  return { words: rest, isRequest };
}

function startsWith(words: readonly Word[], parts: readonly string[]): boolean {
  return words.length >= parts.length && parts.every((part, index) => words[index]?.word === part);
}
