create table public.subscriptions (
  user_id uuid primary key references auth.users (id) on delete cascade,
  plan_slug text not null default 'standard' references public.plans (slug),
  state text not null default 'trialing' check (state in ('trialing', 'active', 'past_due', 'canceled')),
  provider text not null default 'ledger' check (provider in ('ledger', 'stripe')),
  trial_ends_at timestamptz not null,
  trial_reminded_at timestamptz,
  billing_anchor timestamptz,
  periods_billed int not null default 0,
  current_period_start timestamptz,
  current_period_end timestamptz,
  past_due_since timestamptz,
  grace_until timestamptz,
  dunning_step int not null default 0 check (dunning_step between 0 and 3),
  cancel_at_period_end boolean not null default false,
  canceled_at timestamptz,
  cancel_reason text check (cancel_reason in ('requested', 'trial_ended', 'payment_failed')),
  has_payment_method boolean not null default false,
  payment_method_label text,
  stripe_customer_id text,
  stripe_subscription_id text,
  stripe_created_at timestamptz,
  version int not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  check ((state = 'past_due') = (past_due_since is not null) and (past_due_since is null) = (grace_until is null)),
  check ((state = 'canceled') = (canceled_at is not null) and (canceled_at is null) = (cancel_reason is null)),
  check (state in ('trialing', 'canceled') or current_period_end is not null)
);
comment on table public.subscriptions is
  'Where each account stands with its plan, one row a person, made at sign-up. Written by billing functions and jobs only. A canceled account keeps reading and exporting.';
comment on column public.subscriptions.provider is 'Who takes the money: Stripe, or the embedded ledger that stands in for it without a key.';
comment on column public.subscriptions.billing_anchor is
  'Where the first paid period began. The n-th begins n months later on the clock of UTC, counted from here: from 31 January to 28 February to 31 March.';
comment on column public.subscriptions.dunning_step is 'How many of the three mails about the failed payment have been written.';
create index subscriptions_by_plan on public.subscriptions (plan_slug);
create index subscriptions_trials on public.subscriptions (trial_ends_at) where state = 'trialing';
create index subscriptions_renewals on public.subscriptions (current_period_end) where state = 'active' and provider = 'ledger';
create index subscriptions_past_due on public.subscriptions (past_due_since) where state = 'past_due';
create unique index subscriptions_stripe_customer on public.subscriptions (stripe_customer_id) where stripe_customer_id is not null;
create unique index subscriptions_stripe on public.subscriptions (stripe_subscription_id) where stripe_subscription_id is not null;

revoke all on public.subscriptions from public, anon, authenticated, service_role;
grant select on public.subscriptions to authenticated, service_role;
alter table public.subscriptions enable row level security;
create policy "subscriptions: owner can read" on public.subscriptions
  for select to authenticated using ((select auth.uid()) = user_id);

create trigger touch_row before update on public.subscriptions
  for each row execute function private.touch_row();
-- A renewal leaves an invoice; what else changes leaves a line in the audit log.
create trigger audit_row after update on public.subscriptions for each row
  when (old.state <> new.state or old.cancel_at_period_end <> new.cancel_at_period_end
    or old.payment_method_label is distinct from new.payment_method_label)
  execute function private.audit_row();

-- What billing writes about a person a hundred thousand times a month hangs on their subscription by the trigger
-- forget_billing instead of by foreign keys, whose checks would be a third of the work. It is written under a lock on the
-- subscription only, so that none of it can outlive the account.
create table public.usage_quotas (
  user_id uuid not null,
  month date not null check (extract(day from month) = 1),
  pam_messages int not null default 0 check (pam_messages >= 0),
  speech_seconds int not null default 0 check (speech_seconds >= 0),
  primary key (user_id, month)
);
comment on table public.usage_quotas is
  'What a person has used of the metered services in a calendar month (UTC). Each month has a row of its own, so the 1st begins at zero.';
revoke all on public.usage_quotas from public, anon, authenticated, service_role;
grant select on public.usage_quotas to authenticated, service_role;
alter table public.usage_quotas enable row level security;
create policy "usage_quotas: owner can read" on public.usage_quotas
  for select to authenticated using ((select auth.uid()) = user_id);

create function private.create_subscription() returns trigger
language plpgsql
security definer
set search_path = ''
as $$
begin
  insert into public.subscriptions (user_id, plan_slug, trial_ends_at)
  select new.id, p.slug, now() + make_interval(days => p.trial_days) from public.plans p where p.slug = 'standard';
  insert into public.usage_quotas (user_id, month) values (new.id, date_trunc('month', now() at time zone 'UTC')::date);
  return new;
end
$$;
comment on function private.create_subscription() is 'After sign-up: the trial begins.';
revoke execute on function private.create_subscription() from public;
create trigger create_subscription after insert on auth.users
  for each row execute function private.create_subscription();

-- Whoever was here before there were subscriptions has a whole trial too.
insert into public.subscriptions (user_id, trial_ends_at)
select u.id, now() + make_interval(days => p.trial_days) from auth.users u join public.plans p on p.slug = 'standard';
insert into public.usage_quotas (user_id, month) select u.id, date_trunc('month', now() at time zone 'UTC')::date from auth.users u;
