create table public.fuel_logs (
  id uuid not null default gen_random_uuid(),
  user_id uuid not null default auth.uid() references auth.users (id) on delete cascade,
  vehicle_id uuid not null,
  trip_id uuid,
  filled_on date not null check (filled_on between date '1970-01-01' and date '2100-12-31'),
  odometer_km numeric(10, 2) check (odometer_km between 0 and 9999999),
  litres numeric(8, 3) not null check (litres > 0 and litres <= 6000),
  price_milli_per_l int not null check (price_milli_per_l between 1 and 100000),
  total_cents bigint not null check (total_cents between 1 and 100000000),
  currency public.currency_code not null default private.own_currency(),
  is_full boolean not null default true,
  is_missed boolean not null default false,
  is_towing boolean not null default false,
  station text not null default '' check (char_length(station) <= 120),
  note text not null default '' check (char_length(note) <= 1000),
  version int not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  deleted_at timestamptz,
  primary key (user_id, id),
  foreign key (user_id, vehicle_id) references public.vehicles (user_id, id) on delete cascade,
  foreign key (user_id, trip_id) references public.trips (user_id, id)
);
comment on table public.fuel_logs is
  'Fill-ups. Each brings an expense and, with an odometer, a reading of the same id, which follow it in every change. Consumption is computed, never stored.';
comment on column public.fuel_logs.price_milli_per_l is 'Thousandths of the currency''s unit a litre: 1.910 is 1910.';
comment on column public.fuel_logs.is_missed is 'A fill before this one was not written down, so the stretch up to here says nothing.';
comment on column public.fuel_logs.is_towing is 'Whether the stretch up to this fill was driven towing.';
create index fuel_logs_in_order on public.fuel_logs (user_id, vehicle_id, filled_on, odometer_km, created_at, id) where deleted_at is null;
create index fuel_logs_by_trip on public.fuel_logs (user_id, trip_id) where trip_id is not null and deleted_at is null;
create index fuel_logs_by_station on public.fuel_logs (user_id, station) where deleted_at is null;
select private.keep_rows_of('public.fuel_logs');
grant insert (id, vehicle_id, trip_id, filled_on, odometer_km, litres, price_milli_per_l, total_cents, currency, is_full, is_missed,
  is_towing, station, note) on public.fuel_logs to authenticated;
grant update (vehicle_id, trip_id, filled_on, odometer_km, litres, price_milli_per_l, total_cents, currency, is_full, is_missed,
  is_towing, station, note, deleted_at) on public.fuel_logs to authenticated;
