import type { Session } from '@supabase/auth-js';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { CHROMIUM_ARGUMENTS } from '../../test/chromium-arguments.ts';
import { findChromium } from '../../test/find-chromium.ts';

/** Chromium as the machine has it. Throws where there is none. */
export function requireChromium(): string {
  const path = findChromium();
  if (!path) throw new Error('No Chromium found. Install it (apt-get install -y chromium) or set CHROMIUM_PATH.');
  return path;
}

export function openBrowser(args: string[] = []): Promise<Browser> {
  return chromium.launch({
    executablePath: requireChromium(),
    args: [...CHROMIUM_ARGUMENTS, '--disable-gpu', ...args],
  });
}

/** One browser profile of a signed-in person, each with storage and a service worker of its own. */
export interface Device {
  context: BrowserContext;
  page: Page;
  /** What went wrong in its pages, as the browser told it. */
  errors: string[];
  close(): Promise<void>;
}

/** Opens the app on `path` and waits until the service worker has it. */
export async function openDevice(browser: Browser, siteUrl: string, session: Session, path: string): Promise<Device> {
  const context = await browser.newContext({
    baseURL: siteUrl,
    viewport: { width: 412, height: 915 },
    reducedMotion: 'reduce',
    locale: 'en-AU',
    timezoneId: 'Australia/Adelaide',
  });
  context.setDefaultTimeout(30_000);
  await context.addInitScript((stored) => {
    if (!location.protocol.startsWith('http')) return; // an empty page has no storage
    if (!localStorage.getItem('chaos.begun')) localStorage.setItem('ww.auth', stored);
    localStorage.setItem('chaos.begun', 'yes');
  }, JSON.stringify(session));
  const errors: string[] = [];
  context.on('weberror', (error) => errors.push(String(error.error())));
  const page = await context.newPage();
  await page.goto(path);
  await untilInstalled(page);
  return { context, page, errors, close: () => context.close() };
}

/** From here on the app opens without its host. Throws when the worker does not come. */
function untilInstalled(page: Page): Promise<void> {
  return page.evaluate(async (patienceMs) => {
    const late = new Promise((_, reject) => setTimeout(() => reject(new Error('No service worker came.')), patienceMs));
    await Promise.race([navigator.serviceWorker.ready, late]);
  }, 20_000);
}
