import type { TransactionSql } from 'postgres';
import { afterAll, describe, expect, it } from 'vitest';
import { NotificationContent } from '../../shared/contracts/notifications.ts';
import { MAIL_INPUTS } from '../../shared/mail/inputs.ts';
import { createPeople, PEOPLE, undone } from './matrix.ts';
import { openTestDatabase } from './test-database.ts';

const sql = await openTestDatabase();
afterAll(() => sql.end());

const PRADO = '00000000-0000-4000-8000-0000000000a1';
const REGO = '00000000-0000-4000-8000-0000000000d1';

async function settle(tx: TransactionSql): Promise<void> {
  await createPeople(tx);
  await tx`update public.profiles set time_zone = 'Australia/Darwin' where user_id in (${PEOPLE.owner}, ${PEOPLE.other})`;
  await tx`insert into public.vehicles (user_id, id, name, kind) values (${PEOPLE.owner}, ${PRADO}, 'Prado', 'tow')`;
  await tx`insert into public.documents (user_id, id, vehicle_id, kind, title, expires_on)
    values (${PEOPLE.owner}, ${REGO}, ${PRADO}, 'registration', 'Registration', '2026-12-31')`;
}

/** 08:00 in Darwin, where no clocks change, is 22:30 UTC of the day before; the hour it comes with ends at 23:00. */
async function morning(tx: TransactionSql, day: string): Promise<{ people: number; reminders: number }> {
  const until = new Date(Date.parse(`${day}T23:00Z`) - 86_400_000);
  const since = new Date(until.getTime() - 3_600_000);
  const [row] = await tx`select public.queue_due_reminders(${since.toISOString()}, ${until.toISOString()}) as answer`;
  return row?.answer;
}

async function told(tx: TransactionSql): Promise<(number | null)[]> {
  const rows = await tx`select kind, data from public.notifications
    where user_id = ${PEOPLE.owner} and kind = 'due_soon' order by created_at, (data ->> 'days')::int desc`;
  return rows
    .map((row) => NotificationContent.parse(row))
    .filter((one) => one.kind === 'due_soon')
    .map(({ data }) => data.days);
}

const mails = (tx: TransactionSql) =>
  tx`select data from private.email_outbox where template = 'due-soon' and user_id = ${PEOPLE.owner}
    order by created_at, (data -> 'items' -> 0 ->> 'days')::int desc`; // one transaction has one time for all

describe('reminders of papers', () => {
  it('come 30, 7 and 1 days before, once each, in the app and by mail', async () => {
    await undone(sql, async (tx) => {
      await settle(tx);
      for (const day of [
        '2026-11-30',
        '2026-12-01',
        '2026-12-02',
        '2026-12-24',
        '2026-12-25',
        '2026-12-30',
        '2026-12-31',
      ])
        await morning(tx, day);
      expect((await told(tx)).toSorted((a, b) => (b ?? 0) - (a ?? 0))).toEqual([30, 7, 1]);
      const sent = (await mails(tx)).map(({ data }) => MAIL_INPUTS['due-soon'].parse(data).items);
      expect(sent).toHaveLength(3);
      expect(sent[0]).toEqual([
        {
          title: 'Registration (Prado)',
          what: 'expires',
          dueOn: '2026-12-31',
          days: 30,
          remaining: null,
          path: `/wheels/vehicles/${PRADO}?document=${REGO}`,
        },
      ]);
    });
  });

  it('asked for again tell nothing more', async () => {
    await undone(sql, async (tx) => {
      await settle(tx);
      expect(await morning(tx, '2026-12-24')).toMatchObject({ people: 1, reminders: 1 });
      expect(await morning(tx, '2026-12-24')).toMatchObject({ people: 1, reminders: 0 });
      expect(await told(tx)).toEqual([7]);
      expect(await mails(tx)).toHaveLength(1);
    });
  });

  it('of a paper written down late come with the nearest threshold alone', async () => {
    await undone(sql, async (tx) => {
      await settle(tx);
      await morning(tx, '2026-12-27');
      expect(await told(tx)).toEqual([4]);
    });
  });

  it('begin anew when the paper was renewed', async () => {
    await undone(sql, async (tx) => {
      await settle(tx);
      await morning(tx, '2026-12-24');
      await tx`update public.documents set expires_on = '2027-12-31' where id = ${REGO}`;
      await morning(tx, '2026-12-30');
      expect(await told(tx)).toEqual([7]);
      await morning(tx, '2027-12-24');
      expect(await told(tx)).toEqual([7, 7]);
    });
  });

  it.each([
    [
      'an hour that is not theirs',
      (tx: TransactionSql) =>
        tx`update public.profiles set time_zone = 'Australia/Perth' where user_id = ${PEOPLE.owner}`,
    ],
    [
      'a paper that was deleted',
      (tx: TransactionSql) => tx`update public.documents set deleted_at = now() where user_id = ${PEOPLE.owner}`,
    ],
    [
      'a vehicle that was deleted',
      (tx: TransactionSql) => tx`update public.vehicles set deleted_at = now() where user_id = ${PEOPLE.owner}`,
    ],
    [
      'a paper that has expired',
      (tx: TransactionSql) => tx`update public.documents set expires_on = '2026-12-20' where user_id = ${PEOPLE.owner}`,
    ],
  ])('are not told for %s', async (_, prepare) => {
    await undone(sql, async (tx) => {
      await settle(tx);
      await prepare(tx);
      await morning(tx, '2026-12-24');
      expect(await told(tx)).toEqual([]);
    });
  });

  it('stay in the app for who has turned the mails off', async () => {
    await undone(sql, async (tx) => {
      await settle(tx);
      await tx`update public.notification_settings set reminder = false where user_id = ${PEOPLE.owner}`;
      await morning(tx, '2026-12-24');
      expect(await told(tx)).toEqual([7]);
      expect(await mails(tx)).toHaveLength(0);
    });
  });

  it('go on after the person the last call ended with', async () => {
    await undone(sql, async (tx) => {
      await settle(tx);
      await tx`insert into public.documents (user_id, kind, title, expires_on)
        values (${PEOPLE.other}, 'licence', 'Licence', '2026-12-31')`;
      const [since, until] = ['2026-12-23T22:00Z', '2026-12-23T23:00Z'];
      let [after, reminders]: [string | null, number] = [null, 0];
      do {
        const [row]: { answer: { reminders: number; next?: string } }[] =
          await tx`select public.queue_due_reminders(${since}, ${until}, ${after}, 1) as answer`;
        reminders += row?.answer.reminders ?? 0;
        after = row?.answer.next ?? null;
      } while (after);
      expect(reminders).toBe(2);
    });
  });
});
