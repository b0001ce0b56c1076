import { writeFileSync } from 'node:fs';
import type { LossRound } from '../../scripts/chaos/web/measure-loss.ts';
import { BUDGET_BYTES, type FirstLoad } from '../../scripts/checks/bundle-budget.ts';
import { measuredBy, table } from '../markdown.ts';
import { median } from '../statistics.ts';
import type { Interactions } from './measure-interactions.ts';
import { CATEGORIES, type LighthouseRow } from './measure-lighthouse.ts';
import type { Writes } from './measure-writes.ts';

export interface Failover {
  rounds: LossRound[];
  rival: { status: number; ms: number };
}

export interface Rivals {
  ours: Writes;
  plain: Writes;
  persisted: Writes;
}

export interface WebMeasurements {
  firstLoad: FirstLoad;
  lighthouse: LighthouseRow[];
  interactions: Interactions[];
  offlineStartsMs: number[];
  killed: Failover;
  hung: Failover;
  reloaded: Rivals;
  unreached: Rivals;
  drained: Rivals;
}

const TARGETS = {
  desktop: { performance: 98, accessibility: 100, 'best-practices': 100, seo: 100 },
  mobile: { performance: 90, accessibility: 100, 'best-practices': 100, seo: 100 },
};
const LCP_MS = 1_500;
const CLS = 0.02;

const whole = (value: number) => Math.round(value).toLocaleString('en');
const verdict = (isMet: boolean) => (isMet ? 'met' : '**missed**');

/** Prints the measurements and writes them to bench/RESULTS-web.md. */
export function writeWebResults(results: WebMeasurements): void {
  const text = [
    '# Measurements of the app',
    `${measuredBy('npm run bench -- web')} The built app in Chromium, its two hosts and the embedded stack on the same machine.`,
    '## Lighthouse, median of 3',
    'Each visit in a new browser profile, with simulated throttling as Lighthouse has it: desktop as preset, mobile at 2 × CPU on slow 4G. ' +
      'Answers are compressed in front of the local host, as Netlify’s CDN does; the API is asked under the page’s own origin, as in production. ' +
      'LCP is the first frame that index.html carries, the words of which the page takes over: for sign-in its links, for Today the sentence that ' +
      'says what is being loaded. The page’s own figures are there no later than “interactive”.',
    toLighthouseText(results.lighthouse),
    '## In use',
    visitTable(results),
    ...results.interactions.map(visitDetails),
    '## A host is lost',
    'From the first request after the loss to its answer; the rival is a plain `fetch` of the same path.',
    failoverTable(results),
    '## Writes without signal',
    'The rival is a `QueryClient` with mutations paused while offline, one after the other (`scope`), as TanStack has it by default and with its mutations kept in localStorage and resumed (`dehydrate`, `resumePausedMutations`). ' +
      'Rows a second are counted in the database, first to last.',
    writesTable(results),
  ].join('\n\n');
  writeFileSync('bench/RESULTS-web.md', `${text}\n`);
  console.log(text);
}

/** The table of the pages, and what was not in order. */
export function toLighthouseText(rows: LighthouseRow[]): string {
  return [lighthouseTable(rows), failedAudits(rows)].join('\n\n');
}

/** INP, CLS and the slowest interactions of each visit. */
export function toInteractionsText(visits: Interactions[]): string {
  const rows = table(['', 'seen', 'target', ''], visits.flatMap(visitRows));
  return [rows, ...visits.map(visitDetails)].join('\n\n');
}

function lighthouseTable(rows: LighthouseRow[]): string {
  const score = (row: LighthouseRow, name: (typeof CATEGORIES)[number]) => {
    const target = TARGETS[row.device][name];
    return `${row.scores[name]} of ${target} ${row.scores[name] >= target ? '' : '**missed**'}`.trim();
  };
  return table(
    [
      '',
      ...CATEGORIES.map((name) => name.replace('-', ' ')),
      `LCP ms, ≤ ${whole(LCP_MS)}`,
      `CLS, ≤ ${CLS}`,
      'TBT ms',
      'interactive ms',
    ],
    rows.map((row) => [
      `${row.page}, ${row.device}`,
      ...CATEGORIES.map((name) => score(row, name)),
      `${whole(row.lcpMs)} ${row.lcpMs <= LCP_MS ? '' : '**missed**'}`.trim(),
      `${row.cls.toFixed(3)} ${row.cls <= CLS ? '' : '**missed**'}`.trim(),
      whole(row.tbtMs),
      whole(row.interactiveMs),
    ]),
  );
}

