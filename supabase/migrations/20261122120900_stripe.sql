-- What Stripe says reaches us as events, in any order, more than once. An event is only the sign to read the subscription
-- and its invoices again; what was read is written here, with the event's id, in one transaction.

create table private.stripe_events (
  id text primary key,
  type text not null,
  user_id uuid references auth.users (id) on delete set null,
  outcome text not null,
  received_at timestamptz not null default now()
);
comment on table private.stripe_events is 'Events of Stripe that have had their effect.';
create index stripe_events_by_user on private.stripe_events (user_id);
create index stripe_events_by_age on private.stripe_events (received_at);
revoke all on private.stripe_events from public, anon, authenticated, service_role;
alter table private.stripe_events enable row level security;

create function public.begin_stripe_event(p_event_id text, p_user_id uuid) returns jsonb
language sql
stable
security definer
set search_path = ''
as $$
  select jsonb_build_object(
    'known', exists (select from private.stripe_events e where e.id = p_event_id),
    'version', (select s.version from public.subscriptions s where s.user_id = p_user_id))
$$;
comment on function public.begin_stripe_event(text, uuid) is
  'Whether the event had its effect, and the version of the subscription before Stripe is asked. What is read from Stripe is written over this version only, so that it cannot be older than what is there.';
revoke execute on function public.begin_stripe_event(text, uuid) from public, anon, authenticated;
grant execute on function public.begin_stripe_event(text, uuid) to service_role;

create function private.keep_stripe_invoices(p_user_id uuid, p_invoices jsonb) returns void
language sql
security definer
set search_path = ''
as $$
  insert into public.invoices
    (user_id, provider, state, amount_cents, currency, period_start, period_end, issued_at, paid_at, stripe_invoice_id, page_url)
  select p_user_id, 'stripe', i.state, i.amount_cents, i.currency, i.period_start, i.period_end, i.issued_at, i.paid_at, i.id, i.page_url
  from jsonb_to_recordset(p_invoices) as i (
    id text, state text, amount_cents bigint, currency text, period_start timestamptz, period_end timestamptz,
    issued_at timestamptz, paid_at timestamptz, page_url text)
  order by i.issued_at, i.id
  on conflict (stripe_invoice_id) where stripe_invoice_id is not null do update set
    state = excluded.state, amount_cents = excluded.amount_cents, paid_at = excluded.paid_at, page_url = excluded.page_url
$$;
comment on function private.keep_stripe_invoices(uuid, jsonb) is 'Invoices as Stripe has them now.';
revoke execute on function private.keep_stripe_invoices(uuid, jsonb) from public, anon, authenticated, service_role;

create function private.keep_stripe_subscription(p_before public.subscriptions, p_now jsonb) returns text
language plpgsql
security definer
set search_path = ''
as $$
declare
  read record;
  after public.subscriptions;
begin
  select * into read from jsonb_to_record(p_now) as r (
    id text, customer_id text, created_at timestamptz, state text, trial_ends_at timestamptz,
    period_start timestamptz, period_end timestamptz, cancel_at_period_end boolean, canceled_at timestamptz, cancel_reason text,
    has_payment_method boolean, payment_method_label text, past_due_since timestamptz);
  -- A checkout that is not finished, or another subscription that is over, says nothing about the one that is.
  if read.state is null
    or (read.id is distinct from p_before.stripe_subscription_id and p_before.stripe_subscription_id is not null
      and (read.state = 'canceled' or (p_before.state <> 'canceled' and read.created_at < p_before.stripe_created_at)))
  then
    update public.subscriptions s set stripe_customer_id = coalesce(s.stripe_customer_id, read.customer_id) where s.user_id = p_before.user_id;
    return 'noted';
  end if;
  update public.subscriptions s set
    provider = 'stripe', state = read.state,
    stripe_customer_id = read.customer_id, stripe_subscription_id = read.id, stripe_created_at = read.created_at,
    trial_ends_at = coalesce(read.trial_ends_at, s.trial_ends_at),
    current_period_start = read.period_start, current_period_end = read.period_end,
    cancel_at_period_end = read.cancel_at_period_end and read.state <> 'canceled',
    canceled_at = read.canceled_at, cancel_reason = read.cancel_reason,
    has_payment_method = read.has_payment_method, payment_method_label = read.payment_method_label,
    past_due_since = read.past_due_since,
    grace_until = read.past_due_since + (select make_interval(days => p.grace_days) from public.plans p where p.slug = s.plan_slug),
    dunning_step = case when read.state <> 'past_due' then 0 when s.past_due_since = read.past_due_since then s.dunning_step else 1 end
  where s.user_id = p_before.user_id
  returning * into after;
  if after.state = 'past_due' and after.past_due_since is distinct from p_before.past_due_since then
    perform private.mail_payment_failed(array[after.user_id]);
  end if;
  if (after.state = 'canceled' and p_before.state <> 'canceled') or (after.cancel_at_period_end and not p_before.cancel_at_period_end) then
    perform private.mail_canceled(array[after.user_id]);
  end if;
  return 'applied';
