import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import type { Browser, BrowserContextOptions } from 'playwright-core';
import { readStackFile } from '../../local/stack-file.ts';
import { resolveDataDir } from '../../local/stack-options.ts';
import { launchChromium } from './launch-chromium.ts';

const OUT = 'web/public/screenshots';

interface Shot {
  file: string;
  path: string;
  ready: string;
  context: BrowserContextOptions;
}

const SHOTS: Shot[] = [
  {
    file: 'today-narrow.png',
    path: '/today',
    ready: 'Last expenses',
    context: { viewport: { width: 360, height: 740 }, deviceScaleFactor: 2, isMobile: true, hasTouch: true },
  },
  {
    file: 'month-wide.png',
    path: '/wins/month',
    ready: 'Twelve months',
    context: { viewport: { width: 1280, height: 800 } },
  },
];

/** Takes the pictures that an install dialog shows, of the demo account. Needs `npm start -- --preview`; the result is committed. */
async function takeScreenshots(): Promise<void> {
  const { urls } = await readStackFile(resolveDataDir());
  await mkdir(OUT, { recursive: true });
  const browser = await launchChromium();
  try {
    for (const shot of SHOTS) await take(browser, urls.netlify, shot);
  } finally {
    await browser.close();
  }
}

async function take(browser: Browser, baseURL: string, shot: Shot): Promise<void> {
  const options = { baseURL, locale: 'en-AU', timezoneId: 'Australia/Adelaide', colorScheme: 'light' } as const;
  const page = await browser.newPage({ ...options, reducedMotion: 'reduce', ...shot.context });
  await page.goto(`/sign-in?next=${encodeURIComponent(shot.path)}`);
  await page.getByRole('button', { name: 'Look around the demo' }).click();
  await page.getByRole('heading', { name: shot.ready }).waitFor();
  await page.waitForLoadState('networkidle');
  await page.screenshot({ path: path.join(OUT, shot.file) });
  await page.close();
}

await takeScreenshots();
