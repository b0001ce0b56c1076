-- Road distances: the API asks for them where a routing service is set up, a job finds them. The database cannot know whether
-- there is one, so no trigger asks.

create function public.request_legs(p_trip_id uuid) returns jsonb
language plpgsql
security definer
set search_path = ''
as $$
declare
  asker uuid := (select auth.uid());
  run_id uuid;
begin
  if not exists (select from public.trips t where t.user_id = asker and t.id = p_trip_id and t.deleted_at is null) then
    raise sqlstate 'PT404' using message = 'not_found';
  end if;
  -- Changes come in bunches: one run in so many seconds, which sees them all.
  run_id := private.enqueue_job(
    'leg.recalc', jsonb_build_object('tripId', p_trip_id), p_due_at => now() + interval '5 seconds',
    p_debounce_key => asker || ':' || p_trip_id, p_user_id => asker);
  return jsonb_build_object('asked', run_id is not null, '_jobs', private.take_own_unpublished());
end
$$;
comment on function public.request_legs(uuid) is
  'Asks for the road distances of one of the caller''s trips to be found in a few seconds; "asked" is false when that waits already. Raises not_found.';
revoke execute on function public.request_legs(uuid) from public, anon, service_role;
grant execute on function public.request_legs(uuid) to authenticated;

create function public.trip_for_legs(p_user_id uuid, p_trip_id uuid) returns jsonb
language sql
stable
security definer
set search_path = ''
as $$
  select jsonb_build_object(
    'stops', coalesce((
      select jsonb_agg(jsonb_build_object('id', s.id, 'kind', s.kind, 'lat', s.lat, 'lng', s.lng) order by s.position, s.id)
      from public.stops s where s.user_id = t.user_id and s.trip_id = t.id and s.deleted_at is null), '[]'::jsonb),
    'legs', coalesce((
      select jsonb_agg(jsonb_build_object(
        'fromStopId', l.from_stop_id, 'toStopId', l.to_stop_id, 'km', l.km, 'minutes', l.minutes, 'provider', l.provider,
        'places', l.places))
      from public.legs l where l.user_id = t.user_id and l.trip_id = t.id), '[]'::jsonb))
  from public.trips t where t.user_id = p_user_id and t.id = p_trip_id and t.deleted_at is null
$$;
comment on function public.trip_for_legs(uuid, uuid) is
  'For the job: the stops of a trip in order, and what is known of the ways between them. Null when there is no such trip any more.';
revoke execute on function public.trip_for_legs(uuid, uuid) from public, anon, authenticated;
grant execute on function public.trip_for_legs(uuid, uuid) to service_role;

create function public.save_legs(p_user_id uuid, p_trip_id uuid, p_legs text) returns jsonb
language sql
security definer
set search_path = ''
as $$
  with told as (
    select l.* from jsonb_to_recordset(p_legs::jsonb) as l (
      from_stop_id uuid, to_stop_id uuid, km numeric, minutes numeric, polyline text, provider text, places text,
      fetched_at timestamptz)
    -- A stop that was deleted or moved to nowhere while the service was asked has no way to it.
    where (select count(*) from public.stops s
      where s.user_id = p_user_id and s.trip_id = p_trip_id and s.id in (l.from_stop_id, l.to_stop_id)
        and s.deleted_at is null and s.lat is not null) = 2
  ), saved as (
    insert into public.legs as l
      (user_id, trip_id, from_stop_id, to_stop_id, km, minutes, polyline, provider, places, fetched_at)
    select p_user_id, p_trip_id, t.from_stop_id, t.to_stop_id, t.km, t.minutes, t.polyline, t.provider, t.places, t.fetched_at
    from told t
    on conflict (user_id, from_stop_id, to_stop_id) do update
      set trip_id = excluded.trip_id, km = excluded.km, minutes = excluded.minutes, polyline = excluded.polyline,
        provider = excluded.provider, places = excluded.places, fetched_at = excluded.fetched_at
      where (l.km, l.minutes, l.polyline, l.provider, l.places)
        is distinct from (excluded.km, excluded.minutes, excluded.polyline, excluded.provider, excluded.places)
    returning 1
  )
  select jsonb_build_object('saved', (select count(*) from saved))
$$;
comment on function public.save_legs(uuid, uuid, text) is
  'For the job: writes what a routing service told of the ways between stops of a trip (the text of a JSON array). What is known already is left alone.';
revoke execute on function public.save_legs(uuid, uuid, text) from public, anon, authenticated;
grant execute on function public.save_legs(uuid, uuid, text) to service_role;
