import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { giveExpense } from './support/expenses.ts';
import { giveDemo } from './support/give-demo.ts';
import { openSite, type Person, PHONE, type Site } from './support/site.ts';

let site: Site;
let demo: Person;
beforeAll(async () => {
  site = await openSite();
  demo = await site.signUp('Jan & Peter');
  await giveDemo(site, demo);
});
afterAll(() => site.close());

/** The page while its scripts are on their way, and what lets them come. */
async function visitWithoutScripts(path: string, options: Parameters<Site['visit']>[0]) {
  const page = await site.visit({ ...PHONE, ...options });
  const arrival = Promise.withResolvers<void>();
  await page.route('**/assets/*.js', async (route) => {
    await arrival.promise;
    await route.continue();
  });
  await page.goto(path, { waitUntil: 'commit' });
  return { page, frame: page.locator('.opening'), letScriptsCome: arrival.resolve };
}

test('something shows before any script is there, in the theme that was chosen, and goes when the page comes', async () => {
  const page = await site.visit({ person: await site.signUp(), ...PHONE });
  await page.addInitScript(() => localStorage.setItem('ww.theme', 'dark'));
  const arrival = Promise.withResolvers<void>();
  await page.route('**/assets/*.js', async (route) => {
    await arrival.promise;
    await route.continue();
  });
  await page.goto('/wins/month', { waitUntil: 'commit' });
  const opening = page.locator('.opening > svg');
  await opening.waitFor();
  expect(await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)).toBe('rgb(14, 26, 39)');
  arrival.resolve();
  await page.getByRole('heading', { level: 1 }).waitFor();
  expect(await page.locator('.opening').isVisible()).toBe(false);
});

const FRAMES = [
  {
    path: '/sign-in',
    width: 360,
    words: ['Wheels & Wins', 'Sign in', 'Good to see you.', 'Email', 'Forgotten password?'],
  },
  { path: '/sign-in', width: 1280, words: ['Your trip, your rig and your money.', 'Sign in', 'Make an account'] },
  { path: '/today', width: 360, words: ['G’day', 'Loading your month', 'Wheels', 'You'] },
  { path: '/today', width: 1280, words: ['G’day', 'Loading your month', 'Wheels', 'You'] },
];

test.each(FRAMES)('$path at $width px: each word of the first frame stands where the page has it', async (frame) => {
  const person = frame.path === '/today' ? { person: await site.signUp('') } : {};
  const visit = await visitWithoutScripts(frame.path, { ...person, width: frame.width, height: 800 });
  await visit.page.route('**/assets/*.woff2', (route) => route.abort()); // both in the fonts that stand in
  await visit.page.route('**/api/v1/**', () => undefined); // as long as Today waits
  await visit.frame
    .getByText(frame.words[0] ?? '')
    .first()
    .waitFor();
  const before = await placesOf(visit.page, '.opening', frame.words);
  visit.letScriptsCome();
  await visit.page.getByRole('heading', { level: 1 }).waitFor();
  expect(before).toEqual(await placesOf(visit.page, '#root', frame.words));
  expect(before.every((place) => place !== null)).toBe(true);
});

/** Left and top of the first visible element below `scope` that begins with each of the words; null where there is none. */
function placesOf(page: Page, scope: string, words: string[]): Promise<(string | null)[]> {
  return page.evaluate(
    ([within, wanted]) => {
      const placeOf = (word: string) => {
        const walker = document.createTreeWalker(document.querySelector(within) ?? document, NodeFilter.SHOW_TEXT);
        const range = document.createRange();
        while (walker.nextNode()) {
          if (!walker.currentNode.textContent?.trim().startsWith(word)) continue;
          range.selectNodeContents(walker.currentNode);
          const { left, top, width } = range.getBoundingClientRect();
          if (width > 1) return `${word} ${Math.round(left)} ${Math.round(top)}`;
        }
        return null;
      };
      return wanted.map(placeOf);
    },
    [scope, words] as const,
  );
}

interface LargestPaint extends PerformanceEntry {
  size: number;
  element: Element | null;
}

/** Whether it was of the first frame, and what it said, for each time that more was painted at once than ever before. */
function largestPaints(page: Page): Promise<{ isFrame: boolean; text: string }[]> {
  return page.evaluate(async () => {
    const paints = await new Promise<LargestPaint[]>((done) => {
      const observer = new PerformanceObserver((list) => {
        observer.disconnect();
        done(list.getEntries() as LargestPaint[]);
      });
      observer.observe({ type: 'largest-contentful-paint', buffered: true });
    });
    return paints.map(({ element, size }) => ({
      isFrame: element?.closest('.opening') != null,
      text: `${element?.textContent?.slice(0, 50) ?? 'gone by now'} (${size} px²)`,
    }));
  });
}

