import { setTimeout as sleep } from 'node:timers/promises';
import type { Session } from '@supabase/auth-js';
import type { Page } from 'playwright-core';
import { median } from '../../../bench/statistics.ts';
import { waitUntil } from '../../../local/processes/wait-until.ts';
import { atMost, type Fault, type Finding, holds, note } from '../fault.ts';
import { today, writeByApi } from './give-expenses.ts';
import { openDevice } from './open-device.ts';
import { signIn, signUpTraveller } from './sign-in.ts';
import type { Host } from './start-host.ts';
import { type Site, withSite } from './with-site.ts';
import { rowsInView } from './write-in-app.ts';

const CHANGES = 1_000;
const CUTS = 10;
const SINGLE = 20;
/** More than one page of the list. */
const ROWS = 40;
const PAUSE_MS = 30;

/** Two devices of one person: the first writes through the API, the second only looks. */
export const cutRealtime: Fault = {
  name: `web: realtime cut ${CUTS} times among ${CHANGES} changes`,
  group: 'web',
  run: (place) =>
    withSite(place, async (site) => {
      const person = await signUpTraveller(site.stack);
      const first = new FirstDevice(site.b, await signIn(site.stack, person));
      await first.changeOnce();
      const session = await signIn(site.stack, person);
      const second = await openDevice(site.browser, site.a.url, session, '/wins/expenses');
      await untilLive(site);
      const singleMs: number[] = [];
      for (let single = 0; single < SINGLE; single++) {
        await first.changeOnce();
        singleMs.push(await untilSame(second.page, first));
      }
      let cut = 0;
      for (let change = 1; change <= CHANGES; change++) {
        await first.changeOnce();
        if (change % (CHANGES / CUTS) === CHANGES / CUTS / 2) cut += Number(site.front.cutSockets() > 0);
        await sleep(PAUSE_MS);
      }
      const sameMs = await untilSame(second.page, first);
      const findings = [
        ...describeSingle(singleMs),
        note('cuts of an open connection', `${cut} of ${CUTS}`),
        holds(
          'the second device has exactly the first one’s rows',
          !Number.isNaN(sameMs),
          await compare(second.page, first),
          'the same',
        ),
        note('what the API tells that device', await askApi(site.a, session, first)),
        note('from the last change to the same rows', `${(sameMs / 1000).toFixed(2)} s`),
        note('errors in the page', second.errors.join('; ') || 'none'),
      ];
      await second.close();
      return findings;
    }),
};

function describeSingle(singleMs: number[]): Finding[] {
  return [
    atMost(`a change shows on the second device, slowest of ${SINGLE}`, Math.round(Math.max(...singleMs)), 1_000, 'ms'),
    note('median', `${Math.round(median(singleMs))} ms`),
  ];
}

interface Entry {
  version: number;
  payee: string;
  amountCents: number;
}

/** Makes, changes and deletes expenses at random and knows what is left. */
class FirstDevice {
  readonly rows = new Map<string, Entry>();
  readonly #host: Host;
  readonly #session: Session;
  #made = 0;

  constructor(host: Host, session: Session) {
    this.#host = host;
    this.#session = session;
  }

  async changeOnce(): Promise<void> {
    const ids = [...this.rows.keys()];
    const id = ids[Math.floor(Math.random() * ids.length)];
    const dice = Math.random();
    if (!id || ids.length < ROWS / 2 || (dice < 0.35 && ids.length < ROWS)) return this.#create();
    if (dice < 0.7) return this.#update(id);
    return this.#delete(id);
  }

  async #create(): Promise<void> {
    const typed = { payee: `c-${this.#made++}`, amountCents: randomCents() };
    await this.#keep({
      method: 'POST',
      path: '/v1/expenses',
      body: { ...typed, category: 'fuel', occurredOn: today() },
    });
  }

  async #update(id: string): Promise<void> {
    await this.#keep({ ...this.#target(id), method: 'PATCH', body: { amountCents: randomCents() } });
  }

  async #delete(id: string): Promise<void> {
    await writeByApi(this.#host, this.#session, { ...this.#target(id), method: 'DELETE' });
    this.rows.delete(id);
  }

  #target(id: string) {
    return { path: `/v1/expenses/${id}`, version: this.rows.get(id)?.version };
  }

  async #keep(write: Parameters<typeof writeByApi>[2]): Promise<void> {
    const answer = await writeByApi(this.#host, this.#session, write);
    const { expense } = answer as { expense: Entry & { id: string } }; // our own contract
    this.rows.set(expense.id, expense);
  }
}

const toText = (cents: number) => (cents / 100).toFixed(2);
const randomCents = () => 100 + Math.floor(Math.random() * 99_900);

/** A socket is open and the app has had the time to join its channel and to fetch what it missed. */
async function untilLive({ front }: Site): Promise<void> {
  await waitUntil(
    async () => front.sockets() > 0,
    20_000,
    () => 'The second device opened no live connection.',
  );
  await sleep(1_000);
}

/** Milliseconds until the page shows the rows; not a number when it does not within 30 s. */
async function untilSame(page: Page, first: FirstDevice): Promise<number> {
  const startedAt = performance.now();
  while (performance.now() - startedAt < 30_000) {
    if ((await compare(page, first)) === 'the same') return performance.now() - startedAt;
    await sleep(10);
  }
  return Number.NaN;
}

async function compare(page: Page, first: FirstDevice): Promise<string> {
  const more = page.getByRole('button', { name: 'Load more' });
  if (await more.isVisible()) await more.click({ timeout: 2_000 }).catch(() => undefined); // it loads by itself, too
  return describeDifference(first, new Map((await rowsInView(page)).map(({ id, text }) => [id, text])));
}

/** Tells a page that lags from an answer that was kept too long. */
async function askApi(host: Host, { access_token: token }: Session, first: FirstDevice): Promise<string> {
  const headers = { authorization: `Bearer ${token}` };
  const response = await fetch(`${host.url}/api/v1/expenses?limit=100`, { headers });
  if (!response.ok) return String(response.status);
  const { expenses } = (await response.json()) as { expenses: (Entry & { id: string })[] }; // our own contract
  const texts = expenses.map(({ id, payee, amountCents }) => [id, `${payee} ${toText(amountCents)}`] as const);
  return describeDifference(first, new Map(texts));
}

function describeDifference({ rows }: FirstDevice, shown: ReadonlyMap<string, string>): string {
  const missing = [...rows.keys()].filter((id) => !shown.has(id));
  const extra = [...shown.keys()].filter((id) => !rows.has(id));
  const other = [...rows].filter(([id, row]) => {
    const text = shown.get(id);
    return text && !(text.includes(row.payee) && text.includes(toText(row.amountCents)));
  });
  if (missing.length + extra.length + other.length === 0) return 'the same';
  return `${missing.length} missing, ${extra.length} too many, ${other.length} otherwise`;
}
