import { afterAll, beforeAll, expect, test } from 'vitest';
import { expectAccessible } from './support/accessible.ts';
import { answers, FUEL, field, fiveViews, givePamPerson, openPam, say } from './support/pam.ts';
import { openSite, PHONE, type Site } from './support/site.ts';

const WIDE = { width: 1280, height: 800 };

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(async () => {
  await site.close();
  expect(site.complaints).toEqual([]);
});

/** Somebody who has said no to a model, so that no question comes in between. */
async function begin(size = PHONE) {
  const person = await givePamPerson(site);
  const page = await site.visit({ ...size, person });
  await page.addInitScript(
    (id) => localStorage.setItem(`ww.pam.asked.${id}`, 'asked'),
    JSON.parse(person.stored).user.id,
  );
  return { person, page };
}

test.each([
  ['/pam/history', 'Nothing said yet'],
  ['/pam/done', 'Nothing yet'],
  ['/pam/memory', 'What PAM keeps in mind'],
  ['/pam/settings', 'What may leave'],
])('%s is accessible before anything was said', async (path, heading) => {
  const page = await site.visit({ ...PHONE, person: await site.signUp() });
  await page.goto(path);
  await page.getByRole('heading', { name: heading }).waitFor();
  await page.waitForLoadState('networkidle');
  await expectAccessible(page, path);
  expect(await page.locator('h1').count()).toBe(1);
});

test('the conversation is accessible empty, with a card, set right, done and undone, and so is what is kept of it', async () => {
  const { page } = await begin();
  await openPam(page);
  await expectAccessible(page, 'empty');
  await say(page, FUEL);
  await page.getByRole('button', { name: 'Change' }).click();
  await expectAccessible(page, 'card');
  await page.getByRole('button', { name: 'Do it' }).click();
  const done = page.getByRole('region', { name: 'Log 62.0 L for the Prado' });
  await done.getByRole('button', { name: 'Undo' }).waitFor();
  await page.getByRole('button', { name: 'Dismiss' }).click();
  await expectAccessible(page, 'done');
  await page.getByRole('link', { name: 'History' }).click();
  await page.getByRole('link', { name: /put 62 litres/ }).waitFor();
  await expectAccessible(page, 'history');
  await page.getByRole('link', { name: 'What PAM did' }).click();
  await page.getByText('Logged 62 litres for the Prado').first().waitFor();
  await expectAccessible(page, 'what PAM did');
  await page.getByRole('button', { name: 'Undo' }).click();
  await page.getByText('Undone: Log 62.0 L for the Prado.').first().waitFor();
}, 90_000);

test('all of it goes by keyboard: / opens the dock, Enter sends and confirms, Escape closes it, and the focus comes back', async () => {
  const { page, person } = await begin(WIDE);
  await page.goto('/today');
  await page.getByRole('heading', { name: 'Last expenses' }).waitFor();
  await page.keyboard.press('/');
  const dock = page.getByRole('complementary', { name: 'PAM' });
  await expect.poll(() => field(page).evaluate((element) => element === document.activeElement)).toBe(true);
  await page.keyboard.type('two lines');
  await page.keyboard.press('Shift+Enter');
  await page.keyboard.type('of it');
  expect(await field(page).inputValue()).toBe('two lines\nof it');
  await field(page).fill('');
  await page.keyboard.type(FUEL);
  await page.keyboard.press('Enter');
  const confirm = dock.getByRole('button', { name: 'Do it' });
  await confirm.waitFor();
  await expectAccessible(page, 'dock');
  await page.keyboard.press('Shift+Tab');
  for (let steps = 0; steps < 12; steps++) {
    if (await confirm.evaluate((element) => element === document.activeElement)) break;
    await page.keyboard.press('Shift+Tab');
  }
  await page.keyboard.press('Enter');
  await dock.getByText('Logged 62 litres for the Prado').first().waitFor();
  expect((await fiveViews(site, person)).fills).toBe(2);
  const card = dock.getByRole('region', { name: 'Log 62.0 L for the Prado' });
  await expect.poll(() => card.evaluate((element) => element === document.activeElement)).toBe(true);
  await page.keyboard.press('Escape');
  await dock.waitFor({ state: 'detached' });
  const toggle = page.getByRole('button', { name: 'Ask PAM' });
  await expect.poll(() => toggle.evaluate((element) => element === document.activeElement)).toBe(true);
});

