import type { TransactionSql } from 'postgres';
import { afterAll, describe, expect, it } from 'vitest';
import { MAIL_INPUTS } from '../../shared/mail/inputs.ts';
import { createPeople, PEOPLE, undone } from './matrix.ts';
import { openTestDatabase } from './test-database.ts';

const sql = await openTestDatabase();
afterAll(() => sql.end());

async function dueIn(zone: string, hour: number, since: string, until: string, weekday: number | null = null) {
  const [row] = await sql`select private.due_in_zone(${zone}, ${hour}, ${since}, ${until}, ${weekday})::text as day`;
  return row?.day as string | null;
}

describe('a local hour', () => {
  it.each([
    ['winter in Hobart', 'Australia/Hobart', '2026-09-27T21:00Z', '2026-09-28'],
    ['the day after the clocks went forward', 'Australia/Hobart', '2026-10-04T20:00Z', '2026-10-05'],
    ['the day after the clocks went back', 'Australia/Hobart', '2027-04-04T21:00Z', '2027-04-05'],
    ['Darwin, which changes no clocks', 'Australia/Darwin', '2026-10-04T22:00Z', '2026-10-05'],
    ['Darwin half an hour past the full one', 'Australia/Darwin', '2026-09-27T22:00Z', '2026-09-28'],
  ])('is found: %s', async (_, zone, tick, monday) => {
    const hourBefore = new Date(Date.parse(tick) - 3_600_000).toISOString();
    expect(await dueIn(zone, 7, hourBefore, tick, 1)).toBe(monday);
    const hourAfter = new Date(Date.parse(tick) + 3_600_000).toISOString();
    expect(await dueIn(zone, 7, tick, hourAfter, 1)).toBeNull();
    expect(await dueIn(zone, 7, hourBefore, tick, 2)).toBeNull();
  });

  it('that the clocks skip comes with the next one, once', async () => {
    // In Hobart 02:00 to 03:00 on 4 October 2026 does not exist; 03:00 is 16:00 UTC.
    expect(await dueIn('Australia/Hobart', 2, '2026-10-03T15:00Z', '2026-10-03T16:00Z')).toBe('2026-10-04');
    expect(await dueIn('Australia/Hobart', 2, '2026-10-03T16:00Z', '2026-10-03T17:00Z')).toBeNull();
  });

  it('that the clocks repeat counts once', async () => {
    // 02:00 on 4 April 2027 is both 15:00 and 16:00 UTC.
    const ticks = ['2027-04-03T15:00Z', '2027-04-03T16:00Z', '2027-04-03T17:00Z'];
    const found = await Promise.all(
      ticks.map((tick) => dueIn('Australia/Hobart', 2, new Date(Date.parse(tick) - 3_600_000).toISOString(), tick)),
    );
    expect(found.filter((day) => day !== null)).toEqual(['2027-04-04']);
  });

  it('comes exactly once a day in every hour of a year, whatever the clocks do', async () => {
    const [row] = await sql`select count(*)::int as times, count(distinct day)::int as days
      from generate_series(timestamptz '2026-11-01', timestamptz '2027-10-31 23:00Z', interval '1 hour') as tick (at),
        lateral private.due_in_zone('Australia/Lord_Howe', 2, tick.at - interval '1 hour', tick.at) as due (day)
      where day is not null`;
    expect(row).toEqual({ times: 365, days: 365 });
  });

  it('that was missed is found later the same day', async () => {
    expect(await dueIn('Australia/Hobart', 7, '2026-10-04T19:00Z', '2026-10-05T02:00Z', 1)).toBe('2026-10-05');
  });
});

const MONDAY_IN_DARWIN = { since: '2026-10-04T21:00Z', until: '2026-10-04T22:00Z' };

async function settle(tx: TransactionSql): Promise<void> {
  await createPeople(tx);
  await tx`update public.profiles set time_zone = 'Australia/Darwin' where user_id in (${PEOPLE.owner}, ${PEOPLE.other})`;
}

async function spend(
  tx: TransactionSql,
  person: string,
  rows: [day: string, cents: number, category?: string, currency?: string][],
) {
  for (const [day, cents, category = 'fuel', currency = 'AUD'] of rows) {
    await tx`insert into public.expenses (user_id, id, amount_cents, currency, category_slug, occurred_on)
      values (${person}, gen_random_uuid(), ${cents}, ${currency}, ${category}, ${day})`;
  }
}

/** Asks batch by batch, as the job does. */
async function tick(tx: TransactionSql, hours = MONDAY_IN_DARWIN, limit = 2000): Promise<number> {
  let reports = 0;
  let after: string | null = null;
  do {
    const [row]: { answer: { reports: number; next?: string } }[] =
      await tx`select public.queue_weekly_reports(${hours.since}, ${hours.until}, ${after}, ${limit}) as answer`;
    reports += row?.answer.reports ?? 0;
    after = row?.answer.next ?? null;
  } while (after);
  return reports;
}

