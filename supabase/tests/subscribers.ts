import type { Row, TransactionSql } from 'postgres';

type Given = {
  trialEndsAt: string;
  /** What the ledger charges: nothing without it. */
  card?: 'pays' | 'declines';
  /** Before the trial by default. */
  createdAt?: string;
};

/** Somebody with a subscription of the embedded ledger, as sign-up makes it; answers their id. */
export async function createSubscriber(tx: TransactionSql, given: Given): Promise<string> {
  const id = crypto.randomUUID();
  await tx`insert into auth.users (id, email) values (${id}, ${`${id}@people.test`})`;
  await tx`set local session_replication_role = replica`; // created_at is nobody's to change
  await tx`update public.subscriptions set
    trial_ends_at = ${given.trialEndsAt}, created_at = ${given.createdAt ?? '2023-01-01T00:00:00Z'},
    has_payment_method = ${given.card !== undefined} where user_id = ${id}`;
  await tx`set local session_replication_role = origin`;
  if (given.card) {
    await tx`insert into private.ledger_payment_methods (user_id, label, declines)
      values (${id}, 'Test card', ${given.card === 'declines'})`;
  }
  return id;
}

/** The daily run as of a moment; all of its rounds. */
export async function runDaily(tx: TransactionSql, at: string): Promise<Record<string, number>> {
  const [row] = await tx`select public.process_subscriptions_daily(${at}) as answer`;
  return row?.answer;
}

/** The monthly run as of a moment, in batches of `limit`; answers how many people each batch of billing held. */
export async function runMonthly(
  tx: TransactionSql,
  at: string,
  { limit = 5000, since = null as string | null } = {},
): Promise<number[]> {
  const billed = await inBatches(
    (after) => tx`select public.bill_subscriptions_monthly(${at}, ${after}, ${limit}) as answer`,
  );
  await inBatches((after) => tx`select public.write_statements_monthly(${at}, ${after}, ${limit}, ${since}) as answer`);
  return billed;
}

async function inBatches(run: (after: string | null) => PromiseLike<Row[]>): Promise<number[]> {
  const sizes: number[] = [];
  let after: string | null = null;
  do {
    const [row] = await run(after);
    sizes.push(row?.answer.processed);
    after = row?.answer.next_after;
  } while (after);
  return sizes;
}

export async function subscriptionOf(tx: TransactionSql, id: string) {
  const [row] = await tx`select * from public.subscriptions where user_id = ${id}`;
  return row ?? {};
}

/** Period and state of the person's invoices, oldest first. */
export async function invoicesOf(tx: TransactionSql, id: string): Promise<string[]> {
  const rows = await tx`select to_char(period_start at time zone 'UTC', 'YYYY-MM-DD') as first,
      to_char(period_end at time zone 'UTC', 'YYYY-MM-DD') as last, state
    from public.invoices where user_id = ${id} order by period_start`;
  return rows.map(({ first, last, state }) => `${first} to ${last} ${state}`);
}

/** Templates of the mails written to the person besides the welcome, in order, with a detail of those that have one. */
export async function mailsOf(tx: TransactionSql, id: string): Promise<string[]> {
  const rows = await tx`select template, data from private.email_outbox
    where user_id = ${id} and template <> 'welcome' order by data ->> 'dunningDay', data ->> 'month', template`;
  return rows.map(({ template, data }) =>
    [template, data.dunningDay ?? data.month].filter((x) => x !== undefined).join(' '),
  );
}
