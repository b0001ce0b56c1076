import { afterAll, beforeAll, expect, test } from 'vitest';
import { giveRig } from './support/rig.ts';
import { openSite, type Person, type Site } from './support/site.ts';

let site: Site;
let person: Person;
beforeAll(async () => {
  site = await openSite();
  person = await site.signUp();
  await giveRig(site, person);
});
afterAll(() => site.close());

test('a press shows its sheet in the next frame, and the address follows it', async () => {
  const page = await site.visit({ person });
  await page.goto('/today');
  await page.getByRole('link', { name: 'Add fuel' }).waitFor();
  const seen = await page.evaluate(async () => {
    document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'n', bubbles: true }));
    await new Promise(requestAnimationFrame);
    return {
      title: document.querySelector('dialog[open] h2')?.textContent,
      address: location.pathname + location.search,
    };
  });
  expect(seen).toEqual({ title: 'New expense', address: '/today' });
  await page.waitForURL('**/today?entry=new');
  await page.getByRole('dialog').getByLabel('Amount').waitFor();
  await page.goBack();
  await page.getByRole('dialog').waitFor({ state: 'detached' });
});

test('a sheet that is closed before the address names it is not opened after all', async () => {
  const page = await site.visit({ person });
  await page.goto('/today');
  await page.getByRole('link', { name: 'Add fuel' }).waitFor();
  const wasOpen = await page.evaluate(async () => {
    document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'n', bubbles: true }));
    await Promise.resolve(); // React draws what a press is about right after it
    const dialog = document.querySelector('dialog[open]');
    dialog?.dispatchEvent(new Event('cancel', { cancelable: true }));
    return dialog !== null;
  });
  expect(wasOpen).toBe(true);
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await page.evaluate(() => new Promise((done) => setTimeout(done, 400))); // longer than any frame is waited for
  expect(new URL(page.url()).search).toBe('');
  await page.keyboard.press('n');
  await page.waitForURL('**/today?entry=new');
});

test.each([
  ['entry', 412, 915],
  ['fuel', 412, 915],
  ['done', 412, 915],
  ['entry', 1280, 800],
  ['fuel', 1280, 800],
  ['done', 1280, 800],
])(
  'the sheet of a new %s at %i × %i px is as tall before its form is there as it is then',
  async (name, width, height) => {
    const page = await site.visit({ person, width, height });
    await page.addInitScript(() => {
      const heights = new Set<number>();
      const look = () => {
        const dialog = document.querySelector('dialog[open]');
        if (dialog) heights.add(dialog.clientHeight);
        document.documentElement.dataset.heights = String(heights.size);
        requestAnimationFrame(look);
      };
      requestAnimationFrame(look); // the page itself comes after this
    });
    const arrival = Promise.withResolvers<void>();
    await page.route('**/assets/*-sheet-*.js', async (route) => {
      await arrival.promise;
      await route.continue();
    });
    await page.goto(`/today?${name}=new`);
    await page.locator('dialog .skeleton').first().waitFor();
    arrival.resolve();
    await page.locator('dialog form').waitFor();
    await page.waitForLoadState('networkidle');
    expect(await page.locator('html').getAttribute('data-heights')).toBe('1');
  },
);
