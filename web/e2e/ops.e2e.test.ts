import postgres from 'postgres';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { assertOurs } from '../../local/identity.ts';
import { expectAccessible } from './support/accessible.ts';
import { consent, FUEL, field, givePamPerson, openPam, say } from './support/pam.ts';
import { openSite, type Person, PHONE, type Site } from './support/site.ts';

let site: Site;
let sql: postgres.Sql;
let admin: Person;

beforeAll(async () => {
  site = await openSite();
  await assertOurs(site.stack.urls.database);
  sql = postgres(site.stack.urls.database, { max: 2, onnotice: () => undefined });
  admin = await site.signUp('Ada');
  await sql`insert into private.admins (user_id) select id from auth.users where email = ${admin.email}`;
});
afterAll(async () => {
  await sql`delete from private.admins a using auth.users u where u.id = a.user_id and u.email = ${admin.email}`;
  await sql.end();
  await site.close();
  expect(site.complaints).toEqual([]);
});

/** A run of a job that this release cannot do: QStash gives it up at once. */
async function giveLetter(): Promise<void> {
  const [row] =
    await sql`insert into private.job_runs (job, state, finished_at) values ('file.process', 'dead', now()) returning id`;
  const answer = await site.call(admin, `/api/v1/ops/runs/${row?.id}/retry`, { method: 'POST' });
  expect(answer.status).toBe(200);
}

/** A run that died of something that is over: it can be done now. */
async function giveDead(error: string): Promise<string> {
  const [row] = await sql`insert into private.job_runs (job, state, attempts, error, finished_at)
    values ('health.check', 'dead', 2, ${error}, now()) returning id`;
  return String(row?.id);
}

test('an administrator finds a dead run, reads why it died, retries it and sees it done', async () => {
  const error = `the database was away (${crypto.randomUUID()})`;
  await giveDead(error);
  const page = await site.visit({ ...PHONE, person: admin });
  await page.goto('/you');
  await page.getByRole('link', { name: 'Operations' }).click();
  await page.getByRole('navigation', { name: 'Operations' }).getByRole('link', { name: 'Runs' }).click();
  await page.getByRole('searchbox').fill(error);
  await page.getByRole('list', { name: 'Runs' }).getByRole('link', { name: error }).click();

  const dialog = page.getByRole('dialog', { name: 'health.check' });
  await dialog.getByRole('alert').getByText(error).waitFor();
  await dialog.getByRole('button', { name: 'Retry' }).click();
  await page.getByText('One run is on the way again.').waitFor();
  await dialog.getByRole('button', { name: 'Replay' }).waitFor(); // what only a finished run offers
  await dialog.getByText('done', { exact: true }).waitFor();
});

