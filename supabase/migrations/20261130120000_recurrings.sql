create table public.recurrings (
  id uuid not null default gen_random_uuid(),
  user_id uuid not null default auth.uid() references auth.users (id) on delete cascade,
  name text not null check (char_length(name) between 1 and 120),
  amount_cents bigint not null check (amount_cents between 1 and 100000000),
  currency public.currency_code not null default private.own_currency(),
  category text not null default 'other' references public.categories (slug),
  period text not null check (period in ('week', 'fortnight', 'month', 'quarter', 'year')),
  next_due_on date not null check (next_due_on between date '1970-01-01' and date '2100-12-31'),
  due_day int not null check (due_day between 1 and 31),
  vehicle_id uuid,
  note text not null default '' check (char_length(note) <= 1000),
  last_due_on date,
  last_paid_on date,
  last_expense_id uuid,
  version int not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  deleted_at timestamptz,
  primary key (user_id, id),
  foreign key (user_id, vehicle_id) references public.vehicles (user_id, id) on delete cascade,
  foreign key (user_id, last_expense_id) references public.expenses (user_id, id)
);
comment on table public.recurrings is 'Bills that come again and again: how much, how often, and when the next one is due.';
comment on column public.recurrings.due_day is
  'The day of the month it is due on. A shorter month has it on its last day, and the one after on this day again.';
comment on column public.recurrings.last_expense_id is
  'The expense of the last payment, of the occurrence last_due_on; null when there was none, or when it was undone.';
create index recurrings_by_due_day on public.recurrings (user_id, next_due_on) where deleted_at is null;
create index recurrings_by_vehicle on public.recurrings (user_id, vehicle_id) where vehicle_id is not null;
create index recurrings_by_category on public.recurrings (category);
create index recurrings_by_expense on public.recurrings (user_id, last_expense_id) where last_expense_id is not null;
select private.keep_rows_of('public.recurrings');
grant insert (id, name, amount_cents, currency, category, period, next_due_on, due_day, vehicle_id, note)
  on public.recurrings to authenticated;
grant update (name, amount_cents, currency, category, period, next_due_on, due_day, vehicle_id, note, deleted_at,
  last_due_on, last_paid_on, last_expense_id) on public.recurrings to authenticated;

create function private.day_in_month(p_month date, p_due_day int) returns date
language sql
immutable
set search_path = ''
as $$
  select least(
    date_trunc('month', p_month::timestamp)::date + p_due_day - 1,
    (date_trunc('month', p_month::timestamp) + interval '1 month')::date - 1)
$$;
comment on function private.day_in_month(date, int) is 'The day with this number in the month of a date, or the last one of a month that is shorter.';
revoke execute on function private.day_in_month(date, int) from public;
grant execute on function private.day_in_month(date, int) to authenticated;

create function private.next_due_on(p_due_on date, p_period text, p_due_day int) returns date
language sql
immutable
set search_path = ''
as $$
  select case p_period
    when 'week' then p_due_on + 7
    when 'fortnight' then p_due_on + 14
    when 'month' then private.day_in_month((date_trunc('month', p_due_on::timestamp) + interval '1 month')::date, p_due_day)
    when 'quarter' then private.day_in_month((date_trunc('month', p_due_on::timestamp) + interval '3 months')::date, p_due_day)
    when 'year' then private.day_in_month((date_trunc('month', p_due_on::timestamp) + interval '1 year')::date, p_due_day)
  end
$$;
comment on function private.next_due_on(date, text, int) is
  'When a bill is due after this day; the same as nextOccurrence in shared/domain/recurrence.ts.';
revoke execute on function private.next_due_on(date, text, int) from public;
grant execute on function private.next_due_on(date, text, int) to authenticated;

create function private.anchor_recurring() returns trigger
language plpgsql
set search_path = ''
as $$
begin
  if new.due_day is null or new.next_due_on <> private.day_in_month(new.next_due_on, new.due_day) then
    new.due_day := extract(day from new.next_due_on);
  end if;
  return new;
end
$$;
comment on function private.anchor_recurring() is
  'Before a bill is written: the day of the month is that of its next due date, unless that one is the last of a month too short for it.';
revoke execute on function private.anchor_recurring() from public;
create trigger anchor_recurring before insert or update of next_due_on, due_day on public.recurrings
  for each row execute function private.anchor_recurring();

create function public.list_recurrings() returns jsonb
language sql
stable
set search_path = ''
as $$
  select coalesce(jsonb_agg(to_jsonb(r) order by r.next_due_on, r.name collate "C", r.id), '[]')
  from (
    select n.* from public.recurrings n
    where n.user_id = (select auth.uid()) and n.deleted_at is null
    order by n.next_due_on, n.name collate "C", n.id limit 1000
  ) r
$$;
comment on function public.list_recurrings() is 'The caller''s bills, what is due first in front, a thousand at most.';
revoke execute on function public.list_recurrings() from public, anon, service_role;
grant execute on function public.list_recurrings() to authenticated;
