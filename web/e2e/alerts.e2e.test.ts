import { afterAll, beforeAll, expect, test } from 'vitest';
import { RecordEventsInput } from '../../shared/contracts/events.ts';
import { expectAccessible } from './support/accessible.ts';
import { fillSheet, giveExpense } from './support/expenses.ts';
import { giveLimit } from './support/give-limit.ts';
import { openSite, PHONE, type Site } from './support/site.ts';

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(async () => {
  await site.close();
  expect(site.complaints).toEqual([]);
});

test('an entry that reaches the limit is told on Today, opens the rows behind it, and is put away for good', async () => {
  const person = await site.signUp();
  await giveLimit(site, person, 10_000);
  await giveExpense(site, person, { amountCents: 8_500, payee: 'Foodland' });
  const page = await site.visit({ ...PHONE, person });
  await page.goto('/today');
  await page.getByText(/has reached 80 % of your limit of \$100\.00/).waitFor();

  await page.goto('/today?entry=new');
  await fillSheet(page, '20', 'Fuel', 'Ampol');
  const alert = page.getByRole('alert').filter({ hasText: 'has reached your limit of $100.00' });
  await alert.waitFor();
  await expectAccessible(page);
  await alert.getByRole('link', { name: 'See what it was' }).click();
  await page.getByText('2 expenses ·').waitFor();
  await page.getByText('$105.00').first().waitFor();

  await page.goBack();
  await alert.getByRole('button', { name: 'Put away' }).click();
  await alert.waitFor({ state: 'detached' });
  await page.waitForLoadState('networkidle');
  await page.reload();
  await page.getByRole('heading', { name: 'Last expenses' }).waitFor();
  await page.waitForLoadState('networkidle');
  expect(await page.getByText(/your limit of/).count()).toBe(0);
});

test('what was used goes out once when the page is put away: patterns, and nothing of the person', async () => {
  const person = await site.signUp();
  const id = await giveExpense(site, person, { amountCents: 8_500, payee: 'Foodland' });
  const page = await site.visit({ ...PHONE, person });
  const sent: string[] = [];
  page.on('request', (request) => {
    if (request.url().endsWith('/api/v1/events')) sent.push(request.postData() ?? '');
  });
  await page.goto(`/wins/expenses?q=foodland&entry=${id}`);
  await page.getByRole('dialog').waitFor();
  await page.waitForLoadState('networkidle');
  const answered = page.waitForResponse('**/api/v1/events');
  await page.evaluate(putAway);
  await page.evaluate(putAway);
  expect((await answered).status()).toBe(202);
  expect(sent).toHaveLength(1);
  const { events } = RecordEventsInput.parse(JSON.parse(sent[0] ?? ''));
  expect(events).toContainEqual(expect.objectContaining({ kind: 'screen', name: '/wins/expenses' }));
  expect(events).toContainEqual(expect.objectContaining({ name: 'GET /api/v1/expenses', status: 200 }));
  expect(sent[0]).not.toContain('foodland');
  expect(sent[0]).not.toContain(id);
});

/** As a phone does when another app is opened. */
function putAway(): void {
  Object.defineProperty(document, 'visibilityState', { value: 'hidden', configurable: true });
  document.dispatchEvent(new Event('visibilitychange'));
}
