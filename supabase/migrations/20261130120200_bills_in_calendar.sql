-- Bills are in the calendar too: of each its next due date, from which the ones after it follow.

create or replace function public.get_calendar_facts(p_from date, p_to date) returns jsonb
language sql
stable
set search_path = ''
as $$
  select jsonb_build_object(
    'distance_unit', (select p.distance_unit from public.profiles p where p.user_id = (select auth.uid())),
    'services', public.list_service_plans(),
    'vehicles', (
      select coalesce(jsonb_agg(jsonb_build_object('id', v.id, 'name', v.name)), '[]'::jsonb) from public.vehicles v
      where v.user_id = (select auth.uid()) and v.deleted_at is null),
    'documents', (
      select coalesce(jsonb_agg(jsonb_build_object('id', d.id, 'title', d.title, 'expires_on', d.expires_on, 'vehicle_id', d.vehicle_id)),
        '[]'::jsonb)
      from public.documents d
      where d.user_id = (select auth.uid()) and d.deleted_at is null and d.expires_on between p_from and p_to
        and (d.vehicle_id is null or exists (
          select from public.vehicles v where v.user_id = d.user_id and v.id = d.vehicle_id and v.deleted_at is null))),
    'recurrings', (
      select coalesce(jsonb_agg(jsonb_build_object('id', r.id, 'name', r.name, 'amount_cents', r.amount_cents, 'currency', r.currency,
        'period', r.period, 'next_due_on', r.next_due_on, 'due_day', r.due_day, 'vehicle_id', r.vehicle_id)), '[]'::jsonb)
      from public.recurrings r
      where r.user_id = (select auth.uid()) and r.deleted_at is null and r.next_due_on <= p_to),
    'trips', (
      select coalesce(jsonb_agg(jsonb_build_object('trip', to_jsonb(t), 'stops', (
          select coalesce(jsonb_agg(jsonb_build_object('id', x.id, 'kind', x.kind, 'name', x.name, 'lat', x.lat, 'lng', x.lng,
            'arrive_fixed', x.arrive_fixed, 'stay_minutes', x.stay_minutes, 'nights', x.nights) order by x.position, x.id), '[]'::jsonb)
          from public.stops x where x.user_id = t.user_id and x.trip_id = t.id and x.deleted_at is null
        ), 'legs', (
          select coalesce(jsonb_agg(jsonb_build_object('from_stop_id', x.from_stop_id, 'to_stop_id', x.to_stop_id, 'km', x.km,
            'minutes', x.minutes, 'polyline', '', 'provider', x.provider, 'places', x.places)), '[]'::jsonb)
          from public.legs x where x.user_id = t.user_id and x.trip_id = t.id
        )) order by t.starts_on, t.id), '[]'::jsonb)
      from public.trips t
      -- How long one lasts is computed from its stops: longer than two years, and it is looked at from its start only.
      where t.user_id = (select auth.uid()) and t.deleted_at is null and t.starts_on between p_from - 730 and p_to))
$$;
