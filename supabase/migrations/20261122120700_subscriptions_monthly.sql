-- The monthly run, on the 1st at 01:00 UTC, a batch of people at a time in the order of their ids.

create function private.write_statements(p_user_ids uuid[], p_month date, p_at timestamptz) returns int
language plpgsql
security definer
set search_path = ''
as $$
declare
  begins timestamptz := p_month::timestamp at time zone 'UTC';
  ends timestamptz := (p_month + interval '1 month') at time zone 'UTC';
  mails int;
begin
  with billed as (
    select i.user_id, count(*)::int as invoices, sum(i.amount_cents) as charged_cents,
      coalesce(sum(i.amount_cents) filter (where i.state = 'paid'), 0) as paid_cents, max(i.paid_at) as paid_at,
      max(i.number) as number, min(i.period_start) as period_start, max(i.period_end) as period_end
    from public.invoices i
    where i.user_id = any (p_user_ids) and i.issued_at >= begins and i.issued_at < ends and i.state <> 'void'
    group by i.user_id
  ), written as (
    insert into public.monthly_statements (user_id, month, state, invoices, charged_cents, paid_cents, currency, created_at)
    select s.user_id, p_month, s.state, coalesce(b.invoices, 0), coalesce(b.charged_cents, 0), coalesce(b.paid_cents, 0), p.currency, p_at
    from public.subscriptions s
    join public.plans p on p.slug = s.plan_slug
    left join billed b on b.user_id = s.user_id
    where s.user_id = any (p_user_ids) and s.created_at < ends and (s.state <> 'canceled' or b.user_id is not null)
    on conflict (user_id, month) do nothing
    returning user_id, charged_cents
  ), entered as (
    select x.user_id, count(*) as entries from public.expenses x
    where x.user_id = any (p_user_ids) and x.deleted_at is null
      and x.occurred_on >= p_month and x.occurred_on < p_month + interval '1 month'
    group by x.user_id
  )
  select private.mail_subscribers(
    'statement', array_agg(format('statement:%s:%s', w.user_id, to_char(p_month, 'YYYY-MM'))), array_agg(w.user_id),
    array_agg(jsonb_build_object(
      'amountCents', w.charged_cents, 'month', to_char(p_month, 'YYYY-MM'),
      'periodStart', coalesce((b.period_start at time zone 'UTC')::date, p_month),
      'periodEnd', coalesce((b.period_end at time zone 'UTC')::date, (p_month + interval '1 month - 1 day')::date),
      'paidOn', (b.paid_at at time zone 'UTC')::date,
      'invoiceNumber', 'WW-' || lpad(b.number::text, greatest(6, length(b.number::text)), '0'), -- private.invoice_name, inlined
      'entries', coalesce(e.entries, 0))))
  into mails
  from written w left join billed b using (user_id) left join entered e using (user_id);
  return coalesce(mails, 0);
end
$$;
comment on function private.write_statements(uuid[], date, timestamptz) is
  'The statements of a month, and the mail with each, for those of these people who had a subscription then and have none yet.';
revoke execute on function private.write_statements(uuid[], date, timestamptz) from public, anon, authenticated, service_role;

create function public.process_subscriptions_monthly(
  p_at timestamptz, p_after uuid default null, p_limit int default 5000, p_since timestamptz default null
) returns jsonb
language plpgsql
security definer
set search_path = ''
-- Thousands of people are found by index, with a plan made for that many: the one for any number that Postgres makes from
-- the sixth call on is several times slower.
set plan_cache_mode = force_custom_plan
set random_page_cost = 1.1
as $$
declare
  this_month date := date_trunc('month', p_at at time zone 'UTC');
  first_month date := coalesce(date_trunc('month', p_since at time zone 'UTC'), this_month - interval '1 month');
  batch uuid[];
  over uuid[];
  ended jsonb;
  quotas int;
  mails int := 0;
begin
  select array_agg(next.user_id order by next.user_id) into batch from (
    select s.user_id from public.subscriptions s
    where p_after is null or s.user_id > p_after order by s.user_id limit p_limit
    for key share) next; -- an account that is deleted meanwhile waits, and takes what is written here along

  select array_agg(due.user_id) into over from (
    select s.user_id from public.subscriptions s
    where s.user_id = any (batch) and s.state = 'active' and s.provider = 'ledger' and s.current_period_end <= p_at
    order by s.user_id for update skip locked) due;
  ended := private.end_periods(over, p_at);

  insert into public.usage_quotas (user_id, month)
  select s.user_id, this_month from public.subscriptions s where s.user_id = any (batch) and s.state <> 'canceled'
  order by s.user_id
  on conflict do nothing;
  get diagnostics quotas = row_count;

  -- The month that is over; several when runs were missed, a year at most.
  for missed in 1 .. 12 loop
    exit when this_month - make_interval(months => missed) < first_month;
    mails := mails + private.write_statements(batch, (this_month - make_interval(months => missed))::date, p_at);
  end loop;

  return ended || jsonb_build_object(
    'processed', coalesce(cardinality(batch), 0), 'quotas', quotas, 'statement_mails', mails,
    'next_after', case when cardinality(batch) = p_limit then batch[p_limit] end);
end
$$;
comment on function public.process_subscriptions_monthly(timestamptz, uuid, int, timestamptz) is
  'One batch of the 1st: renews what is due, begins the month''s quotas, writes the statement of the month before and its mail. "next_after" is where the next batch begins, null after the last. p_since is the last run before. Again, it changes nothing.';
revoke execute on function public.process_subscriptions_monthly(timestamptz, uuid, int, timestamptz) from public, anon, authenticated;
grant execute on function public.process_subscriptions_monthly(timestamptz, uuid, int, timestamptz) to service_role;
