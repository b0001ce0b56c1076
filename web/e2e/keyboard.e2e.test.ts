import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openSite, type Site } from './support/site.ts';

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

test('with the keyboard alone an expense is added, changed, deleted and brought back', async () => {
  const page = await site.visit({ person: await site.signUp() });
  await page.goto('/wins/expenses');
  await page.getByRole('heading', { name: 'Your first expense' }).waitFor();

  await page.keyboard.press('n');
  await page.getByRole('dialog', { name: 'New expense' }).waitFor();
  await page.locator('input:focus').waitFor();
  await page.keyboard.type('31.4');
  await tabTo(page, 'radio');
  // As long as a finger takes: the group looks whether an arrow is down when the focus arrives.
  await page.keyboard.press('ArrowRight', { delay: 80 });
  await tabTo(page, 'textbox', 'Paid to');
  await page.keyboard.type('BP Nundroo');
  await page.keyboard.press('Control+Enter');
  const row = page.getByRole('link', { name: /BP Nundroo/ });
  await row.getByText('$31.40').waitFor();
  await page.getByText('Saving…').waitFor({ state: 'detached' });

  await tabTo(page, 'link', /BP Nundroo/);
  await page.keyboard.press('Enter');
  await page.getByRole('dialog', { name: 'Change expense' }).waitFor();
  await page.locator('input:focus').waitFor();
  await page.keyboard.press('Control+A');
  await page.keyboard.type('32');
  await page.keyboard.press('Enter');
  await row.getByText('$32.00').waitFor();
  await page.getByText('Saving…').waitFor({ state: 'detached' });

  await tabTo(page, 'link', /BP Nundroo/);
  await page.keyboard.press('Enter');
  await page.getByRole('dialog', { name: 'Change expense' }).waitFor();
  await page.locator('input:focus').waitFor();
  await tabTo(page, 'button', 'Delete');
  await page.keyboard.press('Enter');
  await row.waitFor({ state: 'detached' });
  await page.getByRole('button', { name: 'Undo' }).waitFor();
  await expect.poll(() => focusedName(page)).toBe('Undo');
  await page.keyboard.press('Enter');
  await row.getByText('$32.00').waitFor();
});

test('Ctrl+K goes to a page, ? lists the keys, Escape closes, and the focus is never lost', async () => {
  const page = await site.visit({ person: await site.signUp() });
  await page.goto('/today');
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.keyboard.press('?');
  await page.getByRole('dialog', { name: 'Keyboard shortcuts' }).waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await page.keyboard.press('Control+k');
  await page.getByRole('dialog', { name: 'Find or do' }).waitFor();
  await page.keyboard.type('month');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: /20\d\d/ }).waitFor();
  await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('H1');
  expect(await page.title()).toMatch(/ 20\d\d · Wins · Wheels & Wins/);
});

test('the first Tab offers to skip to the content', async () => {
  const page = await site.visit({ person: await site.signUp() });
  await page.goto('/today');
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.keyboard.press('Tab');
  expect(await focusedName(page)).toBe('Skip to the content');
  await page.keyboard.press('Enter');
  await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('main');
});

function focusedName(page: Page): Promise<string | undefined> {
  return page.evaluate(() => document.activeElement?.textContent?.trim());
}

/** Presses Tab until the focus is on this control; a control that cannot be reached fails the test. */
async function tabTo(page: Page, role: 'radio' | 'textbox' | 'link' | 'button', name?: string | RegExp): Promise<void> {
  const wanted = page.getByRole(role, name === undefined ? {} : { name });
  for (let presses = 0; presses < 40; presses++) {
    const focused = wanted.and(page.locator(':focus'));
    if ((await focused.count()) > 0) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`The ${role} ${name ?? ''} cannot be reached with Tab.`);
}
