create table public.trips (
  id uuid not null default gen_random_uuid(),
  user_id uuid not null default auth.uid() references auth.users (id) on delete cascade,
  name text not null check (char_length(name) between 1 and 120),
  starts_on date not null check (starts_on between date '1970-01-01' and date '2100-12-31'),
  ends_on date check (ends_on between starts_on and date '2100-12-31'),
  depart_at time not null default '09:00',
  arrive_by time check (arrive_by > depart_at),
  max_km_a_day numeric(7, 1) check (max_km_a_day between 10 and 5000),
  vehicle_id uuid,
  is_towing boolean not null default true,
  towing_speed_kmh int check (towing_speed_kmh between 20 and 130),
  start_fuel_l numeric(7, 2) check (start_fuel_l between 0 and 6000),
  fuel_price_milli_per_l int check (fuel_price_milli_per_l between 1 and 100000),
  note text not null default '' check (char_length(note) <= 5000),
  version int not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  deleted_at timestamptz,
  primary key (user_id, id),
  foreign key (user_id, vehicle_id) references public.vehicles (user_id, id)
);
comment on table public.trips is
  'A journey: when it begins, what it is driven with and how far in a day. Its days, arrivals, costs and range are computed from its stops and legs.';
comment on column public.trips.arrive_by is 'Local time by which a day''s driving should end; null for no limit.';
comment on column public.trips.towing_speed_kmh is 'No faster than this while towing, for estimated times; null for what the road allows.';
comment on column public.trips.start_fuel_l is 'Fuel aboard at the start, in litres; a full tank when null.';
comment on column public.trips.fuel_price_milli_per_l is 'Thousandths of the currency''s unit a litre; the price last paid when null.';
create index trips_by_start on public.trips (user_id, starts_on desc) where deleted_at is null;
create index trips_by_vehicle on public.trips (user_id, vehicle_id);
select private.keep_rows_of('public.trips');
grant insert (id, name, starts_on, ends_on, depart_at, arrive_by, max_km_a_day, vehicle_id, is_towing, towing_speed_kmh,
  start_fuel_l, fuel_price_milli_per_l, note) on public.trips to authenticated;
grant update (name, starts_on, ends_on, depart_at, arrive_by, max_km_a_day, vehicle_id, is_towing, towing_speed_kmh,
  start_fuel_l, fuel_price_milli_per_l, note, deleted_at) on public.trips to authenticated;

create table public.stops (
  id uuid not null default gen_random_uuid(),
  user_id uuid not null default auth.uid() references auth.users (id) on delete cascade,
  trip_id uuid not null,
  position double precision not null check (position > -1e15 and position < 1e15),
  kind text not null default 'other' check (kind in ('start', 'camp', 'fuel', 'food', 'sight', 'ferry', 'water', 'dump', 'other')),
  name text not null check (char_length(name) between 1 and 120),
  lat double precision check (lat between -90 and 90),
  lng double precision check (lng between -180 and 180),
  arrive_fixed timestamp check (arrive_fixed between timestamp '1970-01-01' and timestamp '2100-12-31 23:59'),
  stay_minutes int not null default 0 check (stay_minutes between 0 and 10080),
  nights int not null default 0 check (nights between 0 and 365),
  fuel_l numeric(7, 2) check (fuel_l between 0 and 6000),
  cost_estimate_cents bigint check (cost_estimate_cents between 0 and 100000000),
  note text not null default '' check (char_length(note) <= 5000),
  version int not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  deleted_at timestamptz,
  primary key (user_id, id),
  check ((lat is null) = (lng is null)),
  foreign key (user_id, trip_id) references public.trips (user_id, id) on delete cascade
);
comment on table public.stops is 'Where a trip goes, in the order of position; a stop that is moved gets a number between those of its new neighbours.';
comment on column public.stops.arrive_fixed is 'Local wall time by which one must be there: a ferry, a booking.';
comment on column public.stops.fuel_l is 'Litres to be taken on at a fuel stop; full when null.';
create index stops_in_order on public.stops (user_id, trip_id, position, id) where deleted_at is null;
select private.keep_rows_of('public.stops');
grant insert (id, trip_id, position, kind, name, lat, lng, arrive_fixed, stay_minutes, nights, fuel_l, cost_estimate_cents, note)
  on public.stops to authenticated;
grant update (position, kind, name, lat, lng, arrive_fixed, stay_minutes, nights, fuel_l, cost_estimate_cents, note, deleted_at)
  on public.stops to authenticated;

create table public.legs (
  user_id uuid not null default auth.uid() references auth.users (id) on delete cascade,
  trip_id uuid not null,
  from_stop_id uuid not null,
  to_stop_id uuid not null,
  km numeric(8, 2) not null check (km between 0 and 40100),
  minutes numeric(8, 1) not null check (minutes between 0 and 100000),
  polyline text not null default '' check (char_length(polyline) <= 200000),
  provider text not null check (char_length(provider) between 1 and 40),
  places text not null check (char_length(places) <= 200),
  fetched_at timestamptz not null,
  version int not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  primary key (user_id, from_stop_id, to_stop_id),
  foreign key (user_id, trip_id) references public.trips (user_id, id) on delete cascade,
  foreign key (user_id, from_stop_id) references public.stops (user_id, id) on delete cascade,
  foreign key (user_id, to_stop_id) references public.stops (user_id, id) on delete cascade
);
comment on table public.legs is
  'Road distance and time between two stops, as a routing service told. Written by the job only; without a row, or when a stop has moved, the way is estimated.';
comment on column public.legs.places is 'The coordinates it was computed for, "lat,lng;lat,lng": a leg whose stops have moved since is not believed.';
comment on column public.legs.polyline is 'The way as an encoded polyline of precision 5; empty when the service gave none.';
create index legs_by_trip on public.legs (user_id, trip_id);
create index legs_by_to_stop on public.legs (user_id, to_stop_id);
revoke all on public.legs from public, anon, authenticated, service_role;
grant select on public.legs to authenticated, service_role;
alter table public.legs enable row level security;
create policy "legs: owner can read" on public.legs for select to authenticated using ((select auth.uid()) = user_id);
create trigger touch_row before update on public.legs for each row execute function private.touch_row();
create trigger broadcast_insert after insert on public.legs
  referencing new table as changed for each statement execute function private.broadcast_change();
create trigger broadcast_update after update on public.legs
  referencing new table as changed for each statement execute function private.broadcast_change();

alter table public.expenses
  add column trip_id uuid,
  add constraint expenses_trip_id_fkey foreign key (user_id, trip_id) references public.trips (user_id, id);
comment on column public.expenses.trip_id is 'The trip it belongs to, if any.';
create index expenses_by_trip on public.expenses (user_id, trip_id) where trip_id is not null and deleted_at is null;
grant insert (trip_id), update (trip_id) on public.expenses to authenticated;
