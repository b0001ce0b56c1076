create table public.calendar_feeds (
  id uuid not null default gen_random_uuid(),
  user_id uuid not null default auth.uid() references auth.users (id) on delete cascade,
  token_hash bytea not null check (octet_length(token_hash) = 32),
  revoked_at timestamptz,
  version int not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  primary key (user_id, id)
);
comment on table public.calendar_feeds is
  'Secret addresses under which other calendars read a person''s: one at a time, until it is revoked or replaced.';
comment on column public.calendar_feeds.token_hash is
  'SHA-256 of the token in the address, which is told once and kept nowhere. Nobody reads this column but get_calendar_feed.';
create unique index calendar_feeds_by_token on public.calendar_feeds (token_hash);
create unique index calendar_feeds_one_a_person on public.calendar_feeds (user_id) where revoked_at is null;
select private.keep_rows_of('public.calendar_feeds');
revoke select on public.calendar_feeds from authenticated;
grant select (id, user_id, revoked_at, version, created_at, updated_at) on public.calendar_feeds to authenticated;
grant insert (id, token_hash) on public.calendar_feeds to authenticated;
grant update (revoked_at) on public.calendar_feeds to authenticated;

-- Whoever stops paying can still shut what they opened.
drop trigger require_subscription on public.calendar_feeds;
create trigger require_subscription before insert on public.calendar_feeds
  for each row execute function private.require_subscription();

create function public.get_calendar_feed() returns jsonb
language sql
stable
set search_path = ''
as $$
  select jsonb_build_object('created_at', (
    select f.created_at from public.calendar_feeds f where f.user_id = (select auth.uid()) and f.revoked_at is null))
$$;
comment on function public.get_calendar_feed() is 'Since when the caller''s calendar can be read under a secret address; null when it cannot.';
revoke execute on function public.get_calendar_feed() from public, anon, service_role;
grant execute on function public.get_calendar_feed() to authenticated;

create function public.revoke_calendar_feed() returns jsonb
language plpgsql
set search_path = ''
as $$
begin
  update public.calendar_feeds f set revoked_at = now() where f.user_id = (select auth.uid()) and f.revoked_at is null;
  return public.get_calendar_feed();
end
$$;
comment on function public.revoke_calendar_feed() is 'Ends the secret address of the caller''s calendar for good. Said twice it changes nothing more.';
revoke execute on function public.revoke_calendar_feed() from public, anon, service_role;
grant execute on function public.revoke_calendar_feed() to authenticated;

create function public.replace_calendar_feed(p_token_hash text) returns jsonb
language plpgsql
set search_path = ''
as $$
begin
  perform public.revoke_calendar_feed();
  insert into public.calendar_feeds (token_hash) values (decode(p_token_hash, 'hex'));
  return public.get_calendar_feed();
end
$$;
comment on function public.replace_calendar_feed(text) is
  'Lets the caller''s calendar be read under a new secret address, by the SHA-256 (hex) of its token, and no longer under the one before.';
revoke execute on function public.replace_calendar_feed(text) from public, anon, service_role;
grant execute on function public.replace_calendar_feed(text) to authenticated;

create function public.get_calendar_facts(p_from date, p_to date) returns jsonb
language sql
stable
set search_path = ''
as $$
  select jsonb_build_object(
    'distance_unit', (select p.distance_unit from public.profiles p where p.user_id = (select auth.uid())),
    'services', public.list_service_plans(),
    'vehicles', (
      select coalesce(jsonb_agg(jsonb_build_object('id', v.id, 'name', v.name)), '[]'::jsonb) from public.vehicles v
      where v.user_id = (select auth.uid()) and v.deleted_at is null),
    'documents', (
      select coalesce(jsonb_agg(jsonb_build_object('id', d.id, 'title', d.title, 'expires_on', d.expires_on, 'vehicle_id', d.vehicle_id)),
        '[]'::jsonb)
      from public.documents d
      where d.user_id = (select auth.uid()) and d.deleted_at is null and d.expires_on between p_from and p_to
        and (d.vehicle_id is null or exists (
          select from public.vehicles v where v.user_id = d.user_id and v.id = d.vehicle_id and v.deleted_at is null))),
    'trips', (
      select coalesce(jsonb_agg(jsonb_build_object('trip', to_jsonb(t), 'stops', (
          select coalesce(jsonb_agg(jsonb_build_object('id', x.id, 'kind', x.kind, 'name', x.name, 'lat', x.lat, 'lng', x.lng,
            'arrive_fixed', x.arrive_fixed, 'stay_minutes', x.stay_minutes, 'nights', x.nights) order by x.position, x.id), '[]'::jsonb)
          from public.stops x where x.user_id = t.user_id and x.trip_id = t.id and x.deleted_at is null
        ), 'legs', (
          select coalesce(jsonb_agg(jsonb_build_object('from_stop_id', x.from_stop_id, 'to_stop_id', x.to_stop_id, 'km', x.km,
            'minutes', x.minutes, 'polyline', '', 'provider', x.provider, 'places', x.places)), '[]'::jsonb)
          from public.legs x where x.user_id = t.user_id and x.trip_id = t.id
        )) order by t.starts_on, t.id), '[]'::jsonb)
      from public.trips t
      -- How long one lasts is computed from its stops: longer than two years, and it is looked at from its start only.
      where t.user_id = (select auth.uid()) and t.deleted_at is null and t.starts_on between p_from - 730 and p_to))
$$;
comment on function public.get_calendar_facts(date, date) is
  'What happens to the caller on these days is computed from this: shared/domain/calendar-items.ts.';
revoke execute on function public.get_calendar_facts(date, date) from public, anon, service_role;
grant execute on function public.get_calendar_facts(date, date) to authenticated;

create function public.read_calendar_feed(p_token text) returns jsonb
language plpgsql
security definer
set search_path = ''
as $$
declare
  feed public.calendar_feeds;
begin
  select * into feed from public.calendar_feeds f where f.token_hash = sha256(convert_to(p_token, 'UTF8'));
  if not found then
    raise sqlstate 'PT404' using message = 'not_found';
  end if;
  if feed.revoked_at is not null then
    raise sqlstate 'PT410' using message = 'gone';
  end if;
  -- To the end of this transaction, which does nothing else: the facts are those of whom the feed belongs to.
  perform set_config('request.jwt.claims', jsonb_build_object('sub', feed.user_id, 'role', 'authenticated')::text, true);
  return public.get_calendar_facts(current_date - 31, current_date + 366);
end
$$;
comment on function public.read_calendar_feed(text) is
  'What the calendar of a person is computed from, last month to next year, for whoever holds the token of its address. Raises not_found, and gone once it was revoked.';
revoke execute on function public.read_calendar_feed(text) from public, authenticated, service_role;
grant execute on function public.read_calendar_feed(text) to anon;
