-- Lists of what is to be done before driving off. A departure has a copy of its list, so that changing the list later changes
-- no history; each tick is a row of its own, so that two phones can tick the same departure without signal.

create function private.is_checklist(p_items jsonb) returns boolean
language sql
immutable
set search_path = ''
as $$
  select case when jsonb_typeof(p_items) = 'array' then jsonb_array_length(p_items) <= 100 else false end
    and char_length(p_items::text) <= 40000
$$;
comment on function private.is_checklist(jsonb) is 'Whether this can be the items of a checklist, by form and size.';
revoke execute on function private.is_checklist(jsonb) from public;
grant execute on function private.is_checklist(jsonb) to authenticated;

create table public.checklists (
  id uuid not null default gen_random_uuid(),
  user_id uuid not null default auth.uid() references auth.users (id) on delete cascade,
  name text not null check (char_length(name) between 1 and 80),
  items jsonb not null default '[]' check (private.is_checklist(items)),
  version int not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  deleted_at timestamptz,
  primary key (user_id, id)
);
comment on table public.checklists is 'What a person checks before driving off.';
comment on column public.checklists.items is 'In order: [{"id": uuid, "name": text, "isCritical": boolean}].';
select private.keep_rows_of('public.checklists');
grant insert (id, name, items) on public.checklists to authenticated;
grant update (name, items, deleted_at) on public.checklists to authenticated;

create table public.departures (
  id uuid not null default gen_random_uuid(),
  user_id uuid not null default auth.uid() references auth.users (id) on delete cascade,
  checklist_id uuid not null,
  trip_id uuid,
  name text not null check (char_length(name) between 1 and 80),
  items jsonb not null default '[]' check (private.is_checklist(items)),
  left_at timestamptz,
  override_reason text not null default '' check (char_length(override_reason) <= 500),
  version int not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  deleted_at timestamptz,
  primary key (user_id, id),
  foreign key (user_id, checklist_id) references public.checklists (user_id, id) on delete cascade,
  foreign key (user_id, trip_id) references public.trips (user_id, id)
);
comment on table public.departures is 'A checklist gone through before driving off. Once it was left it cannot be changed.';
comment on column public.departures.items is 'The items of the list when it was begun.';
comment on column public.departures.left_at is 'When the person was ready to roll; null while items are being ticked.';
comment on column public.departures.override_reason is 'Why they left with a critical item open.';
create index departures_by_created on public.departures (user_id, created_at desc, id) where deleted_at is null;
create index departures_by_checklist on public.departures (user_id, checklist_id);
create index departures_by_trip on public.departures (user_id, trip_id) where trip_id is not null;
select private.keep_rows_of('public.departures');
grant insert (id, checklist_id, trip_id, name, items, left_at, override_reason) on public.departures to authenticated;
grant update (trip_id, left_at, override_reason, deleted_at) on public.departures to authenticated;

create table public.departure_ticks (
  id uuid not null default gen_random_uuid(),
  user_id uuid not null default auth.uid() references auth.users (id) on delete cascade,
  departure_id uuid not null,
  item_id uuid not null,
  version int not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  deleted_at timestamptz,
  primary key (user_id, id),
  foreign key (user_id, departure_id) references public.departures (user_id, id) on delete cascade
);
comment on table public.departure_ticks is
  'An item is done while there is a tick of it: two phones that tick the same item make two of them, and neither is refused.';
create index departure_ticks_by_departure on public.departure_ticks (user_id, departure_id) where deleted_at is null;
select private.keep_rows_of('public.departure_ticks');
grant insert (id, departure_id, item_id) on public.departure_ticks to authenticated;
grant update (deleted_at) on public.departure_ticks to authenticated;

create table public.departure_overrides (
  id uuid not null default gen_random_uuid(),
  user_id uuid not null references auth.users (id) on delete cascade,
  departure_id uuid not null,
  reason text not null,
  items text[] not null,
  created_at timestamptz not null default now(),
  primary key (user_id, id),
  foreign key (user_id, departure_id) references public.departures (user_id, id) on delete cascade
);
comment on table public.departure_overrides is
  'Who left although critical items were open, when, why and which. Only a trigger writes here, and nobody changes a row.';
