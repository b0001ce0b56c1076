-- One entry, everywhere: a fill-up or a service is written once. Triggers keep its expense and its odometer reading, under the
-- same id, in the same transaction, however the row was written; nothing else can change those.

create function private.refuse_linked() returns trigger
language plpgsql
set search_path = ''
as $$
begin
  -- Within another trigger it is the row it follows that is being written.
  if pg_trigger_depth() > 1 then
    return new;
  end if;
  if old.source not in ('fuel', 'service', 'hitch') then
    return new;
  end if;
  raise sqlstate 'PT409' using message = 'linked_row';
end
$$;
comment on function private.refuse_linked() is
  'Before a row that may follow another one is changed: refused with linked_row when it does. Named to run before touch_row.';
revoke execute on function private.refuse_linked() from public;
create trigger refuse_linked before update on public.expenses for each row execute function private.refuse_linked();
create trigger refuse_linked before update on public.odometer_readings for each row execute function private.refuse_linked();

create function private.derived_id(p_id uuid, p_part text) returns uuid
language sql
immutable
set search_path = ''
as $$ select md5(p_id::text || ':' || p_part)::uuid $$;
comment on function private.derived_id(uuid, text) is 'The id of a second row that follows one: always the same for the same part.';
revoke execute on function private.derived_id(uuid, text) from public;

create function private.keep_linked_expense(
  p_user_id uuid, p_id uuid, p_source text, p_category text, p_cents bigint, p_currency text, p_payee text, p_note text,
  p_on date, p_trip_id uuid, p_deleted_at timestamptz
) returns void
language plpgsql
security definer
set search_path = ''
as $$
declare
  linked public.expenses;
begin
  select * into linked from public.expenses x where x.user_id = p_user_id and x.id = p_id for update;
  if not found then
    if p_cents is not null then
      insert into public.expenses
        (user_id, id, source, category_slug, amount_cents, currency, payee, note, occurred_on, trip_id, deleted_at)
      values (p_user_id, p_id, p_source, p_category, p_cents, p_currency, p_payee, p_note, p_on, p_trip_id, p_deleted_at);
    end if;
    return;
  end if;
  if linked.source <> p_source then
    raise sqlstate '23505' using message = 'an expense of another origin has this id';
  end if;
  update public.expenses x set
    amount_cents = coalesce(p_cents, x.amount_cents), currency = p_currency, payee = p_payee, note = p_note,
    occurred_on = p_on, trip_id = p_trip_id,
    deleted_at = case when p_cents is null or p_deleted_at is not null then coalesce(x.deleted_at, p_deleted_at, now()) end
  where x.user_id = p_user_id and x.id = p_id
    and (x.amount_cents, x.currency::text, x.payee, x.note, x.occurred_on, x.trip_id, x.deleted_at is null)
      is distinct from (coalesce(p_cents, x.amount_cents), p_currency, p_payee, p_note, p_on, p_trip_id,
        p_cents is not null and p_deleted_at is null);
end
$$;
comment on function private.keep_linked_expense(uuid, uuid, text, text, bigint, text, text, text, date, uuid, timestamptz) is
  'Makes the expense of this id what the row it follows says; no cents is no expense. An expense of another origin under this id is a unique violation.';
revoke execute on function private.keep_linked_expense(uuid, uuid, text, text, bigint, text, text, text, date, uuid, timestamptz) from public;

create function private.keep_linked_reading(
  p_user_id uuid, p_id uuid, p_source text, p_vehicle_id uuid, p_reading numeric, p_on date, p_deleted_at timestamptz
) returns void
language plpgsql
security definer
set search_path = ''
as $$
declare
  linked public.odometer_readings;
begin
  select * into linked from public.odometer_readings r where r.user_id = p_user_id and r.id = p_id for update;
  if not found then
    if p_reading is not null then
      insert into public.odometer_readings (user_id, id, source, vehicle_id, reading, read_on, deleted_at)
      values (p_user_id, p_id, p_source, p_vehicle_id, p_reading, p_on, p_deleted_at);
    end if;
    return;
  end if;
  if linked.source <> p_source then
    raise sqlstate '23505' using message = 'a reading of another origin has this id';
  end if;
  update public.odometer_readings r set
    vehicle_id = p_vehicle_id, reading = coalesce(p_reading, r.reading), read_on = p_on,
    deleted_at = case when p_reading is null or p_deleted_at is not null then coalesce(r.deleted_at, p_deleted_at, now()) end
  where r.user_id = p_user_id and r.id = p_id
    and (r.vehicle_id, r.reading, r.read_on, r.deleted_at is null)
      is distinct from (p_vehicle_id, coalesce(p_reading, r.reading), p_on, p_reading is not null and p_deleted_at is null);
end
$$;
comment on function private.keep_linked_reading(uuid, uuid, text, uuid, numeric, date, timestamptz) is
  'Makes the odometer reading of this id what the row it follows says; no reading is none. One of another origin under this id is a unique violation.';
revoke execute on function private.keep_linked_reading(uuid, uuid, text, uuid, numeric, date, timestamptz) from public;

