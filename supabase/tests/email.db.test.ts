import { randomUUID } from 'node:crypto';
import type { TransactionSql } from 'postgres';
import { afterAll, describe, expect, it } from 'vitest';
import { MAIL_INPUTS } from '../../shared/mail/inputs.ts';
import { createPeople, PEOPLE, undone } from './matrix.ts';
import { openTestDatabase } from './test-database.ts';

const sql = await openTestDatabase();
afterAll(() => sql.end());

const queue = async (tx: TransactionSql, template: string, key: string, to: string | null = null) =>
  (await tx`select private.queue_email(${template}, ${key}, ${PEOPLE.owner}, ${to}) as id`)[0]?.id as string | null;

const mailsTo = (tx: TransactionSql, userId: string) =>
  tx`select template, to_address, state, run_id from private.email_outbox where user_id = ${userId}`;

describe('queueing a mail', () => {
  it('twice under one key writes one', async () => {
    await undone(sql, async (tx) => {
      await createPeople(tx);
      expect(await queue(tx, 'weekly-report', 'week')).not.toBeNull();
      expect(await queue(tx, 'weekly-report', 'week')).toBeNull();
      const written = await tx`select 1 from private.email_outbox where dedup_key = 'week'`;
      expect(written).toHaveLength(1);
    });
  });

  it('that its reader turned off writes none, and leaves the others', async () => {
    await undone(sql, async (tx) => {
      await createPeople(tx);
      await tx`update public.notification_settings set weekly_report = false where user_id = ${PEOPLE.owner}`;
      expect(await queue(tx, 'weekly-report', 'week')).toBeNull();
      expect(await queue(tx, 'budget-alert', 'alert')).not.toBeNull();
      await tx`update public.notification_settings set spending_alert = false where user_id = ${PEOPLE.owner}`;
      expect(await queue(tx, 'budget-alert', 'alert-2')).toBeNull();
      expect(await queue(tx, 'statement', 'statement')).not.toBeNull();
    });
  });

  it('to a suppressed address writes none, however the address is spelt', async () => {
    await undone(sql, async (tx) => {
      await createPeople(tx);
      await tx`insert into private.email_suppressions (address, reason) values ('gone@people.test', 'bounce')`;
      expect(await queue(tx, 'statement', 'a', ' Gone@People.test ')).toBeNull();
      expect(await queue(tx, 'statement', 'b', 'here@people.test')).not.toBeNull();
    });
  });

  it('of a template there is not fails at once', async () => {
    await undone(sql, async (tx) => {
      await createPeople(tx);
      await expect(tx.savepoint((sp) => queue(sp, 'weekly-raport', 'a'))).rejects.toThrow('template');
    });
  });

  it('knows the templates that the code can render, and no others', async () => {
    const known = await sql`select name from private.email_templates order by name`;
    expect(known.map(({ name }) => name)).toEqual(Object.keys(MAIL_INPUTS).sort());
  });
});

describe('sending', () => {
  it('asks for a run a hundred mails, in the same transaction', async () => {
    await undone(sql, async (tx) => {
      await createPeople(tx);
      await tx`delete from private.job_runs`;
      const [asked] = await tx`select private.send_emails(array(
        select private.queue_email('statement', 'bulk:' || n, ${PEOPLE.owner}) from generate_series(1, 250) n) || null::uuid) as runs`;
      expect(asked?.runs).toBe(3);
      const runs =
        await tx`select jsonb_array_length(payload -> 'emailIds') as mails from private.job_runs where job = 'email.send'`;
      expect(runs.map(({ mails }) => mails).sort()).toEqual([100, 100, 50]);
      const lost = await tx`select 1 from private.email_outbox where dedup_key like 'bulk:%' and run_id is null`;
      expect(lost).toHaveLength(0);
    });
  });

  it('is asked for at sign-up: one welcome, to the address of the account', async () => {
    await undone(sql, async (tx) => {
      await createPeople(tx);
      expect(await mailsTo(tx, PEOPLE.owner)).toEqual([
        { template: 'welcome', to_address: 'owner@matrix.test', state: 'queued', run_id: expect.any(String) },
      ]);
    });
  });
});

describe('the sweep', () => {
  const sweep = async (tx: TransactionSql) => (await tx`select public.sweep_emails() as answer`)[0]?.answer;

  it('asks again for a mail whose run died over an hour ago, and not for one that is being sent', async () => {
    await undone(sql, async (tx) => {
      await createPeople(tx);
      await tx`delete from private.email_outbox`;
      const left = await queue(tx, 'statement', 'left');
      const busy = await queue(tx, 'statement', 'busy');
      await tx`select private.send_emails(array[${left}]::uuid[]), private.send_emails(array[${busy}]::uuid[])`;
      await tx`update private.email_outbox set created_at = now() - interval '2 hours'`;
      expect(await sweep(tx)).toMatchObject({ asked_again: 0 });
      await tx`update private.job_runs r set state = 'dead', finished_at = now() - interval '61 minutes'
        from private.email_outbox e where e.run_id = r.id and e.id = ${left}`;
      expect(await sweep(tx)).toMatchObject({ asked_again: 1, runs: 1 });
      expect(await sweep(tx)).toMatchObject({ asked_again: 0 });
    });
  });

  it('gives up a mail that waited a week', async () => {
    await undone(sql, async (tx) => {
      await createPeople(tx);
      await tx`delete from private.email_outbox`;
      const id = await queue(tx, 'statement', randomUUID());
      await tx`update private.email_outbox set created_at = now() - interval '8 days'`;
      expect(await sweep(tx)).toMatchObject({ stale: 1, asked_again: 0 });
      const [row] = await tx`select state from private.email_outbox where id = ${id}`;
      expect(row?.state).toBe('failed');
    });
  });
});
