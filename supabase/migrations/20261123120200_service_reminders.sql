create function private.service_due(p_on date)
returns table (
  plan_id uuid, vehicle_id uuid, state text, basis text, due_on date, due_reading numeric, remaining numeric, projected_on date, due_by date
)
language sql
stable
set search_path = ''
as $$
  with counted as (
    select p.id, p.vehicle_id, p.warn_days, p.warn_reading, u.reading, u.first_on, u.first_reading, u.last_on,
      (coalesce(d.done_on, p.start_on) + make_interval(months => p.every_months))::date as due_on,
      coalesce(d.reading, p.start_reading) + p.every_reading as due_reading
    from public.service_plans p
    join public.vehicles v on v.user_id = p.user_id and v.id = p.vehicle_id and v.deleted_at is null
    left join lateral private.services_done(p.id, 1) d on true
    cross join lateral private.vehicle_use(p.vehicle_id, p_on) u
    where p.user_id = (select auth.uid()) and p.deleted_at is null
  ), ahead as (
    select c.*, c.due_reading - c.reading as remaining,
      case when c.due_reading > c.reading and c.last_on - c.first_on >= 7 and c.reading > c.first_reading then
        ceil((c.due_reading - c.reading) * (c.last_on - c.first_on) / (c.reading - c.first_reading))
      end as days_ahead
    from counted c
  ), projected as (
    select a.*, case when a.days_ahead <= 3650 then greatest(p_on, a.last_on + a.days_ahead::int) end as projected_on from ahead a
  ), judged as (
    -- 2 is overdue, 1 soon, 0 neither.
    select j.*, case when j.remaining <= 0 then p_on else j.projected_on end as reached_on,
      case when j.due_on < p_on then 2 when j.due_on - p_on <= j.warn_days then 1 else 0 end as by_date,
      case when j.remaining < 0 then 2 when j.remaining <= j.warn_reading or j.projected_on - p_on <= j.warn_days then 1 else 0 end as by_reading
    from projected j
  )
  select j.id, j.vehicle_id,
    (array['ok', 'soon', 'overdue'])[1 + greatest(j.by_date, j.by_reading)],
    case when j.by_reading > j.by_date or (j.by_reading = j.by_date and (j.due_on is null or j.reached_on < j.due_on))
      then 'reading' else 'date' end,
    j.due_on, j.due_reading, j.remaining, j.projected_on, least(j.due_on, j.reached_on)
  from judged j
$$;
comment on function private.service_due(date) is
  'When each plan of the caller is due as of a day, as shared/domain/service-due.ts says it; a test compares the two.';
revoke execute on function private.service_due(date) from public;
grant execute on function private.service_due(date) to authenticated;

create function private.reading_words(p_reading numeric, p_kind text, p_distance_unit text) returns text
language sql
immutable
set search_path = ''
as $$
  select case
    when p_kind = 'generator' then ltrim(to_char(p_reading, '9,999,999,990.0')) || ' h'
    -- The international mile, as in shared/domain/units.ts.
    when p_distance_unit = 'mi' then ltrim(to_char(p_reading / 1.609344, '9,999,999,990')) || ' mi'
    else ltrim(to_char(p_reading, '9,999,999,990')) || ' km' end
$$;
comment on function private.reading_words(numeric, text, text) is 'A distance, or of a generator hours, as a person reads it: "10,400 km".';
revoke execute on function private.reading_words(numeric, text, text) from public, anon, authenticated, service_role;

create or replace function private.service_reminders(p_user_id uuid, p_on date) returns table (dedup_key text, data jsonb)
language sql
stable
set search_path = ''
as $$
  -- The key names what it is due by, so that soon and overdue are each said once until it has been done.
  select format('service:%s:%s:%s:%s', p.id, s.basis, s.state, case s.basis when 'date' then s.due_on::text else s.due_reading::text end),
    jsonb_build_object(
      'title', format('%s (%s)', p.name, v.name),
      'what', case s.state when 'overdue' then 'overdue' else 'due' end,
      'dueOn', told.on_day, 'days', told.on_day - p_on,
      'remaining', case s.basis when 'reading' then private.reading_words(abs(s.remaining), v.kind, f.distance_unit) end,
      'path', '/wheels/service?vehicle=' || v.id)
  from private.service_due(p_on) s
  join public.service_plans p on p.user_id = p_user_id and p.id = s.plan_id
  join public.vehicles v on v.user_id = p_user_id and v.id = s.vehicle_id
  join public.profiles f on f.user_id = p_user_id
  cross join lateral (select case s.basis when 'date' then s.due_on else s.projected_on end as on_day) told
  where s.state <> 'ok'
$$;
