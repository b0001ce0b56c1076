import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type BrowserContext, chromium } from 'playwright-core';
import { findChromium } from '../../../scripts/test/find-chromium.ts';

/** A browser with a profile on disk, that can be killed and started again as after a flat battery. */
export interface OwnBrowser {
  start(): Promise<BrowserContext>;
  /** `kill -9` of the browser and all its processes. */
  kill(): Promise<void>;
  remove(): Promise<void>;
}

/** With a service worker Chromium 150 sends `keepalive` requests, which the app's writes are, past what a test holds up. */
const INTERCEPTED = '--disable-features=KeepAliveInBrowserMigration';

export async function createOwnBrowser(): Promise<OwnBrowser> {
  const profile = await mkdtemp(path.join(tmpdir(), 'ww-profile-'));
  let pid: number | undefined;
  let ended: Promise<unknown> = Promise.resolve();

  async function start(): Promise<BrowserContext> {
    const args = ['--headless=new', '--no-sandbox', '--disable-gpu', '--no-first-run', '--remote-debugging-port=0'];
    const browser = spawn(findChromium() ?? '', [...args, INTERCEPTED, `--user-data-dir=${profile}`], {
      detached: true, // a process group of its own, so that all of it can be killed
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    pid = browser.pid;
    ended = new Promise((resolve) => browser.once('exit', resolve));
    const address = await new Promise<string>((resolve, reject) => {
      let said = '';
      browser.stderr.on('data', (chunk: Buffer) => {
        said += chunk.toString();
        const [, found] = /DevTools listening on (ws:\S+)/.exec(said) ?? [];
        if (found) resolve(found);
      });
      browser.once('error', reject);
      browser.once('exit', () => reject(new Error(`Chromium ended by itself: ${said}`)));
    });
    const [context] = (await chromium.connectOverCDP(address)).contexts();
    if (!context) throw new Error('The browser has no context.');
    context.setDefaultTimeout(15_000);
    return context;
  }

  async function kill(): Promise<void> {
    if (pid) process.kill(-pid, 'SIGKILL');
    pid = undefined;
    await ended;
  }

  return {
    start,
    kill,
    remove: async () => {
      await kill();
      await rm(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}
