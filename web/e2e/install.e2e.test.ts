import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { openSite, type Site } from './support/site.ts';

const Picture = z.object({ src: z.string(), sizes: z.string(), type: z.string(), purpose: z.string().optional() });
const Manifest = z.object({
  start_url: z.string(),
  scope: z.string(),
  display: z.string(),
  icons: z.array(Picture),
  screenshots: z.array(Picture.extend({ form_factor: z.string(), label: z.string() })),
  shortcuts: z.array(z.object({ name: z.string(), url: z.string() })),
});

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

test('what the browser needs to install the app is there, and every picture has the size it says', async () => {
  const page = await site.visit();
  await page.goto('/sign-in');
  const address = await page.locator('link[rel=manifest]').getAttribute('href');
  const answer = await page.request.get(address ?? '');
  expect(answer.headers()).toMatchObject({
    'content-type': expect.stringContaining('application/manifest+json'),
    'cache-control': 'no-cache',
  });
  const manifest = Manifest.parse(await answer.json());
  expect(manifest).toMatchObject({ start_url: '/today', scope: '/', display: 'standalone' });
  const purposes = manifest.icons.map(({ sizes, purpose }) => `${sizes} ${purpose}`);
  expect(purposes).toEqual(['192x192 any', '512x512 any', '192x192 maskable', '512x512 maskable']);
  for (const { src, sizes, type } of [...manifest.icons, ...manifest.screenshots]) {
    expect((await page.request.get(src)).headers()['content-type'], src).toBe(type);
    expect(await page.evaluate(sizeOf, src), src).toBe(sizes);
  }
  const apple = await page.locator('link[rel=apple-touch-icon]').getAttribute('href');
  expect(await page.evaluate(sizeOf, apple ?? '')).toBe('180x180');
});

test('each shortcut of the installed app leads to what it is called', async () => {
  const page = await site.visit({ person: await site.signUp() });
  await page.goto('/today?entry=new');
  await page.getByRole('dialog', { name: 'New expense' }).waitFor();
  await page.goto('/wins/expenses');
  await page.getByRole('heading', { level: 1, name: 'Expenses' }).waitFor();
});

test('You offers the home screen where the browser does, and tells iPhones how', async () => {
  const person = await site.signUp();
  const page = await site.visit({ person });
  await page.goto('/you');
  await page.getByRole('heading', { name: 'Profile' }).waitFor();
  expect(await page.getByRole('heading', { name: /home screen/ }).count()).toBe(0);
  await page.evaluate(() => {
    const asked = Object.assign(new Event('beforeinstallprompt', { cancelable: true }), {
      prompt: async () => {
        document.title = 'asked';
        return { outcome: 'dismissed' };
      },
    });
    dispatchEvent(asked);
  });
  await page.getByRole('button', { name: 'Put it there' }).click();
  expect(await page.title()).toBe('asked');
  await page.getByRole('heading', { name: /home screen/ }).waitFor({ state: 'detached' });

  const apple = await site.visit({ person });
  await apple.addInitScript(() => Object.defineProperty(navigator, 'standalone', { value: false }));
  await apple.goto('/you');
  await apple.getByText('Add to Home Screen').waitFor();
});

function sizeOf(src: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const image = new Image();
    image.onload = () => resolve(`${image.naturalWidth}x${image.naturalHeight}`);
    image.onerror = () => reject(new Error(`${src} is no picture`));
    image.src = src;
  });
}
