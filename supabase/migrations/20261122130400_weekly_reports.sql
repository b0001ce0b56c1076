create function private.due_in_zone(
  p_time_zone text, p_hour int, p_since timestamptz, p_until timestamptz, p_weekday int default null
) returns date
language sql
immutable
set search_path = ''
as $$
  select max(d.day) from (
    select (p_until at time zone p_time_zone)::date - back as day from generate_series(0, 1) as back
  ) d
  where (p_weekday is null or extract(isodow from d.day) = p_weekday)
    and (d.day + make_interval(hours => p_hour)) at time zone p_time_zone > p_since
    and (d.day + make_interval(hours => p_hour)) at time zone p_time_zone <= p_until
$$;
comment on function private.due_in_zone(text, int, timestamptz, timestamptz, int) is
  'The local day whose p_hour o''clock (on p_weekday, 1 is Monday) lies after p_since and not after p_until, at most a day apart; null when none does. An hour that the clocks skip comes with the next one, one that they repeat counts once.';
revoke execute on function private.due_in_zone(text, int, timestamptz, timestamptz, int) from public, anon, authenticated, service_role;

create index profiles_by_time_zone on public.profiles (time_zone, user_id);

create function private.weekly_report_data(p_user_ids uuid[], p_mondays date[])
returns table (user_id uuid, monday date, data jsonb)
language sql
stable
set search_path = ''
as $$
  with people as (
    -- The Monday after the week that is reported.
    select p.user_id, p.monday from unnest(p_user_ids, p_mondays) as p (user_id, monday)
  ), sums as materialized (
    select p.user_id, p.monday, x.currency, x.category_slug,
      coalesce(sum(x.amount_cents) filter (where x.occurred_on >= p.monday - 7), 0) as cents,
      coalesce(sum(x.amount_cents) filter (where x.occurred_on < p.monday - 7), 0) as previous_cents,
      count(*) filter (where x.occurred_on >= p.monday - 7) as entries
    from people p join public.expenses x on x.user_id = p.user_id and x.deleted_at is null
      and x.occurred_on >= p.monday - 14 and x.occurred_on < p.monday
    group by p.user_id, p.monday, x.currency, x.category_slug
  ), totals as (
    select t.user_id, sum(t.entries) as entries, jsonb_agg(jsonb_build_object(
        'currency', t.currency, 'totalCents', t.cents, 'previousCents', t.previous_cents,
        'path', private.expenses_path(t.monday - 7, t.monday - 1)) order by t.cents desc, t.currency) as list
    from (
      select s.user_id, s.monday, s.currency, sum(s.cents) as cents, sum(s.previous_cents) as previous_cents, sum(s.entries) as entries
      from sums s group by s.user_id, s.monday, s.currency having sum(s.entries) > 0
    ) t
    group by t.user_id
  ), categories as (
    select s.user_id, jsonb_agg(jsonb_build_object(
        'name', c.name, 'currency', s.currency, 'totalCents', s.cents, 'entries', s.entries,
        'path', private.expenses_path(s.monday - 7, s.monday - 1, c.slug)) order by s.cents desc, c.position) as list
    from sums s join public.categories c on c.slug = s.category_slug
    where s.entries > 0
    group by s.user_id
  )
  select p.user_id, p.monday, jsonb_build_object(
    'week', to_char(p.monday - 7, 'IYYY"-W"IW'), 'from', p.monday - 7, 'to', p.monday - 1, 'entries', t.entries,
    'path', private.expenses_path(p.monday - 7, p.monday - 1), 'totals', t.list, 'categories', c.list)
  from people p join totals t on t.user_id = p.user_id join categories c on c.user_id = p.user_id
$$;
comment on function private.weekly_report_data(uuid[], date[]) is
  'The report of the week before a Monday, a person each; none for who entered nothing. Every path opens the rows that its figure sums.';
revoke execute on function private.weekly_report_data(uuid[], date[]) from public, anon, authenticated, service_role;

create function public.queue_weekly_reports(
  p_since timestamptz, p_until timestamptz, p_after uuid default null, p_limit int default 2000
) returns jsonb
language plpgsql
security definer
set search_path = ''
as $$
declare
  zones text[];
  mondays date[];
  people uuid[];
  people_mondays date[];
  reports int;
begin
  -- Most hours it is Monday seven o'clock nowhere, and one look at the zones people live in tells.
  with lived_in as materialized ( -- or the planner looks at the clock of every person
    select distinct p.time_zone from public.profiles p
  ), due as (
    select l.time_zone, private.due_in_zone(l.time_zone, 7, p_since, p_until, 1) as monday from lived_in l
  )
  select array_agg(d.time_zone), array_agg(d.monday) into zones, mondays from due d where d.monday is not null;
  if zones is null then
    return jsonb_build_object('people', 0, 'reports', 0);
  end if;

  select array_agg(p.user_id order by p.user_id), array_agg(p.monday order by p.user_id) into people, people_mondays
  from (
    select f.user_id, z.monday
    from public.profiles f join unnest(zones, mondays) as z (time_zone, monday) on z.time_zone = f.time_zone
    where p_after is null or f.user_id > p_after
    order by f.user_id limit p_limit
  ) p;
  select private.queue_emails(
    'weekly-report',
    array_agg(format('weekly-report:%s:%s', r.user_id, r.data ->> 'week') order by r.user_id),
    array_agg(r.user_id order by r.user_id),
    array_agg(r.data order by r.user_id))
  into reports
  from private.weekly_report_data(people, people_mondays) r
  join public.notification_settings s on s.user_id = r.user_id and s.weekly_report;
  return jsonb_strip_nulls(jsonb_build_object(
    'people', coalesce(cardinality(people), 0), 'reports', coalesce(reports, 0),
    'next', case when cardinality(people) = p_limit then people[p_limit] end));
end
$$;
comment on function public.queue_weekly_reports(timestamptz, timestamptz, uuid, int) is
  'Queues the weekly report of up to p_limit people for whom it became Monday 07:00 in the hours given, once a person and ISO week. "next" is where another call goes on.';
revoke execute on function public.queue_weekly_reports(timestamptz, timestamptz, uuid, int) from public, anon, authenticated;
grant execute on function public.queue_weekly_reports(timestamptz, timestamptz, uuid, int) to service_role;
