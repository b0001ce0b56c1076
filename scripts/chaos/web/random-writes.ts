import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { waitUntil } from '../../../local/processes/wait-until.ts';
import { atMost, type Fault, type Finding, holds, note } from '../fault.ts';
import { type Expected, judgeRows } from './judge-rows.ts';
import { openDevice } from './open-device.ts';
import { readOutbox, waitingIn } from './read-outbox.ts';
import { readRows } from './read-rows.ts';
import { type Shaking, shakeHost } from './shake-host.ts';
import { signIn, signUpTraveller } from './sign-in.ts';
import { type Site, withSite } from './with-site.ts';
import { rowsInView, type Write, writeInApp } from './write-in-app.ts';

const WRITES = 1_000;
const RELOAD_EVERY = 125;
const LIST = '/wins/expenses';
/** Longer than a host is away. */
const PATIENCE_MS = 15_000;

/** Of the list's first page of 30: the last of them may move to the next page at any moment. */
const REACHED = 20;

interface Shown {
  id: string;
  text: string;
  expected: Expected & { lastWrite: string };
}

/** A thousand entries, changes and deletions in the app while both hosts are killed, hung and started again at random. */
export const randomWrites: Fault = {
  name: `web: ${WRITES} random writes while hosts are killed and restarted`,
  group: 'web',
  run: (place) =>
    withSite(place, async (site) => {
      const person = await signUpTraveller(site.stack);
      const device = await openDevice(site.browser, site.a.url, await signIn(site.stack, person), LIST);
      await device.page.getByRole('heading', { name: 'Your first expense' }).waitFor();
      const second = await device.context.newPage();
      await second.goto(LIST);
      const shaken = [shakeHost(site.a), shakeHost(site.b)];
      const startedAt = performance.now();
      const writer = new Writer(device.page);
      try {
        for (let write = 1; write <= WRITES; write++) {
          await writer.writeOnce();
          if (write % RELOAD_EVERY === 0) await device.page.reload();
        }
      } finally {
        await Promise.all(shaken.map((one) => one.stop()));
      }
      const typedMs = performance.now() - startedAt;
      const drained = await drain(second);
      const findings = [
        ...describe(writer, shaken, typedMs),
        ...drained,
        ...(await judge(site, person.id, writer.typed)),
        note('errors in the pages', device.errors.join('; ') || 'none'),
      ];
      await device.close();
      return findings;
    }),
};

/** Chooses what to do by what the list shows, and remembers what must come of it. */
class Writer {
  readonly typed = new Map<string, Expected & { lastWrite: string }>();
  readonly counts = { create: 0, update: 0, delete: 0 };
  /** Looks at the list that found a row without what was typed last, and how long it took to come right. */
  readonly lateMs: number[] = [];
  /** Rows that did not come right. */
  readonly wrong: string[] = [];
  readonly #page: Page;
  #made = 0;

  constructor(page: Page) {
    this.#page = page;
  }

  async writeOnce(): Promise<void> {
    const write = this.#choose(await this.#untilRight());
    await writeInApp(this.#page, write);
    this.counts[write.kind] += 1;
    this.#made += 1;
  }

  /** Rows of ours in view. What a reload shows at first may be of a moment before; what stays wrong is a finding. */
  async #untilRight(): Promise<Shown[]> {
    const startedAt = performance.now();
    const isWrong = ({ text, expected }: Shown) => !text.includes(`$${toText(expected.amountCents)}`);
    let shown = await this.#shown();
    if (!shown.some(isWrong)) return shown;
    while (performance.now() - startedAt < PATIENCE_MS) {
      await sleep(20);
      shown = await this.#shown();
      if (shown.some(isWrong)) continue;
      this.lateMs.push(performance.now() - startedAt);
      return shown;
    }
    this.wrong.push(...shown.filter(isWrong).map(({ text, expected }) => `${text}, not ${expected.amountCents}`));
    return shown;
  }