const mailsTo = (tx: TransactionSql, person: string) =>
  tx`select dedup_key, data from private.email_outbox where template = 'weekly-report' and user_id = ${person}`;

describe('the weekly report', () => {
  it('sums Monday to Sunday before, by currency and category, against the week before', async () => {
    await undone(sql, async (tx) => {
      await settle(tx);
      await spend(tx, PEOPLE.owner, [
        ['2026-09-28', 4000],
        ['2026-10-04', 1000, 'groceries'],
        ['2026-10-03', 500],
        ['2026-10-01', 700, 'camp', 'NZD'],
        ['2026-09-27', 9000], // the Sunday before
        ['2026-10-05', 9999], // the Monday of the report
      ]);
      await spend(tx, PEOPLE.other, [['2026-09-30', 1]]);
      await tick(tx);
      const [mail] = await mailsTo(tx, PEOPLE.owner);
      const week = 'period=custom&from=2026-09-28&to=2026-10-04';
      expect(mail?.dedup_key).toBe(`weekly-report:${PEOPLE.owner}:2026-W40`);
      expect(MAIL_INPUTS['weekly-report'].parse(mail?.data)).toEqual({
        week: '2026-W40',
        from: '2026-09-28',
        to: '2026-10-04',
        entries: 4,
        path: `/wins/expenses?${week}`,
        totals: [
          { currency: 'AUD', totalCents: 5500, previousCents: 9000, path: `/wins/expenses?${week}` },
          { currency: 'NZD', totalCents: 700, previousCents: 0, path: `/wins/expenses?${week}` },
        ],
        categories: [
          { name: 'Fuel', currency: 'AUD', totalCents: 4500, entries: 2, path: `/wins/expenses?${week}&category=fuel` },
          {
            name: 'Groceries',
            currency: 'AUD',
            totalCents: 1000,
            entries: 1,
            path: `/wins/expenses?${week}&category=groceries`,
          },
          {
            name: 'Camp and site fees',
            currency: 'NZD',
            totalCents: 700,
            entries: 1,
            path: `/wins/expenses?${week}&category=camp`,
          },
        ],
      });
    });
  });

  it('is queued once, however often the hour is asked for, and in batches of any size', async () => {
    await undone(sql, async (tx) => {
      await settle(tx);
      await spend(tx, PEOPLE.owner, [['2026-10-01', 100]]);
      await spend(tx, PEOPLE.other, [['2026-10-01', 100]]);
      expect(await tick(tx, MONDAY_IN_DARWIN, 1)).toBeGreaterThanOrEqual(2);
      expect(await tick(tx)).toBe(0);
      expect(await mailsTo(tx, PEOPLE.owner)).toHaveLength(1);
      expect(await mailsTo(tx, PEOPLE.other)).toHaveLength(1);
      await tx`update public.profiles set time_zone = 'Australia/Perth' where user_id = ${PEOPLE.owner}`; // an hour and a half later
      await tick(tx, { since: '2026-10-04T22:00Z', until: '2026-10-04T23:00Z' });
      expect(await mailsTo(tx, PEOPLE.owner)).toHaveLength(1);
    });
  });

  it('is asked to be sent in runs of a hundred', async () => {
    await undone(sql, async (tx) => {
      await settle(tx);
      await spend(tx, PEOPLE.owner, [['2026-10-01', 100]]);
      await tick(tx);
      const runs = await tx`select r.payload from private.job_runs r join private.email_outbox e on e.run_id = r.id
        where r.job = 'email.send' and e.user_id = ${PEOPLE.owner} and e.template = 'weekly-report'`;
      expect(runs).toHaveLength(1);
    });
  });

  it.each([
    ['a week with no activity', (tx: TransactionSql) => spend(tx, PEOPLE.owner, [['2026-09-20', 100]])],
    [
      'a week whose entries were all deleted',
      async (tx: TransactionSql) => {
        await spend(tx, PEOPLE.owner, [['2026-10-01', 100]]);
        await tx`update public.expenses set deleted_at = now() where user_id = ${PEOPLE.owner}`;
      },
    ],
    [
      'who has turned it off',
      async (tx: TransactionSql) => {
        await spend(tx, PEOPLE.owner, [['2026-10-01', 100]]);
        await tx`update public.notification_settings set weekly_report = false where user_id = ${PEOPLE.owner}`;
      },
    ],
    [
      'whose Monday morning it is not',
      async (tx: TransactionSql) => {
        await spend(tx, PEOPLE.owner, [['2026-10-01', 100]]);
        await tx`update public.profiles set time_zone = 'Australia/Hobart' where user_id = ${PEOPLE.owner}`;
      },
    ],
  ])('is not sent for %s', async (_, prepare) => {
    await undone(sql, async (tx) => {
      await settle(tx);
      await prepare(tx);
      await tick(tx);
      expect(await mailsTo(tx, PEOPLE.owner)).toHaveLength(0);
    });
  });
});