function failedAudits(rows: LighthouseRow[]): string {
  const lines = rows.flatMap(({ page, device, failed }) => failed.map((audit) => `- ${page}, ${device}: ${audit}`));
  return lines.length > 0 ? ['Audits below 0.9 in the middle run:', ...lines].join('\n') : 'No audit was below 0.9.';
}

function visitTable({ firstLoad, interactions, offlineStartsMs }: WebMeasurements): string {
  const offlineMs = median(offlineStartsMs);
  const isSmall = firstLoad.totalBytes <= BUDGET_BYTES;
  const slowest = whole(Math.max(...offlineStartsMs));
  return table(
    ['', 'seen', 'target', ''],
    [
      [
        'first-load JavaScript, gzip',
        `${(firstLoad.totalBytes / 1000).toFixed(1)} kB`,
        `≤ ${BUDGET_BYTES / 1000} kB`,
        verdict(isSmall),
      ],
      [
        `offline cold start, new browser, hosts dead: median of ${offlineStartsMs.length}, slowest ${slowest} ms`,
        `${whole(offlineMs)} ms`,
        '≤ 2,000 ms',
        verdict(offlineMs <= 2_000),
      ],
      ...interactions.flatMap(visitRows),
    ],
  );
}

function visitRows({ cpuSlowdown, count, inpMs, medianMs, cls }: Interactions): string[][] {
  const visit = `a visit at ${cpuSlowdown} × CPU`;
  const inp = `INP, ${visit}: ${count} interactions, median ${whole(medianMs)} ms`;
  return [
    [inp, `${whole(inpMs)} ms`, '≤ 100 ms', verdict(inpMs <= 100)],
    [`CLS, ${visit}`, cls.toFixed(3), `≤ ${CLS}`, verdict(cls <= CLS)],
  ];
}

function visitDetails({ cpuSlowdown, slowest, shifted }: Interactions): string {
  const list = (title: string, lines: string[]) =>
    lines.length > 0 ? [`${title} at ${cpuSlowdown} × CPU:`, ...lines.map((line) => `- ${line}`)].join('\n') : '';
  return [list('Slowest interactions', slowest), list('Largest shifts', shifted)].filter(Boolean).join('\n\n');
}

function failoverTable({ killed, hung }: WebMeasurements): string {
  const row = (name: string, { rounds, rival }: Failover, limitMs: number) => {
    const first = rounds.map(({ firstMs }) => firstMs);
    const following = rounds.flatMap(({ followingMs }) => followingMs);
    return [
      name,
      `${whole(median(first))} / ${whole(Math.max(...first))}`,
      `≤ ${whole(limitMs)}`,
      verdict(Math.max(...first) <= limitMs),
      `${whole(median(following))} / ${whole(Math.max(...following))}`,
      rival.status === 200 ? `${whole(rival.ms)} ms` : `none (gave up after ${whole(rival.ms)} ms)`,
    ];
  };
  return table(
    ['', 'next answer, median / slowest ms', 'target', '', 'those after it, median / slowest ms', 'plain fetch'],
    [row('A killed', killed, 1_000), row('A hung', hung, 3_000)],
  );
}

function writesTable({ reloaded, unreached, drained }: WebMeasurements): string {
  const cell = ({ landed, typed, doubled, inOrder }: Writes) =>
    `${landed} of ${typed}${doubled > 0 ? `, ${doubled} doubled` : ''}${inOrder ? '' : ', not in order'}`;
  const rate = ({ perSecond, landed }: Writes) => (landed > 1 ? perSecond.toFixed(1) : 'none landed');
  const ratio = (rival: Writes) => (rival.landed > 1 ? (drained.ours.perSecond / rival.perSecond).toFixed(2) : '');
  const row = (name: string, { ours, plain, persisted }: Rivals, show: (writes: Writes) => string) => [
    name,
    ...[ours, plain, persisted].map(show),
  ];
  return table(
    ['', 'outbox', 'TanStack, paused', 'TanStack, kept in localStorage'],
    [
      row('landed: offline, reload, online', reloaded, cell),
      row('landed: hosts dead while the browser believes it is online', unreached, cell),
      row('landed: offline, online', drained, cell),
      row('rows a second of these', drained, rate),
      ['outbox / rival', '', ratio(drained.plain), ratio(drained.persisted)],
    ],
  );
}
