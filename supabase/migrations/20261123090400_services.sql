create table public.service_plans (
  id uuid not null default gen_random_uuid(),
  user_id uuid not null default auth.uid() references auth.users (id) on delete cascade,
  vehicle_id uuid not null,
  name text not null check (char_length(name) between 1 and 120),
  every_months int check (every_months between 1 and 600),
  every_reading numeric(10, 2) check (every_reading > 0 and every_reading <= 1000000),
  start_on date not null check (start_on between date '1970-01-01' and date '2100-12-31'),
  start_reading numeric(10, 2) not null default 0 check (start_reading between 0 and 9999999),
  warn_days int not null default 30 check (warn_days between 0 and 730),
  warn_reading numeric(10, 2) not null default 1000 check (warn_reading between 0 and 1000000),
  note text not null default '' check (char_length(note) <= 1000),
  version int not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  deleted_at timestamptz,
  primary key (user_id, id),
  unique (user_id, vehicle_id, id),
  check (every_months is not null or every_reading is not null),
  foreign key (user_id, vehicle_id) references public.vehicles (user_id, id) on delete cascade
);
comment on table public.service_plans is
  'What has to be done to a vehicle again and again: after so many months or so many kilometres (a generator: hours), whichever comes first.';
comment on column public.service_plans.start_on is 'Counted from here, and from start_reading, until it was done for the first time.';
create index service_plans_by_vehicle on public.service_plans (user_id, vehicle_id) where deleted_at is null;
select private.keep_rows_of('public.service_plans');
grant insert (id, vehicle_id, name, every_months, every_reading, start_on, start_reading, warn_days, warn_reading, note)
  on public.service_plans to authenticated;
grant update (name, every_months, every_reading, start_on, start_reading, warn_days, warn_reading, note, deleted_at)
  on public.service_plans to authenticated;

create table public.service_records (
  id uuid not null default gen_random_uuid(),
  user_id uuid not null default auth.uid() references auth.users (id) on delete cascade,
  vehicle_id uuid not null,
  plan_id uuid,
  trip_id uuid,
  name text not null check (char_length(name) between 1 and 120),
  done_on date not null check (done_on between date '1970-01-01' and date '2100-12-31'),
  reading numeric(10, 2) check (reading between 0 and 9999999),
  cost_cents bigint check (cost_cents between 1 and 100000000),
  currency public.currency_code not null default private.own_currency(),
  workshop text not null default '' check (char_length(workshop) <= 120),
  note text not null default '' check (char_length(note) <= 1000),
  version int not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  deleted_at timestamptz,
  primary key (user_id, id),
  foreign key (user_id, vehicle_id) references public.vehicles (user_id, id) on delete cascade,
  -- With the vehicle: what was done to one cannot count for another.
  constraint service_records_plan_id_fkey
    foreign key (user_id, vehicle_id, plan_id) references public.service_plans (user_id, vehicle_id, id),
  foreign key (user_id, trip_id) references public.trips (user_id, id)
);
comment on table public.service_records is
  'What was done to a vehicle. With a cost it brings an expense, with a reading an odometer reading, of the same id; both follow it in every change.';
create index service_records_by_vehicle on public.service_records (user_id, vehicle_id, done_on desc) where deleted_at is null;
create index service_records_by_plan on public.service_records (user_id, plan_id, done_on desc) where deleted_at is null;
create index service_records_by_trip on public.service_records (user_id, trip_id) where trip_id is not null;
select private.keep_rows_of('public.service_records');
grant insert (id, vehicle_id, plan_id, trip_id, name, done_on, reading, cost_cents, currency, workshop, note)
  on public.service_records to authenticated;
grant update (plan_id, trip_id, name, done_on, reading, cost_cents, currency, workshop, note, deleted_at)
  on public.service_records to authenticated;