  async #shown(): Promise<Shown[]> {
    const alive = [...this.typed.values()].some(({ deleted }) => !deleted);
    if (alive) await this.#page.getByRole('main').getByRole('link', { name: /w-\d+/ }).first().waitFor();
    return (await rowsInView(this.#page)).flatMap(({ id, text }) => {
      const expected = this.typed.get(/w-\d+/.exec(text)?.[0] ?? '');
      return expected && !expected.deleted ? [{ id, text, expected }] : [];
    });
  }

  #choose(shown: Shown[]): Write {
    const row = shown[Math.floor(Math.random() * Math.min(shown.length, REACHED))];
    const dice = Math.random();
    const amountCents = 100 + Math.floor(Math.random() * 99_900);
    if (!row || dice < 0.5) {
      const payee = `w-${this.typed.size}`;
      this.typed.set(payee, { amountCents, updates: 0, deleted: false, lastWrite: this.#name('create') });
      return { kind: 'create', typed: { payee, amount: toText(amountCents) } };
    }
    if (dice < 0.85 && amountCents !== row.expected.amountCents) {
      row.expected.amountCents = amountCents;
      row.expected.updates += 1;
      row.expected.lastWrite = this.#name('update');
      return { kind: 'update', id: row.id, amount: toText(amountCents) };
    }
    row.expected.deleted = true;
    row.expected.lastWrite = this.#name('delete');
    return { kind: 'delete', id: row.id };
  }

  #name(kind: Write['kind']): string {
    const write = this.#made + 1;
    return `${kind}, write ${write}${write % RELOAD_EVERY === 0 ? ', with a reload right after it' : ''}`;
  }
}

const toText = (cents: number) => (cents / 100).toFixed(2);

async function drain(page: Page): Promise<Finding[]> {
  const startedAt = performance.now();
  const before = await waitingIn(page);
  // What never drains is a finding, and so is what the rows then lack.
  await waitUntil(
    async () => (await waitingIn(page)) === 0,
    180_000,
    () => '',
  ).catch(() => undefined);
  const left = await readOutbox(page);
  return [
    atMost(
      'still waiting when both hosts had been back for 3 minutes',
      Object.values(left).reduce((a, b) => a + b, 0),
      0,
    ),
    note('  of these', JSON.stringify(left)),
    note(
      'queue when the last was typed',
      `${before}, empty after ${((performance.now() - startedAt) / 1000).toFixed(1)} s`,
    ),
  ];
}

function describe({ counts, wrong, lateMs }: Writer, shaken: Shaking[], typedMs: number): Finding[] {
  const [a, b] = shaken.map(({ kills, hangs }) => `${kills} kills and ${hangs} hangs`);
  return [
    note(
      'writes',
      `${counts.create} new, ${counts.update} changed, ${counts.delete} deleted in ${(typedMs / 1000).toFixed(0)} s`,
    ),
    note('meanwhile', `A ${a}, B ${b}`),
    atMost('rows that did not come to show what was typed', wrong.length, 0),
    note(
      'rows that showed it late',
      lateMs.length > 0 ? `${lateMs.length}, ${Math.round(Math.max(...lateMs))} ms at most` : 'none',
    ),
    ...wrong.slice(0, 3).map((row) => note('  such as', row)),
  ];
}

async function judge({ stack }: Site, userId: string, typed: Writer['typed']): Promise<Finding[]> {
  const rows = await readRows(stack, userId);
  const { lost, doubled } = judgeRows(typed, rows);
  const tell = (payee: string) =>
    `${JSON.stringify(typed.get(payee))}, but ${JSON.stringify(rows.filter((row) => row.payee === payee))}`;
  return [
    holds('entries typed', typed.size > 0, `${typed.size}`, '> 0'),
    atMost('lost', lost.length, 0),
    atMost('doubled', doubled.length, 0),
    ...[...lost, ...doubled].slice(0, 5).map((payee) => note(`  ${payee}`, tell(payee))),
  ];
}
