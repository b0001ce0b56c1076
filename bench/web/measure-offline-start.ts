import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Session } from '@supabase/auth-js';
import { type BrowserContext, chromium } from 'playwright-core';
import { requireChromium } from '../../scripts/chaos/web/open-device.ts';
import type { Site } from '../../scripts/chaos/web/with-site.ts';
import { CHROMIUM_ARGUMENTS } from '../../scripts/test/chromium-arguments.ts';

const STARTS = 5;
const OPTIONS = {
  args: [...CHROMIUM_ARGUMENTS, '--disable-gpu'],
  viewport: { width: 412, height: 915 },
  locale: 'en-AU',
  timezoneId: 'Australia/Adelaide',
};

/**
 * Milliseconds from opening the app to its last rows on the screen, each time in a browser that was just started, without
 * network and with both hosts dead.
 */
export async function measureOfflineStarts({ a, b }: Site, session: Session): Promise<number[]> {
  const profile = mkdtempSync(join(tmpdir(), 'ww-offline-'));
  const open = () => chromium.launchPersistentContext(profile, { executablePath: requireChromium(), ...OPTIONS });
  try {
    await fillOnce(await open(), a.url, session);
    await Promise.all([a.kill(), b.kill()]);
    const starts: number[] = [];
    for (let start = 0; start < STARTS; start++) starts.push(await startOnce(await open(), a.url));
    return starts;
  } finally {
    await Promise.all([a.start(), b.start()]);
    rmSync(profile, { recursive: true, force: true });
  }
}

async function fillOnce(context: BrowserContext, siteUrl: string, session: Session): Promise<void> {
  const page = await context.newPage();
  await page.goto(`${siteUrl}/api/health/live`);
  await page.evaluate((stored) => localStorage.setItem('ww.auth', stored), JSON.stringify(session));
  await page.goto(`${siteUrl}/today`);
  await page.evaluate(async () => void (await navigator.serviceWorker.ready));
  await page.getByRole('heading', { name: 'Last expenses' }).waitFor();
  await page.waitForLoadState('networkidle');
  await context.close();
}

async function startOnce(context: BrowserContext, siteUrl: string): Promise<number> {
  await context.setOffline(true);
  const page = await context.newPage();
  const startedAt = performance.now();
  await page.goto(`${siteUrl}/today`);
  await page.getByRole('heading', { name: 'Last expenses' }).waitFor();
  const startMs = performance.now() - startedAt;
  await context.close();
  return startMs;
}
