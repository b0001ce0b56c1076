import { createHmac, randomBytes, randomUUID } from 'node:crypto';
import { afterAll, describe, expect, it } from 'vitest';
import { stackJobsEnvironment } from '../../../local/function-environment.ts';
import { openTestDatabase } from '../../../supabase/tests/test-database.ts';
import { readJobsEnvironment } from '../../jobs-env.ts';
import { createWebhooks } from '../create-webhooks.ts';
import { stack } from './targets.ts';

const sql = await openTestDatabase();
afterAll(() => sql.end());

const key = randomBytes(24);
const configured = { RESEND_WEBHOOK_SECRET: `whsec_${key.toString('base64')}` };
const target = (environment: Record<string, string>) =>
  createWebhooks({
    environment: readJobsEnvironment({ ...stackJobsEnvironment(stack), ...environment }),
    host: 'node',
    log: () => {},
  });
const webhooks = target(configured);

type Wrong = { body?: string; secondsAgo?: number; key?: Buffer; signature?: string };

/** Posts an event signed as https://docs.svix.com/receiving/verifying-payloads/how-manual says; `Wrong` spoils it. */
async function post(event: object, id = `msg_${randomUUID()}`, wrong: Wrong = {}, to = webhooks) {
  const body = JSON.stringify(event);
  const timestamp = String(Math.floor(Date.now() / 1000) - (wrong.secondsAgo ?? 0));
  const signature = createHmac('sha256', wrong.key ?? key)
    .update(`${id}.${timestamp}.${body}`)
    .digest('base64');
  const response = await to.request('/webhooks/email', {
    method: 'POST',
    body: wrong.body ?? body,
    headers: {
      'content-type': 'application/json',
      'svix-id': id,
      'svix-timestamp': timestamp,
      'svix-signature': wrong.signature ?? `v1,${signature}`,
    },
  });
  return { status: response.status, ...((await response.json()) as { duplicate?: boolean; code?: string }) };
}

async function sentMail() {
  const to = `${randomUUID()}@people.test`;
  const provider = randomUUID();
  const [row] = await sql`insert into private.email_outbox (template, dedup_key, to_address, state, provider_id)
    values ('welcome', ${randomUUID()}, ${to}, 'sent', ${provider}) returning id`;
  return { id: String(row?.id), to, provider };
}

const stateOf = async (id: string) => (await sql`select state, error from private.email_outbox where id = ${id}`)[0];
const suppressed = async (to: string) =>
  (await sql`select reason, detail from private.email_suppressions where address = ${to}`)[0];

const bounced = (mail: { to: string; provider: string }, type = 'Permanent') => ({
  type: 'email.bounced',
  created_at: new Date().toISOString(),
  data: { email_id: mail.provider, to: [mail.to], bounce: { type, message: 'no such mailbox' } },
});

describe('news of a mail', () => {
  it('that bounced for good ends all mail to the address', async () => {
    const mail = await sentMail();
    expect(await post(bounced(mail))).toEqual({ status: 200, duplicate: false });
    expect(await stateOf(mail.id)).toEqual({ state: 'bounced', error: 'email.bounced: no such mailbox' });
    expect(await suppressed(mail.to)).toEqual({ reason: 'bounce', detail: 'no such mailbox' });
    const [row] =
      await sql`select private.queue_email('welcome', ${randomUUID()}, null, ${mail.to.toUpperCase()}) as id`;
    expect(row?.id).toBeNull();
  });

  it('that found a full mailbox suppresses nothing', async () => {
    const mail = await sentMail();
    await post(bounced(mail, 'Transient'));
    expect(await stateOf(mail.id)).toMatchObject({ state: 'sent' });
    expect(await suppressed(mail.to)).toBeUndefined();
  });

  it('that its reader complained of ends all mail to the address', async () => {
    const mail = await sentMail();
    await post({ type: 'email.complained', data: { email_id: mail.provider, to: [`Jan <${mail.to}>`] } });
    expect(await suppressed(mail.to)).toMatchObject({ reason: 'complaint' });
  });

  it('finds the mail by our own id when it is quicker than the answer to the request', async () => {
    const mail = await sentMail();
    await sql`update private.email_outbox set provider_id = null where id = ${mail.id}`;
    await post({ type: 'email.failed', data: { to: mail.to, tags: { email: mail.id }, failed: { reason: 'quota' } } });
    expect(await stateOf(mail.id)).toEqual({ state: 'failed', error: 'email.failed: quota' });
  });

  it('told 20 times at once has one effect, and told again later none', async () => {
    const mail = await sentMail();
    const id = `msg_${randomUUID()}`;
    const answers = await Promise.all(Array.from({ length: 20 }, () => post(bounced(mail), id)));
    expect(answers.filter(({ duplicate }) => duplicate === false)).toHaveLength(1);
    await sql`delete from private.email_suppressions where address = ${mail.to}`;
    expect(await post(bounced(mail), id)).toEqual({ status: 200, duplicate: true });
    expect(await suppressed(mail.to)).toBeUndefined();
  });

  it('of a kind that is no matter of ours is taken and changes nothing', async () => {
    const mail = await sentMail();
    expect(await post({ type: 'email.opened', data: { email_id: mail.provider, to: [mail.to] } })).toMatchObject({
      status: 200,
    });
    expect(await stateOf(mail.id)).toEqual({ state: 'sent', error: null });
  });
});

describe('refused with 401, without effect', () => {
  it.each<[string, Wrong]>([
    ['an event signed with another key', { key: randomBytes(24) }],
    ['an event of six minutes ago', { secondsAgo: 360 }],
    ['an event of six minutes ahead', { secondsAgo: -360 }],
    ['an event without a signature', { signature: '' }],
    ['an event whose text was altered', { body: '{"type":"email.bounced","data":{}}' }],
  ])('%s', async (_, wrong) => {
    const mail = await sentMail();
    expect(await post(bounced(mail), undefined, wrong)).toMatchObject({ status: 401, code: 'unauthenticated' });
    expect(await suppressed(mail.to)).toBeUndefined();
  });

  it('nothing else: a signed text that is no event is 400, and without our secret it is 503', async () => {
    expect(await post({ hello: 'there' })).toMatchObject({ status: 400 });
    expect(await post({}, undefined, {}, target({}))).toMatchObject({ status: 503, code: 'not_configured' });
  });
});
