alter table public.trips
  add column litres_per100_km numeric(5, 2) check (litres_per100_km between 0.5 and 200);
comment on column public.trips.litres_per100_km is
  'What the trip is expected to use, in litres per 100 km; null for the vehicle''s own average.';
grant insert (litres_per100_km), update (litres_per100_km) on public.trips to authenticated;

create function public.list_trips() returns jsonb
language sql
stable
set search_path = ''
as $$
  select coalesce(jsonb_agg(jsonb_build_object(
      'trip', to_jsonb(t), 'stops', coalesce(s.stops, '[]'), 'legs', coalesce(l.legs, '[]'), 'spent', coalesce(e.spent, '[]'))
    order by t.starts_on desc, t.created_at desc, t.id), '[]')
  from public.trips t
  left join lateral (
    -- What its days follow from; texts stay where they are.
    select jsonb_agg(jsonb_build_object('id', x.id, 'kind', x.kind, 'lat', x.lat, 'lng', x.lng, 'arrive_fixed', x.arrive_fixed,
      'stay_minutes', x.stay_minutes, 'nights', x.nights) order by x.position, x.id) as stops
    from public.stops x where x.user_id = t.user_id and x.trip_id = t.id and x.deleted_at is null
  ) s on true
  left join lateral (
    select jsonb_agg(jsonb_build_object('from_stop_id', x.from_stop_id, 'to_stop_id', x.to_stop_id, 'km', x.km,
      'minutes', x.minutes, 'polyline', '', 'provider', x.provider, 'places', x.places)) as legs
    from public.legs x where x.user_id = t.user_id and x.trip_id = t.id
  ) l on true
  left join lateral (
    select jsonb_agg(jsonb_build_object('currency', c.currency, 'amountCents', c.cents) order by c.cents desc, c.currency) as spent
    from (
      select x.currency, sum(x.amount_cents) as cents from public.expenses x
      where x.user_id = t.user_id and x.trip_id = t.id and x.deleted_at is null
      group by x.currency
    ) c
  ) e on true
  where t.user_id = (select auth.uid()) and t.deleted_at is null
$$;
comment on function public.list_trips() is
  'The caller''s trips, the latest start first, each with what its days are computed from and what its expenses come to.';
revoke execute on function public.list_trips() from public, anon, service_role;
grant execute on function public.list_trips() to authenticated;

create function public.get_trip_plan(p_id uuid) returns jsonb
language sql
stable
set search_path = ''
as $$
  select jsonb_build_object(
    'trip', public.get_row('trips', p_id),
    'stops', coalesce((
      select jsonb_agg(to_jsonb(x) order by x.position, x.id) from public.stops x
      where x.user_id = (select auth.uid()) and x.trip_id = p_id and x.deleted_at is null
    ), '[]'),
    'legs', coalesce((
      select jsonb_agg(jsonb_build_object('from_stop_id', x.from_stop_id, 'to_stop_id', x.to_stop_id, 'km', x.km,
        'minutes', x.minutes, 'polyline', x.polyline, 'provider', x.provider, 'places', x.places, 'fetched_at', x.fetched_at))
      from public.legs x where x.user_id = (select auth.uid()) and x.trip_id = p_id
    ), '[]'))
$$;
comment on function public.get_trip_plan(uuid) is
  'A trip of the caller with its stops in order and the legs that a routing service has told; raises not_found.';
revoke execute on function public.get_trip_plan(uuid) from public, anon, service_role;
grant execute on function public.get_trip_plan(uuid) to authenticated;

create function public.get_trip_costs(p_id uuid) returns jsonb
language sql
stable
set search_path = ''
as $$
  select jsonb_build_object(
    'tripId', public.get_row('trips', p_id) -> 'id',
    'currency', private.own_currency(),
    'cells', coalesce((
      select jsonb_agg(jsonb_build_object('day', c.occurred_on, 'category', c.category_slug, 'currency', c.currency,
        'amountCents', c.cents, 'count', c.count) order by c.occurred_on, c.category_slug, c.currency)
      from (
        select x.occurred_on, x.category_slug, x.currency, sum(x.amount_cents) as cents, count(*) as count
        from public.expenses x
        where x.user_id = (select auth.uid()) and x.trip_id = p_id and x.deleted_at is null
        group by x.occurred_on, x.category_slug, x.currency
      ) c
    ), '[]'))
$$;
comment on function public.get_trip_costs(uuid) is
  'What a trip of the caller has cost: its expenses summed by day, category and currency; raises not_found.';
revoke execute on function public.get_trip_costs(uuid) from public, anon, service_role;
grant execute on function public.get_trip_costs(uuid) to authenticated;

create function public.get_trip_facts(p_id uuid) returns jsonb
language plpgsql
stable
set search_path = ''
as $$
declare
  plan jsonb := public.get_trip_plan(p_id);
  vehicle uuid := (plan -> 'trip' ->> 'vehicle_id')::uuid;
begin
  return plan || jsonb_build_object(
    'costs', public.get_trip_costs(p_id),
    -- Also of a vehicle that was deleted since: what was driven with it stays true.
    'vehicle', (select to_jsonb(v) from public.vehicles v where v.user_id = (select auth.uid()) and v.id = vehicle),
    'fuel', case when vehicle is not null then public.fuel_stats(vehicle) end);
end
$$;
comment on function public.get_trip_facts(uuid) is
  'All that the days, the range and the costs of a trip of the caller are computed from, in one answer; raises not_found.';
revoke execute on function public.get_trip_facts(uuid) from public, anon, service_role;
grant execute on function public.get_trip_facts(uuid) to authenticated;
