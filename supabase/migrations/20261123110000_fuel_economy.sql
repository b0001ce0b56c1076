-- Litres per 100 km, by the rules of shared/domain/fuel-economy.ts, which the app computes offline: a property test compares both.
-- Fills are in the order of day, odometer (none: last), entry. A stretch goes from one full tank with an odometer to the next.

create function private.fuel_stretches(p_vehicle_id uuid default null) returns table (
  id uuid, vehicle_id uuid, since_last_km numeric, is_odometer_back boolean,
  stretch_km numeric, stretch_litres numeric, stretch_kind text, stretch_cents bigint, stretch_currency text
)
language sql
stable
set search_path = ''
as $$
  with ordered as (
    select f.id, f.vehicle_id, f.odometer_km, f.litres, f.is_missed, f.is_towing, f.total_cents, f.currency,
      f.is_full and f.odometer_km is not null as is_end,
      row_number() over in_order as place,
      count(*) filter (where f.is_full and f.odometer_km is not null)
        over (in_order rows between unbounded preceding and 1 preceding) as stretch
    from public.fuel_logs f
    where f.user_id = (select auth.uid()) and f.deleted_at is null and (p_vehicle_id is null or f.vehicle_id = p_vehicle_id)
    -- Milliseconds are what the API tells of a time.
    window in_order as (
      partition by f.vehicle_id order by f.filled_on, f.odometer_km, date_trunc('milliseconds', f.created_at), f.id)
  ), spaced as (
    select o.*,
      o.odometer_km - lag(o.odometer_km) over (partition by o.vehicle_id, o.odometer_km is null order by o.place) as since_last_km,
      o.odometer_km - lag(o.odometer_km) over (partition by o.vehicle_id, o.is_end order by o.place) as since_full_km
    from ordered o
  ), summed as (
    select s.*,
      sum(s.litres) over stretch as stretch_litres,
      sum(s.total_cents) over stretch as stretch_cents,
      min(s.currency::text) over stretch as least_currency,
      max(s.currency::text) over stretch as greatest_currency,
      bool_or(s.is_missed or coalesce(s.since_last_km < 0, false)) over stretch as is_broken,
      bool_and(s.is_towing) over stretch as is_all_towing,
      bool_or(s.is_towing) over stretch as is_any_towing
    from spaced s
    window stretch as (partition by s.vehicle_id, s.stretch)
  ), judged as (
    select s.*, s.is_end and s.stretch > 0 and s.since_full_km > 0 and not s.is_broken as counts from summed s
  )
  select j.id, j.vehicle_id, j.since_last_km, coalesce(j.since_last_km < 0, false),
    case when j.counts then j.since_full_km end,
    case when j.counts then j.stretch_litres end,
    case when j.counts then case when j.is_all_towing then 'towing' when j.is_any_towing then 'mixed' else 'solo' end end,
    case when j.counts then j.stretch_cents::bigint end,
    case when j.counts and j.least_currency = j.greatest_currency then j.least_currency end
  from judged j
$$;
comment on function private.fuel_stretches(uuid) is
  'Each fill of the caller with the kilometres since the one before it and, where it ends a stretch that says something, that stretch.';
revoke execute on function private.fuel_stretches(uuid) from public;
grant execute on function private.fuel_stretches(uuid) to authenticated;

create function private.litres_per_100_km(p_litres numeric, p_km numeric) returns double precision
language sql
immutable
set search_path = ''
as $$ select case when p_km > 0 then (p_litres * 1000)::double precision * 10 / (p_km * 100)::double precision end $$;
comment on function private.litres_per_100_km(numeric, numeric) is
  'Computed as shared/domain/fuel-economy.ts computes it, to the last bit: both divide whole millilitres by whole tens of metres.';
revoke execute on function private.litres_per_100_km(numeric, numeric) from public;
grant execute on function private.litres_per_100_km(numeric, numeric) to authenticated;

create function public.fuel_stats(p_vehicle_id uuid) returns jsonb
language plpgsql
stable
set search_path = ''
as $$
declare
  newest public.fuel_logs;
  answer jsonb;
begin
  if not exists (select from public.vehicles v where v.user_id = (select auth.uid()) and v.id = p_vehicle_id) then
    raise sqlstate 'PT404' using message = 'not_found';
  end if;
  select * into newest from public.fuel_logs f
  where f.user_id = (select auth.uid()) and f.vehicle_id = p_vehicle_id and f.deleted_at is null
  order by f.filled_on desc, coalesce(f.odometer_km, 'infinity') desc, date_trunc('milliseconds', f.created_at) desc, f.id desc
  limit 1;

  with stretches as materialized (select * from private.fuel_stretches(p_vehicle_id)), kinds as (
    select k.kind, coalesce(sum(s.stretch_litres), 0) as litres, coalesce(sum(s.stretch_km), 0) as km, count(s.id) as count
    from unnest(array['all', 'towing', 'solo']) as k (kind)
    left join stretches s on s.stretch_km is not null and k.kind in ('all', s.stretch_kind)
    group by k.kind
  )
  select jsonb_object_agg(k.kind, jsonb_build_object('litres', k.litres, 'km', k.km, 'stretches', k.count,
      'litres_per_100_km', private.litres_per_100_km(k.litres, k.km)))
    || jsonb_build_object(
      'fills', (select count(*) from stretches),
      'cost_cents_per_100_km', (
        select round(sum(s.stretch_cents) * 100 / nullif(sum(s.stretch_km), 0)) from stretches s
        where s.stretch_currency = newest.currency::text))
  into answer from kinds k;
  return answer || jsonb_build_object('last_price_milli_per_l', newest.price_milli_per_l, 'currency', newest.currency);
end
$$;
comment on function public.fuel_stats(uuid) is
  'Consumption of a vehicle of the caller over all stretches, those towing and those solo, each as its litres over its kilometres; raises not_found.';
revoke execute on function public.fuel_stats(uuid) from public, anon, service_role;
grant execute on function public.fuel_stats(uuid) to authenticated;
