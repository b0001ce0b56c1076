-- The daily run, 01:30 UTC. Each step takes those it is due for and takes them out of that state, so a second run finds none.

create function private.remind_of_trial_ends(p_at timestamptz, p_limit int) returns int
language plpgsql
security definer
set search_path = ''
as $$
declare
  reminded uuid[];
begin
  with due as (
    select s.user_id from public.subscriptions s
    where s.state = 'trialing' and s.trial_reminded_at is null and not s.cancel_at_period_end
      and s.trial_ends_at > p_at and s.trial_ends_at <= p_at + interval '3 days'
    order by s.trial_ends_at limit p_limit for update skip locked
  ), marked as (
    update public.subscriptions s set trial_reminded_at = p_at from due where s.user_id = due.user_id returning s.user_id
  )
  select array_agg(m.user_id) into reminded from marked m;
  perform private.mail_subscribers(
    'trial-ending', array_agg(format('trial-ending:%s:%s', s.user_id, (s.trial_ends_at at time zone 'UTC')::date)), array_agg(s.user_id),
    array_agg(jsonb_build_object(
      'trialEndsOn', private.day_of(s.trial_ends_at, s.user_id), 'hasPaymentMethod', s.has_payment_method)))
  from public.subscriptions s where s.user_id = any (reminded);
  return coalesce(cardinality(reminded), 0);
end
$$;
comment on function private.remind_of_trial_ends(timestamptz, int) is 'Mails people whose trial ends within three days, once.';
revoke execute on function private.remind_of_trial_ends(timestamptz, int) from public, anon, authenticated, service_role;

create function private.end_periods(p_user_ids uuid[], p_at timestamptz) returns jsonb
language plpgsql
security definer
set search_path = ''
as $$
declare
  requested uuid[];
  unpayable uuid[];
  others uuid[];
  canceled int;
begin
  select array_agg(s.user_id) filter (where s.cancel_at_period_end),
    array_agg(s.user_id) filter (where not s.cancel_at_period_end and s.state = 'trialing' and not s.has_payment_method),
    array_agg(s.user_id) filter (where not s.cancel_at_period_end and (s.state = 'active' or s.has_payment_method))
  into requested, unpayable, others
  from public.subscriptions s where s.user_id = any (p_user_ids);
  canceled := private.cancel_subscriptions(requested, 'requested', p_at)
    + private.cancel_subscriptions(unpayable, 'trial_ended', p_at);
  return private.charge_subscriptions(others, p_at) || jsonb_build_object('canceled', canceled);
end
$$;
comment on function private.end_periods(uuid[], timestamptz) is
  'What becomes of these people, whose trial or paid period is over: charged for the next, or canceled.';
revoke execute on function private.end_periods(uuid[], timestamptz) from public, anon, authenticated, service_role;

create function private.remind_of_payments(p_at timestamptz, p_limit int) returns int
language plpgsql
security definer
set search_path = ''
as $$
declare
  reminded uuid[];
begin
  with due as (
    select s.user_id, step.number from public.subscriptions s,
      lateral (select case
        when p_at >= s.past_due_since + interval '6 days' then 3
        when p_at >= s.past_due_since + interval '3 days' then 2 else 1 end as number) step
    where s.state = 'past_due' and s.grace_until > p_at and s.dunning_step < step.number
    order by s.past_due_since limit p_limit for update of s skip locked
  ), marked as (
    update public.subscriptions s set dunning_step = due.number from due where s.user_id = due.user_id returning s.user_id
  )
  select array_agg(m.user_id) into reminded from marked m;
  perform private.mail_payment_failed(reminded);
  return coalesce(cardinality(reminded), 0);
end
$$;
comment on function private.remind_of_payments(timestamptz, int) is
  'Mails people whose payment failed, on day 0, 3 and 6. A mail whose day was missed is left out when the next is due.';
revoke execute on function private.remind_of_payments(timestamptz, int) from public, anon, authenticated, service_role;

create function public.process_subscriptions_daily(p_at timestamptz, p_limit int default 2000) returns jsonb
language plpgsql
security definer
set search_path = ''
-- Thousands of people are found by index, with a plan made for that many: the one for any number that Postgres makes from
-- the sixth call on is several times slower.
set plan_cache_mode = force_custom_plan
set random_page_cost = 1.1
as $$
declare
  over uuid[];
  retried uuid[];
  unpaid uuid[];
  answer jsonb;
  most int;
begin
  select array_agg(due.user_id) into over from (
    select s.user_id from public.subscriptions s
    where s.provider = 'ledger'
      and ((s.state = 'trialing' and s.trial_ends_at <= p_at) or (s.state = 'active' and s.current_period_end <= p_at))
    limit p_limit for update skip locked) due;
  answer := private.end_periods(over, p_at);

  -- Tried again before anything is said or ended: what was owed may be payable now.
  select array_agg(due.user_id) into retried from (
    select s.user_id from public.subscriptions s
    join private.ledger_payment_methods m on m.user_id = s.user_id and not m.declines
    where s.state = 'past_due' and s.provider = 'ledger' limit p_limit for update of s skip locked) due;
  answer := answer || jsonb_build_object('settled', private.settle_open_invoices(retried, p_at));

  select array_agg(due.user_id) into unpaid from (
    select s.user_id from public.subscriptions s
    where s.state = 'past_due' and s.provider = 'ledger' and s.grace_until <= p_at
    limit p_limit for update skip locked) due;
  answer := answer || jsonb_build_object(
    'unpaid', private.cancel_subscriptions(unpaid, 'payment_failed', p_at),
    'payment_reminders', private.remind_of_payments(p_at, p_limit),
    'trial_reminders', private.remind_of_trial_ends(p_at, p_limit));
  most := greatest(cardinality(over), cardinality(retried), cardinality(unpaid),
    (answer ->> 'payment_reminders')::int, (answer ->> 'trial_reminders')::int);
  return answer || jsonb_build_object('more', coalesce(most, 0) >= p_limit);
end
$$;
comment on function public.process_subscriptions_daily(timestamptz, int) is
  'Ends trials and paid periods, carries dunning on and reminds, as of p_at. Up to p_limit people a step; "more" says that some are left. Again, it changes nothing. Stripe ends its own.';
revoke execute on function public.process_subscriptions_daily(timestamptz, int) from public, anon, authenticated;
grant execute on function public.process_subscriptions_daily(timestamptz, int) to service_role;
