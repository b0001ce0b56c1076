import type { Page } from 'playwright-core';
import { waitUntil } from '../../../local/processes/wait-until.ts';
import type { Watch } from './watch-answers.ts';

/**
 * Asks the app for something it cannot have yet: a search for a word nobody searched for. Answers, once the list shows a row
 * with it, how many milliseconds lay between the first request and the first good answer. Throws when none comes.
 */
export async function searchInApp(page: Page, answers: Watch, word: string): Promise<number> {
  await page.getByLabel('Search payees and notes').fill(word);
  const answerMs = () => answers.answerMs(`q=${word}`);
  await waitUntil(
    async () => !Number.isNaN(answerMs()),
    30_000,
    () => `The search for "${word}" had no answer in 30 s.`,
  );
  await page.getByRole('main').getByRole('link', { name: word }).first().waitFor();
  return answerMs();
}