test.each([
  ['/today', 360],
  ['/today', 412],
  ['/today', 1280],
  ['/sign-in', 360],
  ['/sign-in', 1280],
])('%s at %i px: nothing that comes later is a larger text than the first frame has', async (path, width) => {
  const person = path === '/today' ? { person: demo } : {};
  const { page, frame, letScriptsCome } = await visitWithoutScripts(path, { ...person, width, height: 823 });
  await frame.locator('[data-frame]').filter({ visible: true }).waitFor();
  expect((await largestPaints(page)).at(-1)).toMatchObject({ isFrame: true });
  // The worst that can be: the page's own fonts are there before it is.
  await page.evaluate(() => Promise.all([...document.fonts].map((font) => font.load())));
  letScriptsCome();
  await page.getByRole('heading', { name: path === '/today' ? 'Last expenses' : 'Sign in' }).waitFor();
  await page.waitForLoadState('networkidle');
  expect((await largestPaints(page)).filter(({ isFrame }) => !isFrame)).toEqual([]);
});

test('the first frame is a picture: not read out, not to be reached, and never two headings', async () => {
  const { page, frame, letScriptsCome } = await visitWithoutScripts('/sign-in', {});
  await frame.getByText('Good to see you.').first().waitFor();
  expect(await page.locator('body').ariaSnapshot()).toBe('- status: Opening Wheels & Wins…');
  letScriptsCome();
  await page.getByRole('heading', { level: 1 }).waitFor();
  expect(await page.getByRole('heading', { level: 1 }).count()).toBe(1);
  expect(await page.getByText('Good to see you.').filter({ visible: true }).count()).toBe(1);
});

test.each([
  ['/today', 'sign-in', null],
  ['/wins/expenses', null, null],
  ['/sign-in?next=%2Fyou', null, null],
  ['/sign-in#error_description=expired', null, null],
  ['/sign-up', null, null],
  ['/sign-in', 'today', 'in'],
  ['/you', null, 'in'],
])('%s shows the frame %s to somebody signed %s', async (path, shown, signedIn) => {
  const person = signedIn ? { person: await site.signUp() } : {};
  const { page, frame } = await visitWithoutScripts(path, person);
  await frame.locator('> svg, > [data-frame]').filter({ visible: true }).first().waitFor();
  expect(await page.locator('html').getAttribute('data-frame')).toBe(shown);
  const visible = frame.locator('> [data-frame]').filter({ visible: true });
  expect(await visible.evaluateAll((all) => all.map((one) => (one as HTMLElement).dataset.frame))).toEqual(
    shown ? [shown] : [],
  );
});

test('whoever comes again sees the logo, and then their page', async () => {
  const page = await site.visit({ person: await site.signUp(), worker: true, ...PHONE });
  await page.goto('/today');
  await page.getByRole('heading', { name: 'A fresh start' }).waitFor();
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  await page.reload();
  await page.getByRole('heading', { name: 'A fresh start' }).waitFor();
  expect(await page.locator('html').getAttribute('data-frame')).toBeNull();
});

test('Today comes in one piece: whichever answer is last, nothing on the page moves', async () => {
  const person = await site.signUp();
  await giveExpense(site, person, { amountCents: 4250, payee: 'Foodland' });
  for (const late of ['categories', 'notifications', 'expenses?limit', 'me', 'vehicles', 'trips']) {
    const page = await site.visit({ person, ...PHONE });
    await page.addInitScript(() => {
      new PerformanceObserver((list) => {
        const moved = (list.getEntries() as (PerformanceEntry & { value: number })[]).map(({ value }) => value);
        document.documentElement.dataset.moved = String(moved);
      }).observe({ type: 'layout-shift', buffered: true });
    });
    const others = new Set<string>();
    page.on('response', (response) => others.add(response.url()));
    const last = Promise.withResolvers<void>();
    await page.route(`**/api/v1/${late}*`, async (route) => {
      await last.promise;
      await route.continue();
    });
    await page.goto('/today');
    await page.getByRole('status').filter({ hasText: 'Loading your month' }).waitFor();
    await expect.poll(() => [...others].filter((url) => url.includes('/api/v1/')).length).toBeGreaterThan(3);
    expect(await page.getByRole('heading', { name: 'Last expenses' }).isVisible()).toBe(false);
    last.resolve();
    await page.getByRole('link', { name: /Foodland/ }).waitFor();
    await page.waitForLoadState('networkidle');
    expect(await page.locator('html').getAttribute('data-moved'), late).toBeNull();
    await page.context().close();
  }
});

test('an answer that fails is not waited for', async () => {
  const page = await site.visit({ person: await site.signUp(), ...PHONE });
  const problem = { type: 'about:blank', title: 'Error', status: 500, code: 'internal', detail: 'It broke.' };
  await page.route('**/api/v1/notifications*', (route) =>
    route.fulfill({ status: 500, contentType: 'application/problem+json', body: JSON.stringify(problem) }),
  );
  await page.goto('/today');
  await page.getByRole('heading', { name: 'A fresh start' }).waitFor();
});

test('nothing that a page does is refused by its content security policy', async () => {
  const page = await site.visit({ person: await site.signUp(), ...PHONE });
  const refused: string[] = [];
  await page.exposeFunction('refuse', (what: string) => refused.push(what));
  await page.addInitScript(() => {
    addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
      (window as Window & { refuse?: (what: string) => void }).refuse?.(`${violatedDirective} ${blockedURI}`);
    });
  });
  await page.goto('/today?entry=new');
  await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click();
  await page.getByText('Enter the amount.').waitFor();
  await page.goto('/you');
  await page.getByRole('heading', { level: 1 }).waitFor();
  expect(refused).toEqual([]);
});
