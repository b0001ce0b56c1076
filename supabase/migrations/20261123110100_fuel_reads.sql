create function public.list_fuel_logs(
  p_vehicle_id uuid default null,
  p_trip_id uuid default null,
  p_from date default null,
  p_to date default null,
  p_is_towing boolean default null,
  p_station text default null,
  p_limit int default 30,
  p_after_id uuid default null
) returns jsonb
language plpgsql
stable
set search_path = ''
as $$
declare
  page_size int := least(greatest(p_limit, 1), 100);
  previous public.fuel_logs;
  page jsonb;
  totals jsonb;
begin
  -- Also when it has been deleted since: where it stood is where the page goes on.
  select * into previous from public.fuel_logs f where f.user_id = (select auth.uid()) and f.id = p_after_id;
  with matched as (
    select f.*, date_trunc('milliseconds', f.created_at) as entered_at
    from public.fuel_logs f
    where f.user_id = (select auth.uid()) and f.deleted_at is null
      and (p_vehicle_id is null or f.vehicle_id = p_vehicle_id)
      and (p_trip_id is null or f.trip_id = p_trip_id)
      and (p_from is null or f.filled_on >= p_from)
      and (p_to is null or f.filled_on <= p_to)
      and (p_is_towing is null or f.is_towing = p_is_towing)
      and (p_station is null or lower(f.station) = lower(p_station))
  ), by_currency as (
    select m.currency, sum(m.total_cents) as cents from matched m group by m.currency
  ), shown as (
    select m.* from matched m
    where p_after_id is null
      or (m.filled_on, coalesce(m.odometer_km, 'infinity'), m.entered_at, m.id)
        < (previous.filled_on, coalesce(previous.odometer_km, 'infinity'), date_trunc('milliseconds', previous.created_at), previous.id)
    order by m.filled_on desc, coalesce(m.odometer_km, 'infinity') desc, m.entered_at desc, m.id desc
    limit page_size + 1
  ), told as (
    -- What a fill used depends on those before it, whether the filter shows them or not.
    select jsonb_agg(to_jsonb(m) - 'entered_at' || jsonb_build_object(
        'since_last_km', s.since_last_km,
        'is_odometer_back', s.is_odometer_back,
        'stretch_km', s.stretch_km,
        'stretch_kind', s.stretch_kind,
        'litres_per_100_km', private.litres_per_100_km(s.stretch_litres, s.stretch_km))
      order by m.filled_on desc, coalesce(m.odometer_km, 'infinity') desc, m.entered_at desc, m.id desc) as rows
    from shown m
    join private.fuel_stretches(p_vehicle_id) s on s.id = m.id
  )
  select
    coalesce((select t.rows from told t), '[]'::jsonb),
    jsonb_build_object(
      'total', (select count(*) from matched),
      'litres', (select coalesce(sum(m.litres), 0) from matched m),
      'sums', (select coalesce(jsonb_agg(jsonb_build_object('currency', c.currency, 'amount_cents', c.cents)
        order by c.cents desc), '[]'::jsonb) from by_currency c))
  into page, totals;

  if jsonb_array_length(page) > page_size then
    page := page - -1;
    totals := totals || jsonb_build_object('next', page -> -1 -> 'id');
  end if;
  return totals || jsonb_build_object('fuel_logs', page);
end
$$;
comment on function public.list_fuel_logs(uuid, uuid, date, date, boolean, text, int, uuid) is
  'One page of the caller''s fills, newest first, each with what it used; count, litres and sums are over everything that matches. p_after_id is the "next" of the page before.';
revoke execute on function public.list_fuel_logs(uuid, uuid, date, date, boolean, text, int, uuid) from public, anon, service_role;
grant execute on function public.list_fuel_logs(uuid, uuid, date, date, boolean, text, int, uuid) to authenticated;

create function public.fuel_history(p_vehicle_id uuid) returns jsonb
language sql
stable
set search_path = ''
as $$
  with fills as (
    select f.*, row_number() over (
      order by f.filled_on desc, coalesce(f.odometer_km, 'infinity') desc, date_trunc('milliseconds', f.created_at) desc, f.id desc
    ) as place
    from public.fuel_logs f
    where f.user_id = (select auth.uid()) and f.vehicle_id = p_vehicle_id and f.deleted_at is null
  )
  select jsonb_build_object(
    'is_whole', count(*) <= 5000,
    'fuel_logs', coalesce(jsonb_agg(to_jsonb(f) - 'place' order by f.place desc) filter (where f.place <= 5000), '[]'::jsonb))
  from fills f
$$;
comment on function public.fuel_history(uuid) is
  'Every fill of a vehicle of the caller, up to the newest 5000, oldest first: what the app computes consumption from when there is no signal.';
revoke execute on function public.fuel_history(uuid) from public, anon, service_role;
grant execute on function public.fuel_history(uuid) to authenticated;

create function public.list_stations() returns jsonb
language sql
stable
set search_path = ''
as $$
  select coalesce(jsonb_agg(jsonb_build_object('station', s.station, 'last_on', s.filled_on,
    'price_milli_per_l', s.price_milli_per_l, 'currency', s.currency) order by s.filled_on desc, s.created_at desc), '[]'::jsonb)
  from (
    select * from (
      select distinct on (lower(f.station)) f.* from public.fuel_logs f
      where f.user_id = (select auth.uid()) and f.deleted_at is null and f.station <> ''
      order by lower(f.station), f.filled_on desc, f.created_at desc
    ) each
    order by each.filled_on desc, each.created_at desc
    limit 200
  ) s
$$;
comment on function public.list_stations() is 'Where the caller has filled up, up to 200 stations, the latest first, each with the price paid there last.';
revoke execute on function public.list_stations() from public, anon, service_role;
grant execute on function public.list_stations() to authenticated;
