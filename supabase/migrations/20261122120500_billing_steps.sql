-- The steps that the jobs and people's own actions share. All of them take the moment to act for, and never ask the clock:
-- a run that comes late, or again, comes to the same.

create table private.ledger_payment_methods (
  user_id uuid primary key references auth.users (id) on delete cascade,
  label text not null,
  declines boolean not null default false,
  added_at timestamptz not null default now()
);
comment on table private.ledger_payment_methods is
  'What the embedded ledger charges in place of a card. With declines the next charge fails.';
revoke all on private.ledger_payment_methods from public, anon, authenticated, service_role;
alter table private.ledger_payment_methods enable row level security;

create function private.mail_subscribers(
  p_template text, p_dedup_keys text[], p_user_ids uuid[], p_data jsonb[] default null
) returns int
language sql
security definer
set search_path = ''
as $$
  select private.queue_emails(p_template, array_agg(mail.key), array_agg(mail.user_id), array_agg(
    jsonb_build_object('plan', p.name, 'amountCents', p.amount_cents, 'currency', p.currency, 'path', '/you/billing')
      || coalesce(mail.data, '{}'::jsonb)))
  from unnest(p_dedup_keys, p_user_ids, p_data) as mail (key, user_id, data)
  join public.subscriptions s on s.user_id = mail.user_id
  join public.plans p on p.slug = s.plan_slug
$$;
comment on function private.mail_subscribers(text, text[], uuid[], jsonb[]) is
  'Writes a mail about the subscription to each of these people; p_data adds to the plan and its price, or replaces them.';
revoke execute on function private.mail_subscribers(text, text[], uuid[], jsonb[]) from public, anon, authenticated, service_role;

create function private.day_of(p_at timestamptz, p_user_id uuid) returns date
language sql
stable
set search_path = ''
as $$
  select (p_at at time zone coalesce((select p.time_zone from public.profiles p where p.user_id = p_user_id), 'UTC'))::date
$$;
comment on function private.day_of(timestamptz, uuid) is 'The calendar day of a moment where this person lives.';
revoke execute on function private.day_of(timestamptz, uuid) from public, anon, authenticated, service_role;

create function private.charge_subscriptions(p_user_ids uuid[], p_at timestamptz) returns jsonb
language plpgsql
security definer
set search_path = ''
as $$
declare
  charged int;
  failed uuid[];
begin
  with due as (
    select s.user_id, s.provider, p.amount_cents, p.currency, p.grace_days, s.periods_billed,
      coalesce(s.billing_anchor, s.trial_ends_at) as anchor,
      coalesce(s.billing_anchor, s.trial_ends_at) at time zone 'UTC' as anchor_utc,
      m.user_id is not null and not m.declines as pays
    from public.subscriptions s
    join public.plans p on p.slug = s.plan_slug
    left join private.ledger_payment_methods m on m.user_id = s.user_id
    where s.user_id = any (p_user_ids) and s.provider = 'ledger'
  ), priced as (
    select d.*,
      (d.anchor_utc + make_interval(months => d.periods_billed)) at time zone 'UTC' as begins,
      (d.anchor_utc + make_interval(months => d.periods_billed + 1)) at time zone 'UTC' as ends
    from due d
  ), renewed as (
    update public.subscriptions s set
      state = case when d.pays then 'active' else 'past_due' end,
      billing_anchor = d.anchor, periods_billed = d.periods_billed + 1,
      current_period_start = d.begins, current_period_end = d.ends,
      past_due_since = case when not d.pays then p_at end,
      grace_until = case when not d.pays then p_at + make_interval(days => d.grace_days) end,
      dunning_step = case when d.pays then 0 else 1 end,
      canceled_at = null, cancel_reason = null
    from priced d where s.user_id = d.user_id
  ), invoiced as (
    insert into public.invoices
      (user_id, provider, state, amount_cents, currency, period_start, period_end, issued_at, paid_at)
    select d.user_id, 'ledger', case when d.pays then 'paid' else 'open' end, d.amount_cents, d.currency, d.begins, d.ends, p_at,
      case when d.pays then p_at end
    from priced d
    on conflict do nothing
  )
  select count(*), array_agg(d.user_id) filter (where not d.pays) into charged, failed from priced d;
  perform private.mail_payment_failed(failed);
  return jsonb_build_object('charged', charged - coalesce(cardinality(failed), 0), 'failed', coalesce(cardinality(failed), 0));
end
$$;
comment on function private.charge_subscriptions(uuid[], timestamptz) is
  'Charges the next period of these people, whose trial or period is over: active with a paid invoice, or past due with an open one and the first mail about it.';
revoke execute on function private.charge_subscriptions(uuid[], timestamptz) from public, anon, authenticated, service_role;

