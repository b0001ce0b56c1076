import { ApiProblem, NoAnswer } from './api-problem.ts';

/** What happened, what is safe and what to do, for a screen that could not be filled. */
export function explainReadFailure(what: string, error: Error): { title: string; detail: string } {
  if (error instanceof NoAnswer) {
    return navigator.onLine
      ? { title: `We can't reach ${what} right now`, detail: 'Everything you saved is safe. Try again in a moment.' }
      : {
          title: 'No signal here',
          detail: `Everything you saved is safe. ${upper(what)} will show when you are back in range.`,
        };
  }
  const detail = error instanceof ApiProblem ? error.message : 'Something went wrong on our side.';
  return { title: `We couldn't load ${what}`, detail: `${detail} Everything you saved is safe.` };
}

/** The same for something that was to be saved, in one sentence or two. */
export function explainWriteFailure(error: Error): string {
  if (error instanceof NoAnswer) {
    return navigator.onLine
      ? 'Not saved: we could not reach Wheels & Wins. What you typed is still here, so try again in a moment.'
      : 'Not saved: there is no signal. What you typed is still here, so try again when you are back in range.';
  }
  if (error instanceof ApiProblem) {
    const wait = error.retryAfterSeconds ? ` Try again in ${error.retryAfterSeconds} seconds.` : '';
    return `Not saved: ${error.message}${wait}`;
  }
  return 'Not saved: something went wrong on our side. What you typed is still here.';
}

function upper(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