create function private.spread_fuel_log() returns trigger
language plpgsql
security definer
set search_path = ''
as $$
begin
  perform private.keep_linked_expense(new.user_id, new.id, 'fuel', 'fuel', new.total_cents, new.currency, new.station, new.note,
    new.filled_on, new.trip_id, new.deleted_at);
  perform private.keep_linked_reading(new.user_id, new.id, 'fuel', new.vehicle_id, new.odometer_km, new.filled_on, new.deleted_at);
  return null;
end
$$;
comment on function private.spread_fuel_log() is 'After a fill-up was written: its expense and its odometer reading say the same.';
revoke execute on function private.spread_fuel_log() from public;
create trigger spread_fuel_log after insert or update on public.fuel_logs
  for each row execute function private.spread_fuel_log();

create function private.spread_service_record() returns trigger
language plpgsql
security definer
set search_path = ''
as $$
begin
  perform private.keep_linked_expense(new.user_id, new.id, 'service', 'vehicle', new.cost_cents, new.currency,
    coalesce(nullif(new.workshop, ''), new.name), new.note, new.done_on, new.trip_id, new.deleted_at);
  perform private.keep_linked_reading(new.user_id, new.id, 'service', new.vehicle_id, new.reading, new.done_on, new.deleted_at);
  return null;
end
$$;
comment on function private.spread_service_record() is 'After a service was written: its expense and its odometer reading say the same.';
revoke execute on function private.spread_service_record() from public;
create trigger spread_service_record after insert or update on public.service_records
  for each row execute function private.spread_service_record();

create function private.spread_hitch() returns trigger
language plpgsql
security definer
set search_path = ''
as $$
begin
  perform private.keep_linked_reading(new.user_id, new.id, 'hitch', new.tow_vehicle_id, new.from_km, new.hitched_on, new.deleted_at);
  perform private.keep_linked_reading(new.user_id, private.derived_id(new.id, 'unhitched'), 'hitch', new.tow_vehicle_id, new.to_km,
    coalesce(new.unhitched_on, new.hitched_on), new.deleted_at);
  return null;
end
$$;
comment on function private.spread_hitch() is 'After a hitch was written: the tow vehicle''s readings at both ends say the same.';
revoke execute on function private.spread_hitch() from public;
create trigger spread_hitch after insert or update on public.hitches
  for each row execute function private.spread_hitch();

create function private.driven_reading(p_vehicle_id uuid, p_on date default null) returns numeric
language sql
stable
set search_path = ''
as $$
  select greatest(v.start_reading, coalesce((
    select max(r.reading) from public.odometer_readings r
    where r.user_id = v.user_id and r.vehicle_id = v.id and r.deleted_at is null and (p_on is null or r.read_on <= p_on)
  ), 0))
  from public.vehicles v where v.user_id = (select auth.uid()) and v.id = p_vehicle_id
$$;
comment on function private.driven_reading(uuid, date) is
  'The highest odometer (hours) reading known of a vehicle of the caller, up to the end of a day; what it had at the start when there is none.';
revoke execute on function private.driven_reading(uuid, date) from public;
grant execute on function private.driven_reading(uuid, date) to authenticated;

create function private.towed_km(p_trailer_id uuid, p_on date default null) returns numeric
language sql
stable
set search_path = ''
as $$
  select coalesce(sum(case
    when h.to_km is not null and (p_on is null or h.unhitched_on <= p_on) then h.to_km - h.from_km
    else greatest(0, least(coalesce(h.to_km, 'infinity'), private.driven_reading(h.tow_vehicle_id, p_on)) - h.from_km)
  end), 0)
  from public.hitches h
  where h.user_id = (select auth.uid()) and h.trailer_id = p_trailer_id and h.deleted_at is null
    and (p_on is null or h.hitched_on <= p_on)
$$;
comment on function private.towed_km(uuid, date) is
  'Kilometres a trailer of the caller was towed, up to now or the end of a day: what its tow vehicles were driven with it on.';
revoke execute on function private.towed_km(uuid, date) from public;
grant execute on function private.towed_km(uuid, date) to authenticated;

create function private.vehicle_reading(p_vehicle_id uuid, p_on date default null) returns numeric
language sql
stable
set search_path = ''
as $$
  select case when v.kind in ('caravan', 'trailer') then
    v.start_reading + private.towed_km(v.id, p_on) + coalesce((
      -- A reading of its own (a hub meter, a service) that is ahead of what was towed moves it on from then.
      select greatest(0, max(r.reading - v.start_reading - private.towed_km(v.id, r.read_on)))
      from public.odometer_readings r
      where r.user_id = v.user_id and r.vehicle_id = v.id and r.deleted_at is null and (p_on is null or r.read_on <= p_on)
    ), 0)
  else private.driven_reading(v.id, p_on) end
  from public.vehicles v where v.user_id = (select auth.uid()) and v.id = p_vehicle_id
$$;
comment on function private.vehicle_reading(uuid, date) is
  'Kilometres (hours) of a vehicle of the caller, now or at the end of a day. What is towed gains what its tow vehicle was driven while hitched.';
revoke execute on function private.vehicle_reading(uuid, date) from public;
grant execute on function private.vehicle_reading(uuid, date) to authenticated;
