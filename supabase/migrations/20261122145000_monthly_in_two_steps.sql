-- The 1st bills everybody before it writes to anybody: money does not wait for mails, and each step has batches of its own size.

drop function public.process_subscriptions_monthly(timestamptz, uuid, int, timestamptz);

create function private.subscribers_after(p_after uuid, p_limit int) returns uuid[]
language sql
security definer
set search_path = ''
as $$
  select array_agg(next.user_id order by next.user_id) from (
    select s.user_id from public.subscriptions s
    where p_after is null or s.user_id > p_after order by s.user_id limit p_limit
    for key share) next -- an account that is deleted meanwhile waits, and takes what is written here along
$$;
comment on function private.subscribers_after(uuid, int) is
  'The next batch of people with a subscription, in the order of their ids, held against deletion until the transaction ends.';
revoke execute on function private.subscribers_after(uuid, int) from public, anon, authenticated, service_role;

create function public.bill_subscriptions_monthly(p_at timestamptz, p_after uuid default null, p_limit int default 10000) returns jsonb
language plpgsql
security definer
set search_path = ''
-- Thousands of people are found by index, with a plan made for that many: the one for any number that Postgres makes from
-- the sixth call on is several times slower.
set plan_cache_mode = force_custom_plan
set random_page_cost = 1.1
as $$
declare
  batch uuid[] := private.subscribers_after(p_after, p_limit);
  over uuid[];
  ended jsonb;
  quotas int;
begin
  select array_agg(due.user_id) into over from (
    select s.user_id from public.subscriptions s
    where s.user_id = any (batch) and s.state = 'active' and s.provider = 'ledger' and s.current_period_end <= p_at
    order by s.user_id for update skip locked) due;
  ended := private.end_periods(over, p_at);

  insert into public.usage_quotas (user_id, month)
  select s.user_id, date_trunc('month', p_at at time zone 'UTC')::date
  from public.subscriptions s where s.user_id = any (batch) and s.state <> 'canceled'
  order by s.user_id
  on conflict do nothing;
  get diagnostics quotas = row_count;

  return ended || jsonb_build_object(
    'processed', coalesce(cardinality(batch), 0), 'quotas', quotas,
    'next_after', case when cardinality(batch) = p_limit then batch[p_limit] end);
end
$$;
comment on function public.bill_subscriptions_monthly(timestamptz, uuid, int) is
  'One batch of the 1st: renews what is due and begins the month''s quotas. "next_after" is where the next batch begins, null after the last. Again, it changes nothing.';
revoke execute on function public.bill_subscriptions_monthly(timestamptz, uuid, int) from public, anon, authenticated;
grant execute on function public.bill_subscriptions_monthly(timestamptz, uuid, int) to service_role;

create function public.write_statements_monthly(
  p_at timestamptz, p_after uuid default null, p_limit int default 5000, p_since timestamptz default null
) returns jsonb
language plpgsql
security definer
set search_path = ''
set plan_cache_mode = force_custom_plan
set random_page_cost = 1.1
as $$
declare
  this_month date := date_trunc('month', p_at at time zone 'UTC');
  first_month date := coalesce(date_trunc('month', p_since at time zone 'UTC'), this_month - interval '1 month');
  batch uuid[] := private.subscribers_after(p_after, p_limit);
  mails int := 0;
begin
  -- The month that is over; several when runs were missed, a year at most.
  for missed in 1 .. 12 loop
    exit when this_month - make_interval(months => missed) < first_month;
    mails := mails + private.write_statements(batch, (this_month - make_interval(months => missed))::date, p_at);
  end loop;
  return jsonb_build_object(
    'processed', coalesce(cardinality(batch), 0), 'statement_mails', mails,
    'next_after', case when cardinality(batch) = p_limit then batch[p_limit] end);
end
$$;
comment on function public.write_statements_monthly(timestamptz, uuid, int, timestamptz) is
  'One batch of the 1st, after everybody is billed: the statement of the month before and its mail. p_since is the last run before. "next_after" and repeating as in bill_subscriptions_monthly.';
revoke execute on function public.write_statements_monthly(timestamptz, uuid, int, timestamptz) from public, anon, authenticated;
grant execute on function public.write_statements_monthly(timestamptz, uuid, int, timestamptz) to service_role;

-- A mail belongs to no request until it goes out; by then it is updated anyway.
drop index private.email_outbox_by_request;
create index email_outbox_by_request on private.email_outbox (request_id, request_place) where request_id is not null;
