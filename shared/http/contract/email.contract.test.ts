import { randomUUID } from 'node:crypto';
import { afterAll, describe, expect, it } from 'vitest';
import { MAIL_SINK_KEY } from '../../../local/keys.ts';
import { openTestDatabase } from '../../../supabase/tests/test-database.ts';
import { createResend } from '../../clients/resend.ts';
import { type EmailContext, sendEmails } from '../../services/email/send-emails.ts';
import { type MailFault, startFaultyMail } from './faulty-mail.ts';
import { service } from './jobs-target.ts';
import { newPerson, stack } from './targets.ts';

const sql = await openTestDatabase();
const closing: (() => unknown)[] = [];
afterAll(async () => {
  for (const close of closing) close();
  await sql.end();
});

const sender = { from: 'Wheels & Wins <hello@wheelsandwins.test>', appUrl: 'https://app.test' };

async function faultyContext(faults: MailFault[], isBad?: (address: string) => boolean) {
  const provider = await startFaultyMail(stack.urls.mail, faults, isBad);
  closing.push(provider.close);
  const client = createResend({ url: provider.url, key: MAIL_SINK_KEY, timeoutMs: 300 });
  const ctx: EmailContext = { db: service, provider: client, sender };
  return { ctx, keys: provider.keys };
}

/** Mails that no run of the stack's own jobs function was asked to send. */
async function queue(count: number): Promise<{ id: string; to: string }[]> {
  const mails = Array.from({ length: count }, () => ({ to: `${randomUUID()}@people.test` }));
  return Promise.all(
    mails.map(async ({ to }) => {
      const [row] = await sql`select private.queue_email('welcome', ${randomUUID()}, null, ${to}) as id`;
      return { id: String(row?.id), to };
    }),
  );
}

const idsOf = (mails: { id: string }[]) => mails.map(({ id }) => id);
const rowOf = async (id: string) => (await sql`select * from private.email_outbox where id = ${id}`)[0];

type Arrived = { subject: string; html: string; text: string; headers?: Record<string, string> };
async function arrived(to: string): Promise<Arrived[]> {
  const answer = await fetch(`${stack.urls.mail}/api/mails?to=${encodeURIComponent(to)}`);
  return ((await answer.json()) as { mails: Arrived[] }).mails;
}

/** Tries as QStash would, until a try succeeds. */
async function tryUntilDone(ctx: EmailContext, ids: string[], tries = 6) {
  const failures: unknown[] = [];
  for (let attempt = 0; attempt < tries; attempt += 1) {
    try {
      return { failures, counts: await sendEmails(ctx, ids) };
    } catch (error) {
      failures.push(error);
    }
  }
  throw new Error('never done', { cause: failures });
}

describe('a mail is sent exactly once', () => {
  it.each<[string, MailFault[]]>([
    ['the provider answers 500', ['500', '500']],
    ['the provider answers 429', ['429', '429']],
    ['the provider takes it and answers 500', ['taken-500', 'taken-500']],
    ['the provider takes it and never answers', ['taken-hang']],
    ['everything goes wrong in turn', ['429', 'taken-hang', '500', 'taken-500']],
  ])('when %s', async (_, faults) => {
    const planned = faults.length;
    const { ctx, keys } = await faultyContext(faults);
    const mails = await queue(3);
    const { counts, failures } = await tryUntilDone(ctx, idsOf(mails));
    expect(failures).toHaveLength(planned);
    expect(counts).toEqual({ sent: 3, suppressed: 0, failed: 0 });
    expect(new Set(keys).size).toBe(1);
    for (const { id, to } of mails) {
      expect(await arrived(to)).toHaveLength(1);
      expect(await rowOf(id)).toMatchObject({ state: 'sent', provider_id: expect.any(String) });
    }
  });

  it('when ten runs are asked for the same mails at once', async () => {
    const { ctx } = await faultyContext([]);
    const mails = await queue(5);
    const runs = await Promise.allSettled(Array.from({ length: 10 }, () => sendEmails(ctx, idsOf(mails))));
    const sent = runs.map((run) => (run.status === 'fulfilled' ? run.value.sent : 0));
    expect(sent.reduce((sum, count) => sum + count)).toBe(5);
    for (const { to } of mails) expect(await arrived(to)).toHaveLength(1);
  });

  it('as it read at the first try, although its data changed before the next', async () => {
    const { ctx } = await faultyContext(['taken-500']);
    const person = await newPerson({ display_name: 'Before' });
    const [row] = await sql`select private.queue_email('trial-ended', ${randomUUID()}, ${person.id}, null, ${sql.json({
      plan: 'Standard',
      amountCents: 1800,
      currency: 'AUD',
      trialEndedOn: '2026-11-22',
      path: '/you/billing',
    })}) as id`;
    const ids = [String(row?.id)];
    await expect(sendEmails(ctx, ids)).rejects.toMatchObject({ code: 'unavailable' });
    await sql`update public.profiles set display_name = 'After' where user_id = ${person.id}`;
    await sendEmails({ ...ctx, sender: { ...sender, from: 'Another <another@wheelsandwins.test>' } }, ids);
    const mails = (await arrived(person.email)).filter(({ subject }) => subject === 'Your free trial has ended');
    expect(mails).toHaveLength(1);
    expect(mails[0]?.text).toContain('Hello Before,');
  });
});

