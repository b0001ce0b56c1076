import { waitUntil } from '../../../local/processes/wait-until.ts';

/** Waits for something that is looked at here. Throws an error that says `failure` after `withinMs`. */
export const until = (check: () => boolean | Promise<boolean>, withinMs: number, failure: string): Promise<void> =>
  waitUntil(
    async () => check(),
    withinMs,
    () => failure,
  );
