import type { Page } from 'playwright-core';
import { waitUntil } from '../../../local/processes/wait-until.ts';
import { giveExpenses } from './give-expenses.ts';
import { openDevice } from './open-device.ts';
import { searchInApp } from './read-in-app.ts';
import { waitingIn } from './read-outbox.ts';
import { signIn, type Traveller } from './sign-in.ts';
import { watchAnswers } from './watch-answers.ts';
import type { Site } from './with-site.ts';
import { writeInApp } from './write-in-app.ts';

/** One way in which the app's own host can go away, and how it comes back. */
export interface Loss {
  name: string;
  lose(site: Site): Promise<void> | void;
  mend(site: Site): Promise<void> | void;
}

export const KILLED: Loss = { name: 'A killed', lose: ({ a }) => a.kill(), mend: ({ a }) => a.start() };
export const HUNG: Loss = { name: 'A hung', lose: ({ a }) => a.hang(), mend: ({ a }) => a.resume() };

export interface LossRound {
  /** From the first request after the loss to its answer. */
  firstMs: number;
  followingMs: number[];
  /** A reload without the host, until the rows are shown. */
  reloadMs: number;
}

const FOLLOWING = 4;

/** A browser profile of its own loads the app, loses the host, reads, writes an entry `made-{round}` and reloads. */
export async function measureLoss(site: Site, loss: Loss, person: Traveller, round: number): Promise<LossRound> {
  const session = await signIn(site.stack, person);
  const stops = Array.from({ length: FOLLOWING + 1 }, (_, index) => `stop-${round}-${index}`);
  await giveExpenses(site.b, session, stops);
  const device = await openDevice(site.browser, site.a.url, session, '/wins/expenses');
  try {
    const { page } = device;
    const answers = watchAnswers(page);
    await page.reload();
    await page
      .getByRole('main')
      .getByRole('link', { name: stops[0] ?? '' })
      .waitFor();
    await waitUntil(
      async () => answers.attempts.some(({ origin, path }) => origin === site.front.url && path === '/api/health/live'),
      20_000,
      () => 'The app never asked its second origin how it is.',
    );
    await loss.lose(site);
    const firstMs = await searchInApp(page, answers, stops[0] ?? '');
    const followingMs: number[] = [];
    for (const stop of stops.slice(1)) followingMs.push(await searchInApp(page, answers, stop));
    await page.getByRole('button', { name: 'Clear the search' }).click();
    await saveEntry(page, `made-${round}`);
    return { firstMs, followingMs, reloadMs: await reload(page, `made-${round}`) };
  } finally {
    await loss.mend(site);
    await device.close();
  }
}

async function saveEntry(page: Page, payee: string): Promise<void> {
  await writeInApp(page, { kind: 'create', typed: { payee, amount: '12.30' } });
  await waitUntil(
    async () => (await waitingIn(page)) === 0,
    30_000,
    () => 'What was saved is still waiting after 30 s.',
  );
}

async function reload(page: Page, payee: string): Promise<number> {
  const startedAt = performance.now();
  await page.reload();
  await page.getByRole('main').getByRole('link', { name: payee }).waitFor();
  return performance.now() - startedAt;
}