test('all dead runs are retried after one question, which the keyboard answers', async () => {
  await giveDead('one');
  await giveDead('two');
  const page = await site.visit({ person: admin });
  await page.goto('/ops');
  await page.getByRole('button', { name: /^Retry (all \d+ dead runs|the dead run)$/ }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('dialog', { name: /^Retry / }).waitFor();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.getByText(/(runs are|run is) on the way again/).waitFor();
});

test('a job is paused and resumed, and the page says so by itself', async () => {
  const page = await site.visit({ person: admin });
  await page.goto('/ops');
  const watcher = await site.visit({ person: admin });
  await watcher.goto('/ops');
  await page.getByRole('button', { name: 'Pause cache.expire' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Pause', exact: true }).click();
  await page.getByText('cache.expire is paused: its runs wait.').waitFor();
  await watcher.getByRole('button', { name: 'Resume cache.expire' }).waitFor();
  await page.getByRole('button', { name: 'Resume cache.expire' }).click();
  await watcher.getByRole('button', { name: 'Pause cache.expire' }).waitFor();
});

test('the AI model is switched off for everybody with a reason, PAM says so and goes on, and it is switched on again', async () => {
  const person = await givePamPerson(site);
  await consent(site, person);
  const page = await site.visit({ ...PHONE, person: admin });
  await page.goto('/ops?tab=pam');
  await page.getByText('PAM may ask the model.').waitFor();
  await page.getByRole('button', { name: 'Turn AI off for everybody' }).click();
  await page.getByRole('button', { name: 'Turn AI off', exact: true }).click();
  await page.getByText('Say why, for whoever looks at this next.').waitFor();
  await page.getByLabel('Why').fill('It makes figures up.');
  await page.getByLabel('Why').press('Enter');
  await page.getByText('PAM asks no model any more').waitFor();
  await page.getByText('It makes figures up.').waitFor();
  await page.reload();
  await page.getByText('It makes figures up.').waitFor();

  const talk = await site.visit({ ...PHONE, person });
  await openPam(talk);
  await talk.getByText('The AI model is switched off for everybody just now.').waitFor();
  await say(talk, FUEL);
  await talk.getByRole('button', { name: 'Do it' }).waitFor();

  await page.getByRole('button', { name: 'Turn AI on again' }).click();
  await page.getByLabel('Why').fill('Mended.');
  await page.getByRole('button', { name: 'Turn AI on', exact: true }).click();
  await page.getByText('PAM may ask the model.').waitFor();
  await talk.reload();
  await field(talk).waitFor();
  await talk.getByText('The AI model is switched off').waitFor({ state: 'detached' });
});

test('for anybody else there is no such page, and no link to it', async () => {
  const person = await site.signUp('Jan');
  const page = await site.visit({ person });
  await page.goto('/ops?tab=runs');
  await page.getByRole('heading', { level: 1, name: 'This road ends here' }).waitFor();
  await page.goto('/you');
  await page.getByRole('link', { name: /Service status/ }).waitFor();
  expect(await page.getByRole('link', { name: 'Operations' }).count()).toBe(0);
});

const status = (checkedAt: Date) => ({
  checkedAt: checkedAt.toISOString(),
  services: [{ service: 'database', state: 'up', days: [] }],
  incidents: [],
});

test('the status page needs no sign-in, and turns amber when nobody has checked for more than 11 minutes', async () => {
  const page = await site.visit(PHONE);
  const serve = (minutes: number) =>
    page.route('**/api/v1/public/status', (route) =>
      route.fulfill({ json: status(new Date(Date.now() - minutes * 60_000 - 30_000)) }),
    );
  await serve(4);
  await page.goto('/status');
  await page.getByText('Last check 4 min ago.').waitFor();
  await page.getByRole('heading', { level: 1, name: 'Everything is working' }).waitFor();
  expect(await page.getByText('out of date').count()).toBe(0);
  await page.unrouteAll();
  await serve(12);
  await page.reload();
  await page.getByText('Last check 12 min ago.').waitFor();
  await page.getByText('out of date').waitFor();
  await page.getByRole('heading', { level: 1, name: 'No recent check' }).waitFor();
});

const TABS = ['overview', 'runs', 'schedules', 'dead-letters', 'health', 'mail', 'pam'];

test.each(TABS)(
  'operations, %s: axe finds nothing in any theme or width, and large text never runs off sideways',
  async (tab) => {
    await giveDead(`a word of ${'x'.repeat(60)} characters that cannot be broken anywhere by itself`);
    await sql`insert into private.email_suppressions (address, reason, detail)
    values ('gone.with.a.rather.long.address@example.com', 'bounce', 'mailbox does not exist') on conflict do nothing`;
    if (tab === 'dead-letters') await giveLetter();
    const page = await site.visit({ ...PHONE, person: admin });
    await page.goto(`/ops?tab=${tab}`);
    await page.getByRole('navigation', { name: 'Operations' }).waitFor();
    await page.locator('#root').getByText('Loading').waitFor({ state: 'detached' });
    if (tab === 'dead-letters') await page.getByRole('list', { name: 'Dead letters' }).waitFor({ timeout: 30_000 });
    await expectAccessible(page);
    expect(await page.locator('h1').count()).toBe(1);
    await page.context().close();
  },
);

test('the status page: axe finds nothing in any theme or width, and large text never runs off sideways', async () => {
  const page = await site.visit(PHONE);
  await page.goto('/status');
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.locator('#root').getByText('Loading').waitFor({ state: 'detached' });
  await expectAccessible(page);
  expect(await page.locator('h1').count()).toBe(1);
  await page.context().close();
});
