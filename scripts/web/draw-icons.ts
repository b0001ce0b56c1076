import { mkdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { launchChromium } from './launch-chromium.ts';

const OUT = 'web/public/icons';

const ICONS = [
  { file: 'icon-192.png', size: 192, isSquare: false },
  { file: 'icon-512.png', size: 512, isSquare: false },
  { file: 'maskable-192.png', size: 192, isSquare: true },
  { file: 'maskable-512.png', size: 512, isSquare: true },
  { file: 'apple-touch-icon.png', size: 180, isSquare: true },
];

/** Draws the icons of the installed app from web/public/icon.svg. Run after that one has changed; the result is committed. */
async function drawIcons(): Promise<void> {
  const svg = await readFile('web/public/icon.svg', 'utf8');
  await mkdir(OUT, { recursive: true });
  const browser = await launchChromium();
  try {
    for (const icon of ICONS) await draw(browser, icon.isSquare ? toSquare(svg) : svg, icon);
  } finally {
    await browser.close();
  }
}

/** Without its round corners, for systems that cut icons to a shape of their own. */
function toSquare(svg: string): string {
  const square = svg.replace(' rx="14"', '').replace('v14a14 14 0 0 1-14 14H14A14 14 0 0 1 0 50Z', 'v28H0Z');
  if (square.length > svg.length - 30) throw new Error('icon.svg has other corners than it had; see toSquare.');
  return square;
}

async function draw(browser: Browser, svg: string, { file, size }: (typeof ICONS)[number]): Promise<void> {
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  await page.setContent(`<style>body { margin: 0 } svg { display: block }</style>${svg}`);
  await page.screenshot({ path: path.join(OUT, file), omitBackground: true });
  await page.close();
}

await drawIcons();
