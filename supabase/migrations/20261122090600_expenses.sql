create table public.expenses (
  id uuid not null default gen_random_uuid(),
  user_id uuid not null default auth.uid() references auth.users (id) on delete cascade,
  amount_cents bigint not null check (amount_cents between 1 and 100000000),
  currency public.currency_code not null,
  category_slug text not null references public.categories (slug),
  payee text not null default '' check (char_length(payee) <= 120),
  note text not null default '' check (char_length(note) <= 1000),
  occurred_on date not null check (occurred_on between date '1970-01-01' and date '2100-12-31'),
  source text not null default 'manual' check (source in ('manual', 'pam', 'fuel', 'service', 'import')),
  version int not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  deleted_at timestamptz,
  -- The owner is part of the key: two people may choose the same id, and neither learns of the other.
  primary key (user_id, id)
);
comment on table public.expenses is
  'Money spent, in cents of its currency. Deleting sets deleted_at, so that it can be undone; nobody may remove a row.';
create index expenses_newest_first on public.expenses (user_id, occurred_on desc, created_at desc, id desc)
  where deleted_at is null;
create index expenses_by_payee on public.expenses (user_id, payee) where deleted_at is null;
create index expenses_by_category on public.expenses (category_slug);

revoke all on public.expenses from public, anon, authenticated, service_role;
grant select on public.expenses to authenticated, service_role;
grant insert (id, amount_cents, currency, category_slug, payee, note, occurred_on) on public.expenses to authenticated;
grant update (amount_cents, currency, category_slug, payee, note, occurred_on, deleted_at)
  on public.expenses to authenticated;

alter table public.expenses enable row level security;
create policy "expenses: owner can read" on public.expenses
  for select to authenticated using ((select auth.uid()) = user_id);
create policy "expenses: owner can create" on public.expenses
  for insert to authenticated with check ((select auth.uid()) = user_id);
create policy "expenses: owner can update" on public.expenses
  for update to authenticated using ((select auth.uid()) = user_id) with check ((select auth.uid()) = user_id);

create trigger touch_row before update on public.expenses
  for each row execute function private.touch_row();
create trigger audit_row after insert or update or delete on public.expenses
  for each row execute function private.audit_row();
