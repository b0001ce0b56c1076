create table public.favourite_places (
  id uuid not null default gen_random_uuid(),
  user_id uuid not null default auth.uid() references auth.users (id) on delete cascade,
  name text not null check (char_length(name) between 1 and 120),
  kind text not null default 'other'
    check (kind in ('town', 'camp', 'fuel', 'dump', 'water', 'food', 'sight', 'other')),
  lat double precision not null check (lat between -90 and 90),
  lng double precision not null check (lng between -180 and 180),
  note text not null default '' check (char_length(note) <= 1000),
  version int not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  deleted_at timestamptz,
  primary key (user_id, id)
);
comment on table public.favourite_places is 'Places a person wants to find again: offered first where a place is asked for.';
create index favourite_places_by_name on public.favourite_places (user_id, lower(name), id) where deleted_at is null;
select private.keep_rows_of('public.favourite_places');
grant insert (id, name, kind, lat, lng, note) on public.favourite_places to authenticated;
grant update (name, kind, lat, lng, note, deleted_at) on public.favourite_places to authenticated;

create function public.list_favourite_places() returns jsonb
language sql
stable
set search_path = ''
as $$
  select coalesce(jsonb_agg(to_jsonb(f) order by lower(f.name), f.id), '[]'::jsonb)
  from public.favourite_places f where f.user_id = (select auth.uid()) and f.deleted_at is null
$$;
comment on function public.list_favourite_places() is 'The caller''s favourite places by name.';
revoke execute on function public.list_favourite_places() from public, anon, service_role;
grant execute on function public.list_favourite_places() to authenticated;
