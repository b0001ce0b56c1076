import type { Page } from 'playwright-core';
import postgres from 'postgres';
import { waitUntil } from '../../local/processes/wait-until.ts';
import { openDevice } from '../../scripts/chaos/web/open-device.ts';
import { waitingIn } from '../../scripts/chaos/web/read-outbox.ts';
import { signIn, signUpTraveller, type Traveller } from '../../scripts/chaos/web/sign-in.ts';
import type { Site } from '../../scripts/chaos/web/with-site.ts';
import { writeInApp } from '../../scripts/chaos/web/write-in-app.ts';

/** What happens to somebody who makes entries one after the other. */
export interface Trial {
  entries: number;
  /** The browser knows that it is offline, or the hosts are dead and it does not. */
  away: 'offline' | 'hosts dead';
  /** The page is reloaded before anybody can be reached again. */
  reload: boolean;
}

export interface Writes {
  typed: number;
  landed: number;
  doubled: number;
  inOrder: boolean;
  /** Rows a second in the database, from the first to the last. */
  perSecond: number;
}

/** The trial in the app itself. */
export async function measureOurWrites(site: Site, trial: Trial): Promise<Writes> {
  const person = await signUpTraveller(site.stack);
  const session = await signIn(site.stack, person);
  const device = await openDevice(site.browser, site.a.url, session, '/wins/expenses');
  const { page } = device;
  await page.getByRole('heading', { name: 'Your first expense' }).waitFor();
  await leave(site, page, trial);
  for (let index = 0; index < trial.entries; index++) {
    await writeInApp(page, { kind: 'create', typed: { payee: nameOf(index), amount: '5' } });
  }
  if (trial.reload) await page.reload();
  await comeBack(site, page, trial);
  const isEmpty = async () => (await waitingIn(page)) === 0;
  // What does not drain is told by how many landed.
  await waitUntil(isEmpty, 90_000, () => '').catch(() => undefined);
  await device.close();
  return judgeWrites(site, person, trial);
}

export async function leave({ a, b }: Site, page: Page, { away }: Trial): Promise<void> {
  if (away === 'offline') await page.context().setOffline(true);
  else await Promise.all([a.kill(), b.kill()]);
}

export async function comeBack({ a, b }: Site, page: Page, { away }: Trial): Promise<void> {
  if (away === 'offline') await page.context().setOffline(false);
  else await Promise.all([a.start(), b.start()]);
}

/** Sorts as it counts. */
export const nameOf = (index: number) => `entry ${String(index).padStart(3, '0')}`;

/** Asks the database what became of the entries. */
export async function judgeWrites({ stack }: Site, { id }: Traveller, { entries }: Trial): Promise<Writes> {
  const sql = postgres(stack.urls.database, { max: 1, onnotice: () => undefined });
  try {
    const rows = await sql`select payee, extract(epoch from created_at)::float8 as at
      from public.expenses where user_id = ${id} order by created_at, id`;
    const payees = rows.map((row) => String(row.payee));
    const seconds = Number(rows.at(-1)?.at) - Number(rows[0]?.at);
    return {
      typed: entries,
      landed: new Set(payees).size,
      doubled: payees.length - new Set(payees).size,
      inOrder: payees.join() === payees.toSorted().join(),
      perSecond: (payees.length - 1) / seconds,
    };
  } finally {
    await sql.end({ timeout: 5 });
  }
}
