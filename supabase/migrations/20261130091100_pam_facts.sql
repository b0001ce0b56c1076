create function public.get_pam_facts() returns jsonb
language sql
stable
set search_path = ''
as $$
  with person as (
    select p.*, (now() at time zone p.time_zone)::date as today from public.profiles p where p.user_id = (select auth.uid())
  ), ahead as (
    -- Without a last day it is as long as somebody stays.
    select t.id from public.trips t, person p
    where t.user_id = p.user_id and t.deleted_at is null
      and coalesce(t.ends_on, t.starts_on + 30 + (
        select coalesce(sum(s.nights), 0)::int from public.stops s
        where s.user_id = t.user_id and s.trip_id = t.id and s.deleted_at is null)) >= p.today
    order by t.starts_on, t.id limit 20
  )
  select jsonb_build_object(
    'profile', (select to_jsonb(p) from person p),
    'today', (select p.today from person p),
    'rigs', public.list_vehicles() -> 'rigs',
    'categories', public.list_categories(),
    'trips', coalesce((
      select jsonb_agg(to_jsonb(t) order by t.starts_on desc, t.created_at desc, t.id) from (
        select * from public.trips x where x.user_id = (select auth.uid()) and x.deleted_at is null
        order by x.starts_on desc, x.created_at desc, x.id limit 200
      ) t), '[]'),
    'stops', coalesce((
      select jsonb_agg(to_jsonb(s) order by s.trip_id, s.position, s.id) from public.stops s
      where s.user_id = (select auth.uid()) and s.deleted_at is null and s.trip_id in (select a.id from ahead a)), '[]'),
    'services', public.list_service_plans(),
    'memories', public.list_pam_memories(),
    'timers', coalesce((
      select jsonb_agg(t) from jsonb_array_elements(public.list_timers()) t where t -> 'fired_at' = 'null'), '[]'),
    'fills', coalesce((
      select jsonb_agg(to_jsonb(f) order by f.vehicle_id, f.filled_on desc, coalesce(f.odometer_km, 'infinity') desc, f.created_at desc)
      from public.vehicles v
      cross join lateral (
        select * from public.fuel_logs x
        where x.user_id = v.user_id and x.vehicle_id = v.id and x.deleted_at is null
        order by x.filled_on desc, coalesce(x.odometer_km, 'infinity') desc, x.created_at desc limit 20
      ) f
      where v.user_id = (select auth.uid()) and v.deleted_at is null), '[]'))
$$;
comment on function public.get_pam_facts() is
  'All that PAM has to know of the caller to understand what they say, in one answer: vehicles, trips, stops of trips that are not over, services, memories, timers to come, and the last 20 fills of each vehicle. profile is null when the account is gone.';
revoke execute on function public.get_pam_facts() from public, anon, service_role;
grant execute on function public.get_pam_facts() to authenticated;
