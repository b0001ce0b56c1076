-- What whoever holds a link gets to see. All that must not be seen is left out here, since anybody can call this function: amounts,
-- notes, fuel, ids, and where exactly a place is.

create function private.to_ten_km(p_degrees double precision) returns numeric
language sql
immutable
set search_path = ''
as $$ select round(p_degrees::numeric, 1) $$;
comment on function private.to_ten_km(double precision) is 'Degrees to one decimal: about 10 km, so that a town is known and no address.';
revoke execute on function private.to_ten_km(double precision) from public;

create function private.stop_places(p_from public.stops, p_to public.stops) returns text
language sql
immutable
set search_path = ''
as $$
  select format('%s,%s;%s,%s', round(p_from.lat::numeric, 5), round(p_from.lng::numeric, 5),
    round(p_to.lat::numeric, 5), round(p_to.lng::numeric, 5))
$$;
comment on function private.stop_places(public.stops, public.stops) is
  'Where two stops are, as legs.places says it: shared/domain/geo.ts, toPlaces.';
revoke execute on function private.stop_places(public.stops, public.stops) from public;

create function public.get_shared_trip(p_token text) returns jsonb
language plpgsql
stable
security definer
set search_path = ''
as $$
declare
  share public.trip_shares;
  trip public.trips;
begin
  select * into share from public.trip_shares s where s.token_hash = sha256(convert_to(p_token, 'UTF8'));
  if not found then
    raise sqlstate 'PT404' using message = 'not_found';
  end if;
  select * into trip from public.trips t where t.user_id = share.user_id and t.id = share.trip_id and t.deleted_at is null;
  if not found or share.revoked_at is not null or share.expires_at <= now() then
    raise sqlstate 'PT410' using message = 'gone';
  end if;
  return jsonb_build_object(
    'expires_at', share.expires_at,
    'trip', jsonb_build_object('name', trip.name, 'starts_on', trip.starts_on, 'ends_on', trip.ends_on,
      'depart_at', trip.depart_at, 'arrive_by', trip.arrive_by, 'max_km_a_day', trip.max_km_a_day,
      'is_towing', trip.is_towing, 'towing_speed_kmh', trip.towing_speed_kmh),
    'stops', coalesce((
      select jsonb_agg(jsonb_build_object('kind', x.kind, 'name', x.name, 'lat', private.to_ten_km(x.lat),
        'lng', private.to_ten_km(x.lng), 'arrive_fixed', x.arrive_fixed, 'stay_minutes', x.stay_minutes, 'nights', x.nights,
        -- The road from the last stop with a place, where it was told: to 10 km too, or two of them would give the place away.
        'road', (
          select jsonb_build_object('km', round(l.km, -1), 'minutes', round(l.minutes, -1))
          from public.stops before
          join public.legs l on l.user_id = before.user_id and l.from_stop_id = before.id and l.to_stop_id = x.id
            and l.places = private.stop_places(before, x)
          where before.user_id = x.user_id and before.trip_id = x.trip_id and before.deleted_at is null
            and before.lat is not null and (before.position, before.id) < (x.position, x.id)
          order by before.position desc, before.id desc limit 1)
        ) order by x.position, x.id)
      from public.stops x
      where x.user_id = trip.user_id and x.trip_id = trip.id and x.deleted_at is null
    ), '[]'));
end
$$;
comment on function public.get_shared_trip(text) is
  'The plan of a trip for whoever holds the token of a link: no amounts, no notes, no ids, places and roads to 10 km. Raises not_found, and gone once the link has ended or the trip was deleted.';
revoke execute on function public.get_shared_trip(text) from public, authenticated, service_role;
grant execute on function public.get_shared_trip(text) to anon;