test('the dock stays on every page of a wide screen, and goes on as a page', async () => {
  const { page } = await begin(WIDE);
  await page.goto('/today');
  await page.getByRole('button', { name: 'Ask PAM' }).click();
  await say(page, 'remember that the dog needs a walk every two hours');
  const dock = page.getByRole('complementary', { name: 'PAM' });
  await dock.getByRole('button', { name: 'Do it' }).click();
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Wheels' }).click();
  await dock
    .getByText(/the dog needs a walk/)
    .first()
    .waitFor();
  await page.reload();
  await dock
    .getByText(/the dog needs a walk/)
    .first()
    .waitFor();
  await dock.getByRole('link', { name: 'Open as a page' }).click();
  await page.getByRole('heading', { name: 'PAM', level: 1 }).waitFor();
  await answers(page).first().waitFor();
  expect(await dock.count()).toBe(0);
  await page.getByRole('link', { name: 'Memory and timers' }).click();
  await page.getByText('the dog needs a walk every two hours', { exact: false }).first().waitFor();
});

test('what a screen reader is told is whole sentences and what a card came to, each once', async () => {
  const { page } = await begin();
  await openPam(page);
  await say(page, FUEL);
  await page.getByRole('button', { name: 'Do it' }).click();
  const told = page.locator('[aria-live="polite"].sr-only p');
  await expect
    .poll(() => told.allInnerTexts())
    .toContain('Logged 62 litres for the Prado, $118.40. 12.4 litres per 100 kilometres, towing.');
  const texts = await told.allInnerTexts();
  expect(new Set(texts).size).toBe(texts.length);
});

test('a conversation is found by its words, named, deleted and brought back', async () => {
  const { page } = await begin();
  await openPam(page);
  await say(page, 'remember that Nundroo has good diesel');
  await page.getByRole('button', { name: 'Do it' }).waitFor();
  await page.getByRole('link', { name: 'History' }).click();
  await page.getByRole('button', { name: /^Name: remember that/ }).click();
  await page.getByRole('textbox', { name: 'Name of the conversation' }).fill('Diesel');
  await page.keyboard.press('Enter');
  await page.getByRole('link', { name: /^Diesel/ }).waitFor();
  await page.getByRole('searchbox', { name: 'Find in what was said' }).fill('nundroo diesel');
  await page.getByRole('link', { name: /^Diesel/ }).waitFor();
  await page.getByRole('searchbox').fill('nothing like this');
  await page.getByRole('heading', { name: 'Nothing found' }).waitFor();
  await page.getByRole('searchbox').fill('');
  await page.getByRole('button', { name: 'Delete: Diesel' }).click();
  await page.getByRole('heading', { name: 'Nothing said yet' }).waitFor();
  await page.getByRole('button', { name: 'Undo' }).click();
  await page.getByRole('link', { name: /^Diesel/ }).click();
  await page.getByText('remember that Nundroo has good diesel').waitFor();
});

test('a timer that goes off is told on whatever page one is, and stands on Today until it is put away', async () => {
  const { page, person } = await begin();
  const dueAt = new Date(Date.now() + 8_000).toISOString();
  await site.call(person, '/api/v1/timers', {
    method: 'POST',
    body: JSON.stringify({ id: crypto.randomUUID(), label: 'Turn the gas off', dueAt }),
  });
  await page.goto('/wins/expenses');
  await page.getByText('Time: Turn the gas off').waitFor({ timeout: 20_000 });
  await page.goto('/today');
  const away = page.getByRole('button', { name: 'Put away: Turn the gas off' });
  await away.click({ timeout: 20_000 });
  await away.waitFor({ state: 'detached' });
  expect(await page.getByText('Time: Turn the gas off').count()).toBe(0);
}, 60_000);
