/** Said of what has not been done, is only thought of, or is quoted: nothing of it is to be written down. */
const NOT_DONE =
  /\b(dont|do not|didnt|did not|havent|have not|hasnt|has not|hadnt|wont|wouldnt|shouldnt|cant|cannot|never|nearly|almost|pretend|imagine|suppose|supposing|hypothetically|if|whether|unless|would|could|should|might|going to|gonna|planning to|thinking|reckon|wonder|wondering|said|says|told|tells|wrote|written|translate|quote)\b|\b(is|are|was|isnt|arent|wasnt) not\b|\b(isnt|arent|wasnt)\b/;
/** What somebody would say who wants more than one entry changed, or the rules themselves. */
const HOSTILE =
  /\b(ignore|disregard|instructions|prompt|password|everything|everyone|erase|wipe|drop table|delete all|remove all|all (my|our|the|expenses|stops|trips|data|fuel))\b/;
const QUESTION =
  /^(how|hows|what|whats|why|when|whens|where|wheres|who|whos|which|is|are|am|was|does|has|should|shall|may|might|will|would|could|can)\b|^were (we|you|they|there|the|any|my|our)\b|^(do|did|have|had) (i|we|you|he|she|they|it|that|this|anyone|my|our)\b|^did the .*\b(cost|go|work|get|need|take)\b/;
const MARKUP = /["“”«»<>{}`\\]|--|\/\*/;

const QUOTED = /^\s*["“«<{[\]`]/;

/**
 * Whether words may be taken for a command that changes something. `text` is what `toText` makes of them without
 * politeness, `raw` what was typed.
 */
export function mayWrite(text: string, raw: string, isRequest: boolean): boolean {
  if (NOT_DONE.test(text) || HOSTILE.test(text) || MARKUP.test(raw)) return false;
  return isAsked(text, raw, isRequest) === false;
}

/** Whether something is asked or quoted rather than told. */
export function isAsked(text: string, raw: string, isRequest: boolean): boolean {
  return QUESTION.test(text) || QUOTED.test(raw) || (raw.trimEnd().endsWith('?') && !isRequest);
}
