create function public.list_hitches(p_vehicle_id uuid default null) returns jsonb
language sql
stable
set search_path = ''
as $$
  select coalesce(jsonb_agg(to_jsonb(h) order by h.hitched_on desc, h.from_km desc, h.id), '[]')
  from (
    select n.* from public.hitches n
    where n.user_id = (select auth.uid()) and n.deleted_at is null
      and (p_vehicle_id is null or p_vehicle_id in (n.tow_vehicle_id, n.trailer_id))
    order by n.hitched_on desc, n.from_km desc, n.id limit 1000
  ) h
$$;
comment on function public.list_hitches(uuid) is 'The caller''s hitches, of one vehicle or all, newest first, a thousand at most.';
revoke execute on function public.list_hitches(uuid) from public, anon, service_role;
grant execute on function public.list_hitches(uuid) to authenticated;

create function public.list_odometer_readings(p_vehicle_id uuid, p_limit int default 30, p_after uuid default null) returns jsonb
language sql
stable
set search_path = ''
as $$
  with page as (
    select r.* from public.odometer_readings r
    where r.user_id = (select auth.uid()) and r.vehicle_id = p_vehicle_id and r.deleted_at is null
      and (p_after is null or (r.read_on, r.reading, r.id) < (
        select a.read_on, a.reading, a.id from public.odometer_readings a
        where a.user_id = (select auth.uid()) and a.id = p_after))
    order by r.read_on desc, r.reading desc, r.id desc limit p_limit + 1
  ), shown as (
    select * from page order by read_on desc, reading desc, id desc limit p_limit
  )
  select jsonb_build_object(
    'readings', coalesce((select jsonb_agg(to_jsonb(s) order by s.read_on desc, s.reading desc, s.id desc) from shown s), '[]'),
    'more', (select count(*) from page) > p_limit,
    'total', (select count(*) from public.odometer_readings r
      where r.user_id = (select auth.uid()) and r.vehicle_id = p_vehicle_id and r.deleted_at is null))
$$;
comment on function public.list_odometer_readings(uuid, int, uuid) is
  'A page of the readings of one of the caller''s vehicles, newest first, after the row that is named; "total" counts all of them.';
revoke execute on function public.list_odometer_readings(uuid, int, uuid) from public, anon, service_role;
grant execute on function public.list_odometer_readings(uuid, int, uuid) to authenticated;

create function public.list_documents(p_vehicle_id uuid default null) returns jsonb
language sql
stable
set search_path = ''
as $$
  select coalesce(jsonb_agg(to_jsonb(d) order by d.expires_on, d.title collate "C", d.id), '[]')
  from (
    select n.* from public.documents n
    where n.user_id = (select auth.uid()) and n.deleted_at is null and (p_vehicle_id is null or n.vehicle_id = p_vehicle_id)
      and (n.vehicle_id is null or exists (
        select from public.vehicles v where v.user_id = n.user_id and v.id = n.vehicle_id and v.deleted_at is null))
    order by n.expires_on, n.title collate "C", n.id limit 1000
  ) d
$$;
comment on function public.list_documents(uuid) is
  'The caller''s documents, of one vehicle or all, what expires first in front, a thousand at most; none of a vehicle that is deleted.';
revoke execute on function public.list_documents(uuid) from public, anon, service_role;
grant execute on function public.list_documents(uuid) to authenticated;
