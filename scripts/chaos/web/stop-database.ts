import { setTimeout as sleep } from 'node:timers/promises';
import { processTree } from '../../../bench/process-usage.ts';
import { waitUntil } from '../../../local/processes/wait-until.ts';
import { atMost, type Fault, holds, note } from '../fault.ts';
import { giveExpenses } from './give-expenses.ts';
import { openDevice } from './open-device.ts';
import { waitingIn } from './read-outbox.ts';
import { readRows } from './read-rows.ts';
import { signIn, signUpTraveller } from './sign-in.ts';
import { withSite } from './with-site.ts';
import { rowsInView, writeInApp } from './write-in-app.ts';

const STOPPED_MS = 120_000;
const GIVEN = 10;
const WRITES = 10;

/** PostgreSQL stops answering for two minutes while both hosts live. */
export const stopDatabase: Fault = {
  name: 'web: database stopped for 2 minutes',
  group: 'web',
  run: (place) =>
    withSite(place, async ({ stack, a, b, browser }) => {
      const person = await signUpTraveller(stack);
      const session = await signIn(stack, person);
      await giveExpenses(
        b,
        session,
        Array.from({ length: GIVEN }, (_, index) => `given ${index}`),
      );
      const device = await openDevice(browser, a.url, session, '/wins/expenses');
      const { page } = device;
      await page.getByRole('main').getByRole('link', { name: 'given 0' }).waitFor();
      const resume = stopPostgres(stack.pids.postgres ?? Number.NaN);
      const stoppedAt = performance.now();
      try {
        for (let index = 0; index < WRITES; index++) {
          await writeInApp(page, { kind: 'create', typed: { payee: `made ${index}`, amount: `${index + 1}` } });
        }
        await page.reload();
        const shown = await untilShown(page, GIVEN + WRITES);
        const banner = await untilSaid(page);
        await sleep(STOPPED_MS - (performance.now() - stoppedAt));
        const waiting = await waitingIn(page);
        resume();
        const resumedAt = performance.now();
        await waitUntil(
          async () => (await waitingIn(page)) === 0,
          120_000,
          () => 'The queue did not drain within two minutes.',
        );
        const drainedMs = performance.now() - resumedAt;
        const made = (await readRows(stack, person.id)).filter(({ payee }) => payee.startsWith('made'));
        return [
          holds('banner', banner !== '', banner || 'none', 'says so'),
          holds('rows shown after a reload meanwhile', shown === GIVEN + WRITES, `${shown}`, `${GIVEN + WRITES}`),
          holds('entries waiting', waiting === WRITES, `${waiting}`, `${WRITES}`),
          holds(
            'landed afterwards',
            new Set(made.map(({ payee }) => payee)).size === WRITES,
            `${made.length}`,
            `${WRITES}`,
          ),
          atMost('doubled', made.length - new Set(made.map(({ payee }) => payee)).size, 0),
          note('from the database’s return to an empty queue', `${(drainedMs / 1000).toFixed(1)} s`),
          note('errors in the page', device.errors.join('; ') || 'none'),
        ];
      } finally {
        resume();
        await device.close();
      }
    }),
};

/** SIGSTOP for the server and all its sessions: stopping the first alone would leave open connections at work. */
function stopPostgres(pid: number): () => void {
  const pids = processTree(pid);
  const resume = () => {
    for (const one of pids.splice(0)) process.kill(one, 'SIGCONT');
    process.off('exit', resume);
  };
  process.once('exit', resume);
  for (const one of pids) process.kill(one, 'SIGSTOP');
  return resume;
}

async function untilShown(page: Parameters<typeof rowsInView>[0], count: number): Promise<number> {
  const enough = async () => (await rowsInView(page)).length >= count;
  // Too few are a finding, not the end of the run.
  await waitUntil(enough, 30_000, () => '').catch(() => undefined);
  return (await rowsInView(page)).length;
}

/** What the bar above the page says, once it says anything. */
async function untilSaid(page: Parameters<typeof rowsInView>[0]): Promise<string> {
  const bar = page
    .getByRole('status')
    .filter({ hasText: /reach|Offline|trying|waiting|from/i })
    .first();
  await bar.waitFor({ timeout: 30_000 }).catch(() => undefined); // silence is a finding
  return (await bar.count()) > 0 ? ((await bar.textContent()) ?? '').replaceAll(/\s+/g, ' ') : '';
}
