import type { Session } from '@supabase/auth-js';
import type { Page } from 'playwright-core';
import { openDevice } from '../../scripts/chaos/web/open-device.ts';
import type { Site } from '../../scripts/chaos/web/with-site.ts';
import { median } from '../statistics.ts';

export interface Interactions {
  cpuSlowdown: number;
  count: number;
  /** The longest interaction, one in fifty left out, as browsers compute it. */
  inpMs: number;
  medianMs: number;
  /** The slowest, with what they were. */
  slowest: string[];
  /** The worst burst of layout shifts of the whole visit. */
  cls: number;
  /** The largest shifts, with what moved. */
  shifted: string[];
}

/** A visit by keyboard and mouse, the processor slowed down so many times, judged by the browser's own event timing. */
export async function measureInteractions(
  { browser, a }: Site,
  session: Session,
  cpuSlowdown: number,
): Promise<Interactions> {
  const device = await openDevice(browser, a.url, session, '/today');
  try {
    const { page } = device;
    await page.addInitScript(observe);
    await page.reload();
    await page.getByRole('heading', { name: 'Last expenses' }).waitFor();
    const developer = await page.context().newCDPSession(page);
    await developer.send('Emulation.setCPUThrottlingRate', { rate: cpuSlowdown });
    await visit(page);
    await settle(page);
    return { cpuSlowdown, ...(await collect(page)) };
  } finally {
    await device.close();
  }
}

interface Shift {
  at: number;
  value: number;
  what: string;
}

interface Observed {
  interactions: Map<number, { ms: number; what: string }>;
  shifts: Shift[];
}

type ObservedWindow = Window & { observed?: Observed };

type Timed = PerformanceEntry & { interactionId?: number; target?: Node | null };
type Moved = PerformanceEntry & { value: number; hadRecentInput: boolean; sources?: { node?: Node | null }[] };

/** Runs in the page before anything else. */
function observe(): void {
  const observed: Observed = { interactions: new Map(), shifts: [] };
  (window as ObservedWindow).observed = observed;
  const nameOf = (node: Node | null | undefined) => {
    const element = node instanceof Element ? node : node?.parentElement;
    return element ? `${element.tagName.toLowerCase()} "${(element.textContent ?? '').trim().slice(0, 30)}"` : 'gone';
  };
  new PerformanceObserver((list) => {
    for (const { interactionId: id, duration: ms, name, target } of list.getEntries() as Timed[]) {
      if (id && ms > (observed.interactions.get(id)?.ms ?? 0)) {
        observed.interactions.set(id, { ms, what: `${name} on ${nameOf(target)}` });
      }
    }
  }).observe({ type: 'event', durationThreshold: 16, buffered: true } as PerformanceObserverInit);
  new PerformanceObserver((list) => {
    for (const { hadRecentInput, startTime: at, value, sources = [] } of list.getEntries() as Moved[]) {
      if (!hadRecentInput)
        observed.shifts.push({ at, value, what: sources.map(({ node }) => nameOf(node)).join(', ') });
    }
  }).observe({ type: 'layout-shift', buffered: true });
}

/** What people do: an entry by keyboard, the month, the list with its filters and search, a row opened and closed. */
async function visit(page: Page): Promise<void> {
  const main = page.getByRole('main');
  for (const amount of ['42.50', '18']) {
    await page.keyboard.press('n');
    const sheet = page.getByRole('dialog');
    await sheet.getByLabel('Amount').waitFor();
    await page.keyboard.type(amount, { delay: 30 });
    await sheet.getByRole('radio').nth(1).click();
    await sheet.getByLabel('Paid to').click();
    await page.keyboard.type('Foodland', { delay: 30 });
    await page.keyboard.press('Control+Enter');
    await sheet.waitFor({ state: 'detached' });
  }
  await page.getByRole('link', { name: 'Wins', exact: true }).first().click();
  const tabs = page.getByRole('navigation', { name: 'Wins' });
  await tabs.getByRole('link', { name: 'Month' }).click();
  await settle(page);
  await tabs.getByRole('link', { name: 'Expenses' }).click();
  for (const period of ['All', 'Last month', 'This month']) {
    await page.getByRole('button', { name: period, exact: true }).click();
    await settle(page);
  }
  await page.getByLabel('Search payees and notes').click();
  await page.keyboard.type('food', { delay: 40 });
  await settle(page);
  await main
    .getByRole('link', { name: /Foodland/ })
    .first()
    .click();
  await page.getByRole('dialog').getByLabel('Amount').waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await page.keyboard.press('Control+k');
  await page.getByRole('dialog').waitFor();
  await page.keyboard.type('mon', { delay: 40 });
  await page.keyboard.press('Escape');
}

/** Two frames without a request under way: what an interaction set off has been painted and told. */
async function settle(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle');
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
}

async function collect(page: Page): Promise<Omit<Interactions, 'cpuSlowdown'>> {
  const { timed, shifts } = await page.evaluate(() => {
    const { observed } = window as ObservedWindow;
    return { timed: [...(observed?.interactions.values() ?? [])], shifts: observed?.shifts ?? [] };
  });
  const slowestFirst = timed.toSorted((one, other) => other.ms - one.ms);
  const largestFirst = shifts.toSorted((one, other) => other.value - one.value);
  return {
    count: timed.length,
    inpMs: slowestFirst[Math.floor(timed.length / 50)]?.ms ?? Number.NaN,
    medianMs: median(timed.map(({ ms }) => ms)),
    slowest: slowestFirst.slice(0, 3).map(({ ms, what }) => `${ms} ms, ${what}`),
    cls: worstWindow(shifts),
    shifted: largestFirst.slice(0, 3).map(({ value, what }) => `${value.toFixed(3)}, ${what}`),
  };
}

/** Shifts less than a second apart and within five seconds count as one. */
function worstWindow(shifts: readonly Shift[]): number {
  let [worst, sum, began, last] = [0, 0, 0, Number.NEGATIVE_INFINITY];
  for (const { at, value } of shifts) {
    if (at - last > 1_000 || at - began > 5_000) [sum, began] = [0, at];
    sum += value;
    last = at;
    worst = Math.max(worst, sum);
  }
  return worst;
}
