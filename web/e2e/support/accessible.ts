import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { PHONE } from './site.ts';

const WIDE = { width: 1280, height: 800 };

/**
 * axe finds nothing in either theme on a phone or a wide screen, and nothing can be pushed sideways on a phone with the
 * largest text. Leaves the page as it was.
 */
export async function expectAccessible(page: Page, what = ''): Promise<void> {
  const before = page.viewportSize() ?? PHONE;
  await inEveryLook(page, async (look) => expect(await violations(page), `${what} ${look}`).toEqual([]));
  await page.setViewportSize(PHONE);
  await setTextScale(page, '1.75');
  expect(await sidewaysOverflow(page), what).toEqual({ by: 0, culprits: [] });
  await setTextScale(page, '');
  await page.setViewportSize(before);
}

/** Runs `check` in both widths and themes. */
export async function inEveryLook(page: Page, check: (look: string) => Promise<void>): Promise<void> {
  const before = await setTheme(page, 'light');
  for (const viewport of [PHONE, WIDE]) {
    await page.setViewportSize(viewport);
    for (const theme of ['light', 'dark']) {
      await setTheme(page, theme);
      await check(`${theme}, ${viewport.width} px`);
    }
  }
  await setTheme(page, before);
}

/** What axe finds wrong, a line each. */
export async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  const found = await page.evaluate(async () => {
    const runner = (globalThis as unknown as { axe: typeof axe }).axe; // put there by axe.source
    const { violations: failed } = await runner.run(document, { resultTypes: ['violations'] });
    return failed.map(
      ({ id, nodes }) => `${id}: ${nodes.map((node) => `${node.html} ${node.failureSummary}`).join(' | ')}`,
    );
  });
  return found.map((line) => line.slice(0, 700));
}

function setTheme(page: Page, theme: string): Promise<string> {
  return page.evaluate((name) => {
    const before = document.documentElement.dataset.theme ?? '';
    document.documentElement.dataset.theme = name;
    return before;
  }, theme);
}

function setTextScale(page: Page, scale: string): Promise<void> {
  return page.evaluate((value) => document.documentElement.style.setProperty('--text-scale', value), scale);
}

/** How far the page, or the sheet over it, can be pushed sideways, and by what. Rows made to be swiped do not count. */
function sidewaysOverflow(page: Page): Promise<{ by: number; culprits: string[] }> {
  return page.evaluate(() => {
    const frame = document.querySelector('dialog[open]') ?? document.documentElement;
    const by = Math.max(0, frame.scrollWidth - frame.clientWidth);
    const culprits = [...frame.querySelectorAll('*')].filter(
      (element) => element.getBoundingClientRect().right > innerWidth + 1 && !element.closest('.overflow-x-auto'),
    );
    return { by, culprits: by === 0 ? [] : culprits.slice(0, 3).map((element) => element.outerHTML.slice(0, 160)) };
  });
}