end
$$;
comment on function private.keep_stripe_subscription(public.subscriptions, jsonb) is
  'The subscription as Stripe has it now, and the mails that follow from the change.';
revoke execute on function private.keep_stripe_subscription(public.subscriptions, jsonb) from public, anon, authenticated, service_role;

create function public.apply_stripe_event(
  p_event_id text, p_type text, p_user_id uuid, p_version int, p_subscription text, p_invoices text
) returns jsonb
language plpgsql
security definer
set search_path = ''
as $$
declare
  before public.subscriptions;
  made text;
begin
  -- Waits for a twin that is being applied, and then finds its id.
  insert into private.stripe_events (id, type, user_id, outcome) values (p_event_id, p_type, p_user_id, 'begun') on conflict do nothing;
  if not found then
    return jsonb_build_object('outcome', 'duplicate');
  end if;
  select * into before from public.subscriptions s where s.user_id = p_user_id for update;
  perform private.refuse_stale(before.version, p_version);
  perform private.keep_stripe_invoices(p_user_id, p_invoices::jsonb);
  made := private.keep_stripe_subscription(before, p_subscription::jsonb);
  update private.stripe_events e set outcome = made where e.id = p_event_id;
  return jsonb_build_object('outcome', made);
end
$$;
comment on function public.apply_stripe_event(text, text, uuid, int, text, text) is
  'Writes what was read from Stripe because of an event, with the event''s id. duplicate when it had its effect; raises version_mismatch when somebody else wrote since begin_stripe_event: read again then.';
revoke execute on function public.apply_stripe_event(text, text, uuid, int, text, text) from public, anon, authenticated;
grant execute on function public.apply_stripe_event(text, text, uuid, int, text, text) to service_role;

create function public.list_stripe_subscriptions_due(
  p_at timestamptz, p_limit int default 20, p_after uuid default null
) returns jsonb
language sql
stable
security definer
set search_path = ''
as $$
  select coalesce(jsonb_agg(jsonb_build_object(
    'user_id', due.user_id, 'subscription_id', due.stripe_subscription_id, 'version', due.version, 'is_unpaid', due.is_unpaid)
    order by due.user_id), '[]')
  from (
    select s.user_id, s.stripe_subscription_id, s.version, coalesce(s.grace_until <= p_at, false) as is_unpaid
    from public.subscriptions s
    where s.provider = 'stripe' and s.state <> 'canceled' and (p_after is null or s.user_id > p_after)
      and (s.grace_until <= p_at or coalesce(s.current_period_end, s.trial_ends_at) < p_at - interval '1 day')
    order by s.user_id limit p_limit
  ) due
$$;
comment on function public.list_stripe_subscriptions_due(timestamptz, int, uuid) is
  'Subscriptions at Stripe that are to be canceled there, their grace being over (is_unpaid), or read again, their period being over and no event having said what came of it. In the order of people''s ids, after p_after.';
revoke execute on function public.list_stripe_subscriptions_due(timestamptz, int, uuid) from public, anon, authenticated;
grant execute on function public.list_stripe_subscriptions_due(timestamptz, int, uuid) to service_role;
