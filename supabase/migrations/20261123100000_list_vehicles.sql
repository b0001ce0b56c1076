create function public.list_vehicles() returns jsonb
language sql
stable
set search_path = ''
as $$
  select jsonb_build_object('rigs', coalesce(jsonb_agg(jsonb_build_object(
      'vehicle', to_jsonb(v), 'reading', private.vehicle_reading(v.id), 'hitch', to_jsonb(h),
      'topReadings', coalesce(t.readings, '[]'))
      order by date_trunc('milliseconds', v.created_at), v.id), '[]'))
  from public.vehicles v
  left join public.hitches h on h.user_id = v.user_id and h.to_km is null and h.deleted_at is null
    and v.id in (h.tow_vehicle_id, h.trailer_id)
  left join lateral (
    select jsonb_agg(jsonb_build_object('id', r.id, 'reading', r.reading, 'readOn', r.read_on)
      order by r.reading desc, r.read_on desc, r.id) as readings
    from (
      select o.id, o.reading, o.read_on from public.odometer_readings o
      where o.user_id = v.user_id and o.vehicle_id = v.id and o.deleted_at is null
      order by o.reading desc, o.read_on desc, o.id limit 10
    ) r
  ) t on true
  where v.user_id = (select auth.uid()) and v.deleted_at is null
$$;
comment on function public.list_vehicles() is
  'The caller''s vehicles in the order they were added, each with its reading now, the open hitch, and its ten highest readings.';
revoke execute on function public.list_vehicles() from public, anon, service_role;
grant execute on function public.list_vehicles() to authenticated;
