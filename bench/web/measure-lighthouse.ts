import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Session } from '@supabase/auth-js';
import lighthouse, { type Config, desktopConfig, type Flags, type Result } from 'lighthouse';
import { chromium } from 'playwright-core';
import { freePort } from '../../local/free-port.ts';
import { requireChromium } from '../../scripts/chaos/web/open-device.ts';
import { median } from '../statistics.ts';

export const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'] as const;
export type Category = (typeof CATEGORIES)[number];

export interface LighthouseRow {
  page: string;
  device: 'desktop' | 'mobile';
  /** Medians of 3, 0 to 100. */
  scores: Record<Category, number>;
  lcpMs: number;
  cls: number;
  tbtMs: number;
  /** From when on a press is heard at once: the page is there, with what it has asked for. */
  interactiveMs: number;
  /** Audits below 0.9 in the run that was neither the best nor the worst, with what they said. */
  failed: string[];
}

const RUNS = 3;
/** Lighthouse's own phone is four times slower than the machine; the target is for twice. */
const MOBILE: Config = {
  extends: 'lighthouse:default',
  settings: {
    throttling: {
      ...{ rttMs: 150, throughputKbps: 1.6 * 1024, requestLatencyMs: 150 * 3.75 },
      ...{ downloadThroughputKbps: 1.6 * 1024 * 0.9, uploadThroughputKbps: 750 * 0.9, cpuSlowdownMultiplier: 2 },
    },
  },
};

/** The median of three visits, each in a browser of its own; with a session it begins signed in. */
export async function measureLighthouse(
  visit: { page: string; url: string; session?: Session },
  device: LighthouseRow['device'],
): Promise<LighthouseRow> {
  const results: Result[] = [];
  for (let run = 0; run < RUNS; run++) {
    // Lighthouse now and then loses the trace of a visit; a second loss is worth a look.
    results.push(await visitOnce(visit, device).catch(() => visitOnce(visit, device)));
  }
  const of = (read: (result: Result) => number | null | undefined) =>
    median(results.map((result) => read(result) ?? Number.NaN));
  const scores = CATEGORIES.map((name) => [name, Math.round(100 * of(({ categories }) => categories[name]?.score))]);
  return {
    page: visit.page,
    device,
    scores: Object.fromEntries(scores) as Record<Category, number>,
    lcpMs: of(({ audits }) => audits['largest-contentful-paint']?.numericValue),
    cls: of(({ audits }) => audits['cumulative-layout-shift']?.numericValue),
    tbtMs: of(({ audits }) => audits['total-blocking-time']?.numericValue),
    interactiveMs: of(({ audits }) => audits.interactive?.numericValue),
    failed: failedAudits(middle(results)),
  };
}

function middle(results: Result[]): Result {
  const score = (result: Result) => result.categories.performance?.score ?? 0;
  const found = results.toSorted((one, other) => score(one) - score(other))[Math.floor(results.length / 2)];
  if (!found) throw new Error('Nothing was measured.');
  return found;
}

async function visitOnce(visit: { url: string; session?: Session }, device: LighthouseRow['device']): Promise<Result> {
  const profile = mkdtempSync(join(tmpdir(), 'ww-lighthouse-'));
  const port = await freePort();
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: requireChromium(),
    args: [
      `--remote-debugging-port=${port}`,
      ...['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking'],
    ],
  });
  try {
    if (visit.session) await storeSession(context.pages()[0] ?? (await context.newPage()), visit);
    const flags: Flags = { port, logLevel: 'error', onlyCategories: [...CATEGORIES], disableStorageReset: true };
    const answer = await lighthouse(visit.url, flags, device === 'desktop' ? desktopConfig : MOBILE);
    if (!answer) throw new Error(`Lighthouse had nothing to say of ${visit.url}.`);
    if (answer.lhr.runtimeError) throw new Error(answer.lhr.runtimeError.message);
    return answer.lhr;
  } finally {
    await context.close();
    rmSync(profile, { recursive: true, force: true });
  }
}

/** Written from a page of the same origin that is not the app, so that neither its files nor its worker are there yet. */
async function storeSession(
  page: { goto(url: string): Promise<unknown>; evaluate(run: (stored: string) => void, stored: string): Promise<void> },
  { url, session }: { url: string; session?: Session },
): Promise<void> {
  await page.goto(new URL('/api/health/live', url).href);
  await page.evaluate((stored) => localStorage.setItem('ww.auth', stored), JSON.stringify(session));
}

/** What counts, or is advised, and is not in order; what is only told, or does not apply, is left out. */
function failedAudits({ audits, categories }: Result): string[] {
  return CATEGORIES.flatMap((name) =>
    (categories[name]?.auditRefs ?? []).flatMap(({ id, weight, group }) => {
      const audit = audits[id];
      const isAsked = weight > 0 || group === 'insights';
      if (!audit || !isAsked || audit.score === null || audit.score >= 0.9) return [];
      return [`${name}: ${audit.title}${audit.displayValue ? ` (${audit.displayValue})` : ''}`];
    }),
  );
}