describe('waiting', () => {
  it('lasts as long as the provider says', async () => {
    const { ctx } = await faultyContext(['429']);
    const error = await sendEmails(ctx, idsOf(await queue(1))).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ code: 'unavailable', retryAfterSeconds: 7 });
  });

  it('is what a wrong key of ours comes to: the mails stay as they are', async () => {
    const { ctx } = await faultyContext(['401']);
    const [mail] = await queue(1);
    await expect(sendEmails(ctx, [String(mail?.id)])).rejects.toMatchObject({ code: 'unavailable' });
    expect(await rowOf(String(mail?.id))).toMatchObject({ state: 'sending', error: null });
    expect(await sendEmails(ctx, [String(mail?.id)])).toMatchObject({ sent: 1 });
  });

  it('ends after a day of not knowing: sent again, it could arrive twice', async () => {
    const { ctx } = await faultyContext(['taken-500']);
    const [mail] = await queue(1);
    const id = String(mail?.id);
    await expect(sendEmails(ctx, [id])).rejects.toMatchObject({ code: 'unavailable' });
    await sql`update private.email_requests r set unknown_since = now() - interval '24 hours'
      from private.email_outbox e where e.id = ${id} and r.id = e.request_id`;
    expect(await sendEmails(ctx, [id])).toMatchObject({ sent: 0 });
    await sql`select public.sweep_emails()`;
    expect(await rowOf(id)).toMatchObject({ state: 'failed' });
  });
});

describe('a mail at fault', () => {
  it('takes no other of its batch with it', async () => {
    const mails = await queue(9);
    const bad = mails[4];
    const { ctx } = await faultyContext([], (address) => address === bad?.to);
    expect((await tryUntilDone(ctx, idsOf(mails))).counts).toEqual({ sent: 8, suppressed: 0, failed: 1 });
    for (const { id, to } of mails) {
      expect(await arrived(to)).toHaveLength(to === bad?.to ? 0 : 1);
      expect((await rowOf(id))?.state).toBe(to === bad?.to ? 'failed' : 'sent');
    }
    expect((await rowOf(String(bad?.id)))?.error).toBe('validation_error: planted');
  });

  it('of which the data does not fit its template fails by itself, naming the field', async () => {
    const { ctx } = await faultyContext([]);
    const [good] = await queue(1);
    const [row] =
      await sql`select private.queue_email('incident', ${randomUUID()}, null, ${`${randomUUID()}@people.test`},
      ${sql.json({ service: 'redis', opened_at: 'yesterday' })}) as id`;
    const counts = await sendEmails(ctx, [String(good?.id), String(row?.id)]);
    expect(counts).toEqual({ sent: 1, suppressed: 0, failed: 1 });
    const failed = await rowOf(String(row?.id));
    expect(failed).toMatchObject({ state: 'failed' });
    expect(failed?.error).toContain('data.openedAt');
    expect(failed?.error).not.toContain('yesterday');
  });
});

describe('what nobody wants any more', () => {
  it('is not sent: an address that bounced after it was queued, and a mail turned off', async () => {
    const { ctx } = await faultyContext([]);
    const [bounced] = await queue(1);
    await sql`insert into private.email_suppressions (address, reason) values (${String(bounced?.to)}, 'bounce')`;
    const person = await newPerson();
    const [off] = await sql`select private.queue_email('weekly-report', ${randomUUID()}, ${person.id}) as id`;
    await sql`update public.notification_settings set weekly_report = false where user_id = ${person.id}`;
    const ids = [String(bounced?.id), String(off?.id)];
    expect(await sendEmails(ctx, ids)).toEqual({ sent: 0, suppressed: 2, failed: 0 });
    expect(await rowOf(String(off?.id))).toMatchObject({ state: 'suppressed', error: 'turned off by its reader' });
  });
});

describe('a mail that can be turned off', () => {
  it('carries a one-click link, of which the database keeps the hash alone', async () => {
    const { ctx } = await faultyContext([]);
    const person = await newPerson();
    const [row] = await sql`select private.queue_email('budget-alert', ${randomUUID()}, ${person.id}, null, ${sql.json({
      month: '2026-11',
      currency: 'AUD',
      limitCents: 100_000,
      spentCents: 81_000,
      thresholdPercent: 80,
      path: '/wins/expenses?period=month',
    })}) as id`;
    await sendEmails(ctx, [String(row?.id)]);
    const mail = (await arrived(person.email)).find(({ headers }) => headers);
    expect(mail?.headers?.['List-Unsubscribe-Post']).toBe('List-Unsubscribe=One-Click');
    const link = /^<https:\/\/app\.test\/api\/v1\/public\/unsubscribe\/one-click\?token=([0-9a-f]{48})>$/;
    const token = link.exec(mail?.headers?.['List-Unsubscribe'] ?? '')?.[1] ?? '';
    expect(mail?.text).toContain(`https://app.test/unsubscribe?token=${token}`);
    const found = await sql`select user_id, stream from private.unsubscribe_tokens
      where hash = sha256(convert_to(${token}, 'UTF8'))`;
    expect(found).toEqual([{ user_id: person.id, stream: 'spending_alert' }]);
  });
});
