create function private.is_time_zone(name text) returns boolean
language plpgsql
immutable
set search_path = ''
as $$
begin
  if coalesce(name, '') !~ '^(UTC|[A-Za-z_]+(/[A-Za-z0-9_+-]+)+)$' then
    return false;
  end if;
  perform timestamptz 'epoch' at time zone name;
  return true;
exception when invalid_parameter_value then
  return false;
end
$$;
comment on function private.is_time_zone(text) is
  'Whether Postgres knows this IANA time zone. Declared immutable for use in a check: the zone table changes with releases only.';
revoke execute on function private.is_time_zone(text) from public;
grant execute on function private.is_time_zone(text) to authenticated, service_role;

create table private.regions (
  code text primary key,
  currency public.currency_code not null,
  time_zone text not null check (private.is_time_zone(time_zone)),
  distance_unit text not null,
  consumption_unit text not null,
  date_format text not null
);
comment on table private.regions is 'What a new profile starts with, by region.';
insert into private.regions (code, currency, time_zone, distance_unit, consumption_unit, date_format) values
  ('AU', 'AUD', 'Australia/Sydney', 'km', 'L/100 km', 'DD/MM/YYYY'),
  ('NZ', 'NZD', 'Pacific/Auckland', 'km', 'L/100 km', 'DD/MM/YYYY'),
  ('US', 'USD', 'America/New_York', 'mi', 'mpg (US)', 'MM/DD/YYYY'),
  ('CA', 'CAD', 'America/Toronto', 'km', 'L/100 km', 'YYYY-MM-DD'),
  ('UK', 'GBP', 'Europe/London', 'mi', 'mpg (UK)', 'DD/MM/YYYY');
revoke all on private.regions from public, anon, authenticated, service_role;
alter table private.regions enable row level security;

create table public.profiles (
  user_id uuid primary key default auth.uid() references auth.users (id) on delete cascade,
  display_name text not null default '' check (char_length(display_name) <= 80),
  region text not null check (region in ('AU', 'NZ', 'US', 'CA', 'UK')),
  time_zone text not null check (private.is_time_zone(time_zone)),
  currency public.currency_code not null,
  distance_unit text not null check (distance_unit in ('km', 'mi')),
  consumption_unit text not null check (consumption_unit in ('L/100 km', 'mpg (US)', 'mpg (UK)')),
  date_format text not null check (date_format in ('DD/MM/YYYY', 'MM/DD/YYYY', 'YYYY-MM-DD')),
  text_scale int not null default 100 check (text_scale between 100 and 175),
  version int not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
comment on table public.profiles is 'How a person wants the app to speak to them. One row an account, made by a trigger at sign-up.';

revoke all on public.profiles from public, anon, authenticated, service_role;
grant select on public.profiles to authenticated, service_role;
grant update (display_name, region, time_zone, currency, distance_unit, consumption_unit, date_format, text_scale)
  on public.profiles to authenticated;

alter table public.profiles enable row level security;
create policy "profiles: owner can read" on public.profiles
  for select to authenticated using ((select auth.uid()) = user_id);
create policy "profiles: owner can update" on public.profiles
  for update to authenticated using ((select auth.uid()) = user_id) with check ((select auth.uid()) = user_id);

create trigger touch_row before update on public.profiles
  for each row execute function private.touch_row();

create function private.create_profile() returns trigger
language plpgsql
security definer
set search_path = ''
as $$
declare
  wish jsonb := coalesce(new.raw_user_meta_data, '{}'::jsonb);
  start private.regions;
begin
  -- The metadata is whatever the browser sent: what does not fit is replaced by the region's default, never refused,
  -- because an error here would fail the sign-up itself.
  select * into start from private.regions where code = wish ->> 'region';
  if not found then
    select * into start from private.regions where code = 'AU';
  end if;
  insert into public.profiles
    (user_id, display_name, region, time_zone, currency, distance_unit, consumption_unit, date_format)
  values (
    new.id,
    left(regexp_replace(coalesce(wish ->> 'display_name', ''), '[[:cntrl:]]', '', 'g'), 80),
    start.code,
    case when private.is_time_zone(wish ->> 'time_zone') then wish ->> 'time_zone' else start.time_zone end,
    start.currency, start.distance_unit, start.consumption_unit, start.date_format
  );
  return new;
end
$$;
comment on function private.create_profile() is 'After sign-up: the profile, from the region and time zone the browser reported.';
revoke execute on function private.create_profile() from public;

create trigger create_profile after insert on auth.users
  for each row execute function private.create_profile();