create function private.mail_payment_failed(p_user_ids uuid[]) returns int
language sql
security definer
set search_path = ''
as $$
  select private.mail_subscribers(
    'payment-failed',
    array_agg(format('payment-failed:%s:%s:%s', s.user_id, (s.past_due_since at time zone 'UTC')::date, day.number)),
    array_agg(s.user_id),
    array_agg(jsonb_build_object('dunningDay', day.number, 'graceUntil', private.day_of(s.grace_until, s.user_id))))
  from public.subscriptions s, lateral (select 3 * (s.dunning_step - 1) as number) day
  where s.user_id = any (p_user_ids) and s.state = 'past_due' and s.dunning_step > 0
$$;
comment on function private.mail_payment_failed(uuid[]) is 'Tells these people that a payment failed, in the words of their dunning step: day 0, 3 or 6.';
revoke execute on function private.mail_payment_failed(uuid[]) from public, anon, authenticated, service_role;

create function private.settle_open_invoices(p_user_ids uuid[], p_at timestamptz) returns int
language plpgsql
security definer
set search_path = ''
as $$
declare
  settled int;
begin
  with paying as (
    select s.user_id from public.subscriptions s join private.ledger_payment_methods m on m.user_id = s.user_id
    where s.user_id = any (p_user_ids) and s.state = 'past_due' and s.provider = 'ledger' and not m.declines
  ), paid as (
    update public.invoices i set state = 'paid', paid_at = p_at
    from paying where i.user_id = paying.user_id and i.state = 'open' and i.provider = 'ledger'
  )
  update public.subscriptions s set state = 'active', past_due_since = null, grace_until = null, dunning_step = 0
  from paying where s.user_id = paying.user_id;
  get diagnostics settled = row_count;
  return settled;
end
$$;
comment on function private.settle_open_invoices(uuid[], timestamptz) is
  'Tries the open invoices of these people again; who can pay is active again.';
revoke execute on function private.settle_open_invoices(uuid[], timestamptz) from public, anon, authenticated, service_role;

create function private.cancel_subscriptions(p_user_ids uuid[], p_reason text, p_at timestamptz) returns int
language plpgsql
security definer
set search_path = ''
as $$
declare
  ended uuid[];
begin
  with canceled as (
    update public.subscriptions s set
      state = 'canceled', canceled_at = p_at, cancel_reason = p_reason, cancel_at_period_end = false,
      past_due_since = null, grace_until = null, dunning_step = 0
    where s.user_id = any (p_user_ids) and s.state <> 'canceled'
    returning s.user_id
  ), given_up as (
    update public.invoices i set state = 'uncollectible'
    from canceled where i.user_id = canceled.user_id and i.state = 'open' and i.provider = 'ledger'
  )
  select array_agg(c.user_id) into ended from canceled c;
  perform private.mail_canceled(ended);
  return coalesce(cardinality(ended), 0);
end
$$;
comment on function private.cancel_subscriptions(uuid[], text, timestamptz) is
  'Ends these subscriptions and tells the people. Reading and export stay.';
revoke execute on function private.cancel_subscriptions(uuid[], text, timestamptz) from public, anon, authenticated, service_role;

create function private.mail_canceled(p_user_ids uuid[]) returns void
language plpgsql
security definer
set search_path = ''
as $$
begin
  perform private.mail_subscribers(
    'trial-ended', array_agg(format('trial-ended:%s:%s', s.user_id, (s.trial_ends_at at time zone 'UTC')::date)), array_agg(s.user_id),
    array_agg(jsonb_build_object('trialEndedOn', private.day_of(s.trial_ends_at, s.user_id))))
  from public.subscriptions s where s.user_id = any (p_user_ids) and s.cancel_reason = 'trial_ended';

  perform private.mail_subscribers(
    'subscription-canceled', array_agg(private.canceled_key(s)), array_agg(s.user_id),
    array_agg(jsonb_build_object(
      'reason', case s.cancel_reason when 'payment_failed' then 'unpaid' else 'requested' end,
      'accessUntil', case when s.state <> 'canceled' then private.day_of(coalesce(s.current_period_end, s.trial_ends_at), s.user_id) end)))
  from public.subscriptions s
  where s.user_id = any (p_user_ids) and (s.cancel_reason in ('requested', 'payment_failed') or s.cancel_at_period_end);
end
$$;
comment on function private.mail_canceled(uuid[]) is
  'Confirms an end to these people: of the trial, or of the subscription, which may still be to come. An end that was confirmed when it was asked for is not told again when it comes.';
revoke execute on function private.mail_canceled(uuid[]) from public, anon, authenticated, service_role;

create function private.canceled_key(p_subscription public.subscriptions) returns text
language sql
stable
set search_path = ''
as $$
  select format('subscription-canceled:%s:%s', p_subscription.user_id,
    (coalesce(p_subscription.current_period_end, p_subscription.trial_ends_at) at time zone 'UTC')::date)
$$;
comment on function private.canceled_key(public.subscriptions) is 'Under which the end of this period is told once.';
revoke execute on function private.canceled_key(public.subscriptions) from public, anon, authenticated, service_role;
