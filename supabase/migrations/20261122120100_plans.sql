create table public.plans (
  slug text primary key,
  name text not null,
  amount_cents bigint not null check (amount_cents > 0),
  currency public.currency_code not null,
  trial_days int not null check (trial_days >= 0),
  grace_days int not null check (grace_days > 0)
);
comment on table public.plans is 'What can be subscribed to, and its price a month. For everyone who is signed in to read.';
comment on column public.plans.grace_days is 'How long access stays after a payment failed.';

insert into public.plans (slug, name, amount_cents, currency, trial_days, grace_days) values
  ('standard', 'Wheels & Wins', 1800, 'AUD', 30, 7);

revoke all on public.plans from public, anon, authenticated, service_role;
grant select on public.plans to authenticated, service_role;
alter table public.plans enable row level security;
create policy "plans: everyone can read" on public.plans for select to authenticated using (true);
