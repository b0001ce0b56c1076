import { createHash, randomBytes } from 'node:crypto';
import { afterAll, describe, expect, it } from 'vitest';
import { openTestDatabase } from '../../../supabase/tests/test-database.ts';
import type { EmailStreamState } from '../../contracts/unsubscribe.ts';
import { callAs, contractTargets, newPerson, nodeTarget, stack } from './targets.ts';

const sql = await openTestDatabase();
afterAll(() => sql.end());

const PATH = '/v1/public/unsubscribe';

/** Somebody whose mail carries a link, of which the database knows the hash. */
async function withLink(stream = 'weekly_report') {
  const person = await newPerson();
  const token = randomBytes(24).toString('hex');
  const hash = createHash('sha256').update(token).digest();
  await sql`insert into private.unsubscribe_tokens (hash, user_id, stream) values (${hash}, ${person.id}, ${stream})`;
  return { person, token };
}

const settingsOf = async (userId: string) =>
  (
    await sql`select weekly_report, spending_alert, version from public.notification_settings where user_id = ${userId}`
  )[0];

describe.each(contractTargets())('unsubscribing without sign-in on $name', (target) => {
  it('by a mail reader takes one request, and a second changes nothing', async () => {
    const { person, token } = await withLink();
    const click = () =>
      target.send(`${PATH}/one-click?token=${token}`, {
        method: 'POST',
        body: 'List-Unsubscribe=One-Click',
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
      });
    expect((await click()).status).toBe(200);
    expect(await settingsOf(person.id)).toEqual({ weekly_report: false, spending_alert: true, version: 2 });
    expect((await click()).status).toBe(200);
    expect(await settingsOf(person.id)).toMatchObject({ version: 2 });
  });

  it('opened or looked at by a scanner changes nothing', async () => {
    const { person, token } = await withLink();
    const look = await callAs<EmailStreamState>(target, null, 'GET', `${PATH}?token=${token}`);
    expect(look).toMatchObject({ status: 200, body: { stream: 'weekly_report', on: true } });
    const opened = await target.send(`${PATH}/one-click?token=${token}`, { redirect: 'manual' });
    expect(opened.status).toBe(302);
    expect(opened.headers.get('location')).toContain(`/unsubscribe?token=${token}`);
    expect(await settingsOf(person.id)).toEqual({ weekly_report: true, spending_alert: true, version: 1 });
  });

  it('on the page can be taken back', async () => {
    const { person, token } = await withLink('spending_alert');
    const off = await callAs<EmailStreamState>(target, null, 'POST', PATH, { body: { token } });
    expect(off).toMatchObject({ status: 200, body: { stream: 'spending_alert', on: false } });
    expect(await settingsOf(person.id)).toMatchObject({ weekly_report: true, spending_alert: false });
    const on = await callAs<EmailStreamState>(target, null, 'POST', PATH, { body: { token, on: true } });
    expect(on).toMatchObject({ status: 200, body: { on: true } });
    expect(await settingsOf(person.id)).toMatchObject({ spending_alert: true });
  });

  it('with a guessed token finds nothing, and with half a token is refused', async () => {
    const guessed = randomBytes(24).toString('hex');
    expect(await callAs(target, null, 'POST', PATH, { body: { token: guessed } })).toMatchObject({ status: 404 });
    expect(await callAs(target, null, 'GET', `${PATH}?token=${guessed}`)).toMatchObject({ status: 404 });
    expect(await callAs(target, null, 'POST', PATH, { body: { token: guessed.slice(1) } })).toMatchObject({
      status: 400,
    });
  });
});

describe('guessing tokens', () => {
  it('is limited by address', async () => {
    const target = nodeTarget(stack, { RATE_LIMIT_IP_PER_MINUTE: '3' });
    const token = randomBytes(24).toString('hex');
    const statuses: number[] = [];
    for (let guess = 0; guess < 12; guess += 1) {
      statuses.push((await callAs(target, null, 'POST', PATH, { body: { token } })).status);
    }
    expect(statuses).toContain(429);
  });
});

describe('the database', () => {
  it('gives the functions behind the links to nobody who is signed in', async () => {
    const { person, token } = await withLink();
    const response = await fetch(`${stack.urls.supabase}/rest/v1/rpc/set_email_stream`, {
      method: 'POST',
      body: JSON.stringify({ p_token: token, p_on: false }),
      headers: {
        apikey: stack.keys.publishable,
        authorization: `Bearer ${person.accessToken}`,
        'content-type': 'application/json',
      },
    });
    expect(response.status).toBeGreaterThanOrEqual(400);
    expect(await settingsOf(person.id)).toMatchObject({ weekly_report: true });
  });
});
