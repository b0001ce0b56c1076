import type { Page } from 'playwright-core';
import { waitUntil } from '../../../local/processes/wait-until.ts';
import { atMost, type Fault, type Finding, holds, note } from '../fault.ts';
import { openDevice } from './open-device.ts';
import { waitingIn } from './read-outbox.ts';
import { readRows } from './read-rows.ts';
import { signIn, signUpTraveller } from './sign-in.ts';
import { type Site, withSite } from './with-site.ts';

const WRITES = 20;
const PAYEES = Array.from({ length: WRITES }, (_, index) => `entry ${String(index + 1).padStart(2, '0')}`);

/** No host at all: twenty entries by keyboard, a reload, a second tab, and then the hosts come back. */
export const bothDead: Fault = {
  name: 'web: both hosts dead, 20 writes, reload, second tab',
  group: 'web',
  run: (place) =>
    withSite(place, async (site) => {
      const { stack, a, b, browser } = site;
      const person = await signUpTraveller(stack);
      const device = await openDevice(browser, a.url, await signIn(stack, person), '/wins/expenses');
      const { page, context } = device;
      await page.getByRole('heading', { name: 'Your first expense' }).waitFor();
      await Promise.all([a.kill(), b.kill()]);
      for (const [index, payee] of PAYEES.entries()) await typeEntry(page, payee, index + 1);
      const kept = await waitingIn(page);
      await page.reload();
      const second = await context.newPage();
      await second.goto('/wins/expenses');
      const shown = [await rowsShown(page), await rowsShown(second)];
      await Promise.all([a.start(), b.start()]);
      const recovered = performance.now();
      await waitUntil(
        async () => (await readRows(stack, person.id)).length >= WRITES,
        90_000,
        () => 'Not all of the entries landed within 90 s.',
      );
      const landedMs = performance.now() - recovered;
      await waitUntil(
        async () => (await waitingIn(second)) === 0,
        10_000,
        () => 'Entries that landed are still in the queue.',
      );
      const findings = await judge(site, person.id, landedMs);
      await device.close();
      return [
        holds('kept on the device', kept === WRITES, `${kept}`, `${WRITES}`),
        holds(
          'shown after a reload, and in a second tab',
          shown.every((rows) => rows === WRITES),
          shown.join(' and '),
          `${WRITES}`,
        ),
        ...findings,
        note('errors in the pages', device.errors.join('; ') || 'none'),
      ];
    }),
};

async function judge({ stack }: Site, userId: string, landedMs: number): Promise<Finding[]> {
  const landed = (await readRows(stack, userId)).map(({ payee }) => payee);
  return [
    holds('landed', new Set(landed).size === WRITES, `${new Set(landed).size}`, `${WRITES}`),
    atMost('doubled', landed.length - new Set(landed).size, 0),
    holds(
      'in the order in which they were typed',
      landed.join() === PAYEES.join(),
      landed.join() === PAYEES.join() ? 'yes' : landed.join(),
      'yes',
    ),
    atMost('from both hosts up to the last one landed', landedMs / 1000, 5, 's'),
  ];
}

/** By keyboard alone, as somebody does it who has twenty receipts on the table. */
async function typeEntry(page: Page, payee: string, dollars: number): Promise<void> {
  await page.keyboard.press('n');
  const sheet = page.getByRole('dialog', { name: 'New expense' });
  await sheet.getByLabel('Amount').waitFor();
  await page.keyboard.type(String(dollars)); // the amount has the focus
  await sheet.getByRole('radio').first().focus();
  await page.keyboard.press('Space');
  await sheet.getByLabel('Paid to').focus();
  await page.keyboard.type(payee);
  await page.keyboard.press('Control+Enter');
  await sheet.waitFor({ state: 'detached' });
}

/** How many of the entries the list has, once it has any. */
async function rowsShown(page: Page): Promise<number> {
  const rows = page.getByRole('main').getByRole('link', { name: /entry \d\d/ });
  await rows.first().waitFor();
  return rows.count();
}
