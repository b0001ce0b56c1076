create table public.vehicles (
  id uuid not null default gen_random_uuid(),
  user_id uuid not null default auth.uid() references auth.users (id) on delete cascade,
  name text not null check (char_length(name) between 1 and 80),
  kind text not null check (kind in ('tow', 'motorhome', 'caravan', 'trailer', 'generator')),
  fuel_type text not null default 'none' check (fuel_type in ('diesel', 'petrol', 'lpg', 'electric', 'none')),
  make text not null default '' check (char_length(make) <= 80),
  model text not null default '' check (char_length(model) <= 80),
  year int check (year between 1900 and 2100),
  plate text not null default '' check (char_length(plate) <= 20),
  start_reading numeric(10, 2) not null default 0 check (start_reading between 0 and 9999999),
  tank_l numeric(7, 2) check (tank_l between 0 and 5000),
  jerry_l numeric(7, 2) not null default 0 check (jerry_l between 0 and 1000),
  reserve_pct int not null default 10 check (reserve_pct between 0 and 90),
  tare_kg int check (tare_kg between 0 and 100000),
  gross_kg int check (gross_kg between 0 and 100000),
  combined_kg int check (combined_kg between 0 and 200000),
  max_towing_kg int check (max_towing_kg between 0 and 100000),
  ball_kg int check (ball_kg between 0 and 10000),
  note text not null default '' check (char_length(note) <= 1000),
  version int not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  deleted_at timestamptz,
  primary key (user_id, id)
);
comment on table public.vehicles is
  'What a person drives, tows or runs. Readings are kilometres, of a generator hours; the rows that speak of a deleted vehicle stay.';
comment on column public.vehicles.start_reading is 'Kilometres (a generator: hours) it had when it was added.';
comment on column public.vehicles.gross_kg is 'GVM of what drives, ATM of what is towed.';
comment on column public.vehicles.combined_kg is 'GCM: what vehicle and trailer may weigh together.';
comment on column public.vehicles.ball_kg is 'Tow ball: the most it may bear, or what this trailer puts on it.';
select private.keep_rows_of('public.vehicles');
grant insert (id, name, kind, fuel_type, make, model, year, plate, start_reading, tank_l, jerry_l, reserve_pct, tare_kg, gross_kg,
  combined_kg, max_towing_kg, ball_kg, note) on public.vehicles to authenticated;
grant update (name, fuel_type, make, model, year, plate, start_reading, tank_l, jerry_l, reserve_pct, tare_kg, gross_kg,
  combined_kg, max_towing_kg, ball_kg, note, deleted_at) on public.vehicles to authenticated;

create table public.odometer_readings (
  id uuid not null default gen_random_uuid(),
  user_id uuid not null default auth.uid() references auth.users (id) on delete cascade,
  vehicle_id uuid not null,
  reading numeric(10, 2) not null check (reading between 0 and 9999999),
  read_on date not null check (read_on between date '1970-01-01' and date '2100-12-31'),
  source text not null default 'manual' check (source in ('manual', 'fuel', 'service', 'hitch')),
  note text not null default '' check (char_length(note) <= 1000),
  version int not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  deleted_at timestamptz,
  primary key (user_id, id),
  foreign key (user_id, vehicle_id) references public.vehicles (user_id, id) on delete cascade
);
comment on table public.odometer_readings is
  'Kilometres or hours of a vehicle on a day. Those of a fill-up, a service or a hitch follow the row they come from and are changed there.';
create index odometer_readings_by_vehicle on public.odometer_readings (user_id, vehicle_id, read_on, reading) where deleted_at is null;
select private.keep_rows_of('public.odometer_readings');
grant insert (id, vehicle_id, reading, read_on, note) on public.odometer_readings to authenticated;
grant update (reading, read_on, note, deleted_at) on public.odometer_readings to authenticated;

create table public.hitches (
  id uuid not null default gen_random_uuid(),
  user_id uuid not null default auth.uid() references auth.users (id) on delete cascade,
  tow_vehicle_id uuid not null,
  trailer_id uuid not null,
  hitched_on date not null check (hitched_on between date '1970-01-01' and date '2100-12-31'),
  from_km numeric(10, 2) not null check (from_km between 0 and 9999999),
  unhitched_on date check (unhitched_on between hitched_on and date '2100-12-31'),
  to_km numeric(10, 2) check (to_km between from_km and 9999999),
  note text not null default '' check (char_length(note) <= 1000),
  version int not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  deleted_at timestamptz,
  primary key (user_id, id),
  check ((unhitched_on is null) = (to_km is null)),
  check (tow_vehicle_id <> trailer_id),
  foreign key (user_id, tow_vehicle_id) references public.vehicles (user_id, id) on delete cascade,
  foreign key (user_id, trailer_id) references public.vehicles (user_id, id) on delete cascade
);
comment on table public.hitches is
  'When a trailer hung on a vehicle, by the vehicle''s odometer. A trailer gains kilometres in these stretches only. Open while to_km is null.';
create index hitches_by_trailer on public.hitches (user_id, trailer_id, from_km) where deleted_at is null;
create unique index hitches_one_open_a_trailer on public.hitches (user_id, trailer_id) where to_km is null and deleted_at is null;
create unique index hitches_one_open_a_tow_vehicle on public.hitches (user_id, tow_vehicle_id) where to_km is null and deleted_at is null;
select private.keep_rows_of('public.hitches');
grant insert (id, tow_vehicle_id, trailer_id, hitched_on, from_km, unhitched_on, to_km, note) on public.hitches to authenticated;
grant update (hitched_on, from_km, unhitched_on, to_km, note, deleted_at) on public.hitches to authenticated;

create table public.documents (
  id uuid not null default gen_random_uuid(),
  user_id uuid not null default auth.uid() references auth.users (id) on delete cascade,
  vehicle_id uuid,
  kind text not null check (kind in ('registration', 'insurance', 'roadside', 'licence', 'gas', 'other')),
  title text not null check (char_length(title) between 1 and 120),
  number text not null default '' check (char_length(number) <= 80),
  expires_on date check (expires_on between date '1970-01-01' and date '2100-12-31'),
  note text not null default '' check (char_length(note) <= 1000),
  version int not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  deleted_at timestamptz,
  primary key (user_id, id),
  foreign key (user_id, vehicle_id) references public.vehicles (user_id, id) on delete cascade
);
comment on table public.documents is 'Papers of a vehicle or, without one, of the person: what it is and when it expires. Photos of it are files.';
create index documents_by_expiry on public.documents (user_id, expires_on) where deleted_at is null;
create index documents_by_vehicle on public.documents (user_id, vehicle_id) where deleted_at is null;
select private.keep_rows_of('public.documents');
grant insert (id, vehicle_id, kind, title, number, expires_on, note) on public.documents to authenticated;
grant update (vehicle_id, kind, title, number, expires_on, note, deleted_at) on public.documents to authenticated;
