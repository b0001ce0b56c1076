create table public.invoices (
  id uuid primary key default gen_random_uuid(),
  number bigint generated always as identity,
  user_id uuid,
  provider text not null check (provider in ('ledger', 'stripe')),
  state text not null check (state in ('open', 'paid', 'void', 'uncollectible')),
  amount_cents bigint not null check (amount_cents >= 0),
  currency public.currency_code not null,
  period_start timestamptz not null,
  period_end timestamptz not null,
  issued_at timestamptz not null,
  paid_at timestamptz,
  stripe_invoice_id text,
  page_url text,
  check ((state = 'paid') = (paid_at is not null)),
  check ((provider = 'stripe') = (stripe_invoice_id is not null))
);
comment on table public.invoices is
  'What was charged. Kept by law: when an account is deleted its invoices stay, without the person.';
comment on column public.invoices.page_url is 'Where Stripe shows it, with the receipt.';
create index invoices_by_user on public.invoices (user_id, issued_at);
-- The effect of a renewal happens once, however often it is asked for.
create unique index invoices_ledger_period on public.invoices (user_id, period_start) where provider = 'ledger';
create unique index invoices_stripe on public.invoices (stripe_invoice_id) where stripe_invoice_id is not null;
create index invoices_open on public.invoices (user_id) where state = 'open';

revoke all on public.invoices from public, anon, authenticated, service_role;
grant select on public.invoices to authenticated, service_role;
alter table public.invoices enable row level security;
create policy "invoices: owner can read" on public.invoices
  for select to authenticated using ((select auth.uid()) = user_id);

create function private.invoice_name(p_number bigint) returns text
language sql
immutable
set search_path = ''
as $$ select 'WW-' || lpad(p_number::text, greatest(6, length(p_number::text)), '0') $$;
comment on function private.invoice_name(bigint) is 'An invoice''s number as people read it: WW-000042.';
revoke execute on function private.invoice_name(bigint) from public, anon, service_role;
grant execute on function private.invoice_name(bigint) to authenticated;

create table public.monthly_statements (
  user_id uuid not null,
  month date not null check (extract(day from month) = 1),
  state text not null,
  invoices int not null,
  charged_cents bigint not null,
  paid_cents bigint not null,
  currency public.currency_code not null,
  created_at timestamptz not null default now(),
  primary key (user_id, month)
);
comment on table public.monthly_statements is
  'What was charged and paid in a calendar month (UTC), written on the 1st of the next. The mail is written with it, once.';
revoke all on public.monthly_statements from public, anon, authenticated, service_role;
grant select on public.monthly_statements to authenticated, service_role;
alter table public.monthly_statements enable row level security;
create policy "monthly_statements: owner can read" on public.monthly_statements
  for select to authenticated using ((select auth.uid()) = user_id);

create function private.forget_billing() returns trigger
language plpgsql
security definer
set search_path = ''
as $$
begin
  delete from public.usage_quotas q where q.user_id = old.user_id;
  delete from public.monthly_statements m where m.user_id = old.user_id;
  update public.invoices i set user_id = null where i.user_id = old.user_id;
  return null;
end
$$;
comment on function private.forget_billing() is
  'After a subscription went with its account: so do quotas and statements; invoices stay, without the person.';
revoke execute on function private.forget_billing() from public;
create trigger forget_billing after delete on public.subscriptions
  for each row execute function private.forget_billing();