create index departure_overrides_by_departure on public.departure_overrides (user_id, departure_id);
revoke all on public.departure_overrides from public, anon, authenticated, service_role;
grant select on public.departure_overrides to authenticated, service_role;
alter table public.departure_overrides enable row level security;
create policy "departure_overrides: owner can read" on public.departure_overrides
  for select to authenticated using ((select auth.uid()) = user_id);

create function private.open_critical(p_departure public.departures) returns text[]
language sql
stable
set search_path = ''
as $$
  select coalesce(array_agg(item.value ->> 'name' order by item.ordinality), '{}')
  from jsonb_array_elements(p_departure.items) with ordinality as item
  where item.value ->> 'isCritical' = 'true' and not exists (
    select 1 from public.departure_ticks t
    where t.user_id = p_departure.user_id and t.departure_id = p_departure.id and t.deleted_at is null
      and t.item_id::text = item.value ->> 'id'
  )
$$;
comment on function private.open_critical(public.departures) is 'The names of the critical items of a departure that nobody has ticked.';
revoke execute on function private.open_critical(public.departures) from public;
grant execute on function private.open_critical(public.departures) to authenticated;

create function private.check_departure() returns trigger
language plpgsql
set search_path = ''
as $$
begin
  if tg_op = 'UPDATE' and old.left_at is not null then
    raise sqlstate 'PT409' using message = 'conflict', detail = 'You have left already, and what was checked stays as it was. Begin a new departure.';
  end if;
  if new.left_at is not null and char_length(btrim(new.override_reason)) < 3
    and cardinality(private.open_critical(new)) > 0 then
    raise sqlstate 'PT400' using message = 'invalid_request', hint = 'body.overrideReason',
      detail = 'Still open: ' || array_to_string(private.open_critical(new), ', ') || '. Say why you leave all the same.';
  end if;
  return new;
end
$$;
comment on function private.check_departure() is
  'Before a departure is written: nobody is ready to roll with a critical item open unless they say why, and what was left stays as it was.';
revoke execute on function private.check_departure() from public;
create trigger check_departure before insert or update on public.departures
  for each row execute function private.check_departure();

create function private.log_override() returns trigger
language plpgsql
security definer
set search_path = ''
as $$
declare
  open_items text[] := private.open_critical(new);
begin
  if cardinality(open_items) > 0 then
    insert into public.departure_overrides (user_id, departure_id, reason, items)
    values (new.user_id, new.id, btrim(new.override_reason), open_items);
  end if;
  return null;
end
$$;
comment on function private.log_override() is 'After somebody left: what was open, and why they left all the same.';
revoke execute on function private.log_override() from public;
create trigger log_override after insert or update on public.departures
  for each row when (new.left_at is not null) execute function private.log_override();

create function public.list_checklists() returns jsonb
language sql
stable
set search_path = ''
as $$
  with latest as (
    select d.* from public.departures d
    where d.user_id = (select auth.uid()) and d.deleted_at is null
    order by d.created_at desc, d.id limit 30
  )
  select jsonb_build_object(
    'checklists', (
      select coalesce(jsonb_agg(to_jsonb(c) order by c.created_at, c.id), '[]')
      from public.checklists c where c.user_id = (select auth.uid()) and c.deleted_at is null),
    'departures', (select coalesce(jsonb_agg(to_jsonb(l) order by l.created_at desc, l.id), '[]') from latest l),
    'ticks', (
      select coalesce(jsonb_agg(to_jsonb(t) order by t.created_at, t.id), '[]')
      from public.departure_ticks t
      where t.user_id = (select auth.uid()) and t.deleted_at is null and t.departure_id in (select l.id from latest l)),
    'overrides', (
      select coalesce(jsonb_agg(to_jsonb(o) order by o.created_at desc, o.id), '[]')
      from public.departure_overrides o
      where o.user_id = (select auth.uid()) and o.departure_id in (select l.id from latest l))
  )
$$;
comment on function public.list_checklists() is
  'The caller''s checklists, their 30 newest departures with the ticks, and which of these left with a critical item open.';
revoke execute on function public.list_checklists() from public, anon, service_role;
grant execute on function public.list_checklists() to authenticated;
