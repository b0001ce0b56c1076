create function private.vehicle_use(p_vehicle_id uuid, p_on date)
returns table (reading numeric, first_on date, first_reading numeric, last_on date)
language sql
stable
set search_path = ''
as $$
  select private.vehicle_reading(p_vehicle_id), d.first_on,
    case when d.first_on is not null then private.vehicle_reading(p_vehicle_id, d.first_on) end, d.last_on
  from (
    select min(r.read_on) as first_on, max(r.read_on) as last_on
    from public.odometer_readings r
    where r.user_id = (select auth.uid()) and r.deleted_at is null and r.read_on >= p_on - 90
      and (r.vehicle_id = p_vehicle_id or r.vehicle_id in (
        -- What is towed moves with the readings of what tows it.
        select h.tow_vehicle_id from public.hitches h
        where h.user_id = r.user_id and h.trailer_id = p_vehicle_id and h.deleted_at is null))
  ) d
$$;
comment on function private.vehicle_use(uuid, date) is
  'What a vehicle of the caller has now, and what it had on the first of the days within 90 days of p_on on which somebody read an odometer.';
revoke execute on function private.vehicle_use(uuid, date) from public;
grant execute on function private.vehicle_use(uuid, date) to authenticated;

create function private.services_done(p_plan_id uuid, p_limit int)
returns table (id uuid, done_on date, reading numeric)
language sql
stable
set search_path = ''
as $$
  select r.id, r.done_on, coalesce(r.reading, private.vehicle_reading(r.vehicle_id, r.done_on)) as reading
  from public.service_records r
  where r.user_id = (select auth.uid()) and r.plan_id = p_plan_id and r.deleted_at is null
  order by r.done_on desc, 3 desc, r.id
  limit p_limit
$$;
comment on function private.services_done(uuid, int) is
  'The last times a plan of the caller was done. One written down without a reading has what the vehicle had that day.';
revoke execute on function private.services_done(uuid, int) from public;
grant execute on function private.services_done(uuid, int) to authenticated;

create function public.list_service_plans(p_vehicle_id uuid default null) returns jsonb
language sql
stable
set search_path = ''
as $$
  with today as (
    select (now() at time zone p.time_zone)::date as day from public.profiles p where p.user_id = (select auth.uid())
  ), owned as (
    select v.id, v.created_at from public.vehicles v
    where v.user_id = (select auth.uid()) and v.deleted_at is null and (p_vehicle_id is null or v.id = p_vehicle_id)
  )
  select jsonb_build_object(
    'today', (select t.day from today t),
    'services', (
      select coalesce(jsonb_agg(jsonb_build_object('plan', to_jsonb(p), 'done', (
          select coalesce(jsonb_agg(to_jsonb(d)), '[]'::jsonb) from private.services_done(p.id, 20) d
        )) order by p.created_at, p.id), '[]'::jsonb)
      from public.service_plans p join owned o on o.id = p.vehicle_id
      where p.user_id = (select auth.uid()) and p.deleted_at is null),
    'uses', (
      select coalesce(jsonb_agg(jsonb_build_object('vehicle_id', o.id) || to_jsonb(u) order by o.created_at, o.id), '[]'::jsonb)
      from owned o cross join today t cross join lateral private.vehicle_use(o.id, t.day) u),
    'workshops', (
      select coalesce(jsonb_agg(w.workshop order by w.last_on desc, w.workshop), '[]'::jsonb)
      from (
        select r.workshop, max(r.done_on) as last_on from public.service_records r
        where r.user_id = (select auth.uid()) and r.deleted_at is null and r.workshop <> ''
        group by r.workshop order by 2 desc, 1 limit 8
      ) w))
$$;
comment on function public.list_service_plans(uuid) is
  'The caller''s plans of one vehicle or of all, each with the last 20 times it was done, and what their vehicles were driven: all that shared/domain/service-due.ts needs.';
revoke execute on function public.list_service_plans(uuid) from public, anon, service_role;
grant execute on function public.list_service_plans(uuid) to authenticated;
