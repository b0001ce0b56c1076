create table private.analytics_daily (
  day date not null,
  metric text not null,
  dim text not null default '',
  value numeric not null,
  primary key (day, metric, dim)
);
comment on table private.analytics_daily is
  'Figures of a UTC day. dim tells what a figure is of: a group of routes, a screen, a kind of entry, a retention (d1, d7, d30); "all" for the whole.';
revoke all on private.analytics_daily from public, anon, authenticated, service_role;
alter table private.analytics_daily enable row level security;

create index profiles_by_age on public.profiles (created_at);
-- The log only grows at its end, so its days lie together on disk.
create index audit_log_by_time on private.audit_log using brin (at) with (pages_per_range = 32);

create function public.aggregate_day(p_day date) returns jsonb
language plpgsql
security definer
set search_path = ''
as $$
declare
  begins timestamptz := p_day::timestamp at time zone 'UTC';
  ends timestamptz := (p_day + 1)::timestamp at time zone 'UTC';
  answer jsonb;
begin
  with counts as materialized (
    select c.kind, c.name, c.outcome, c.bucket, c.count from private.analytics_counts c where c.day = p_day
  ), requests as (
    -- 'GET /api/v1/expenses/:id' belongs to "expenses".
    select coalesce(nullif(split_part(c.name, '/', 4), ''), 'other') as dim, c.outcome, c.bucket, c.count
    from counts c where c.kind = 'request'
    union all
    select 'all', c.outcome, c.bucket, c.count from counts c where c.kind = 'request'
  ), spread as (
    select r.dim, r.bucket, sum(sum(r.count)) over (partition by r.dim order by r.bucket) as so_far,
      sum(sum(r.count)) over (partition by r.dim) as total
    from requests r group by r.dim, r.bucket
  ), latency as (
    select s.dim, min(s.bucket) filter (where s.so_far >= 0.5 * s.total) as p50,
      min(s.bucket) filter (where s.so_far >= 0.95 * s.total) as p95
    from spread s group by s.dim
  ), retention as (
    -- Of those who signed up so many days before: how many there are, and how many used the app on the day.
    select r.dim, count(p.user_id) as people, count(a.user_id) as returned
    from (values ('d1', 1), ('d7', 7), ('d30', 30)) as r (dim, age)
    left join public.profiles p
      on p.created_at >= begins - make_interval(days => r.age) and p.created_at < ends - make_interval(days => r.age)
    left join private.active_days a on a.user_id = p.user_id and a.day = p_day
    group by r.dim
  ), found (metric, dim, value) as (
    select 'active_users', 'all', count(*)::numeric from private.active_days a where a.day = p_day
    union all select 'sign_ups', 'all', count(*) from public.profiles p where p.created_at >= begins and p.created_at < ends
    union all select 'entries', l.entity, count(*) from private.audit_log l
      where l.at >= begins and l.at < ends and l.action = 'insert' and l.entity in ('expenses') group by l.entity
    union all select 'pam_turns', 'all', coalesce(sum(c.count), 0) from counts c where c.kind = 'pam_turn'
    union all select 'screens', c.name, sum(c.count) from counts c where c.kind = 'screen' group by c.name
    union all select 'screens', 'all', coalesce(sum(c.count), 0) from counts c where c.kind = 'screen'
    union all select 'requests', r.dim, sum(r.count) from requests r group by r.dim
    union all select 'error_rate', r.dim, round(coalesce(sum(r.count) filter (where r.outcome = 'failed'), 0) / sum(r.count), 6)
      from requests r group by r.dim
    union all select 'latency_p50_ms', l.dim, private.latency_of(l.p50) from latency l
    union all select 'latency_p95_ms', l.dim, private.latency_of(l.p95) from latency l
    union all select 'retention_people', r.dim, r.people from retention r
    union all select 'retention_returned', r.dim, r.returned from retention r
    union all select 'retention_rate', r.dim, coalesce(round(r.returned::numeric / nullif(r.people, 0), 6), 0) from retention r
  ), always (metric, dim) as (
    -- A day on which nothing happened says so.
    values ('entries', 'expenses'), ('requests', 'all'), ('error_rate', 'all'), ('latency_p50_ms', 'all'), ('latency_p95_ms', 'all')
  ), figures as materialized (
    select coalesce(f.metric, z.metric) as metric, coalesce(f.dim, z.dim) as dim, coalesce(f.value, 0) as value
    from found f full join always z on z.metric = f.metric and z.dim = f.dim
  ), written as (
    insert into private.analytics_daily as d (day, metric, dim, value)
    select p_day, f.metric, f.dim, f.value from figures f
    on conflict (day, metric, dim) do update set value = excluded.value where d.value <> excluded.value
    returning 1
  ), removed as (
    delete from private.analytics_daily d
    where d.day = p_day and not exists (select from figures f where f.metric = d.metric and f.dim = d.dim)
    returning 1
  )
  select jsonb_build_object(
    'day', p_day, 'events', (select coalesce(sum(c.count), 0) from counts c), 'figures', (select count(*) from figures),
    'written', (select count(*) from written), 'removed', (select count(*) from removed))
  into answer;
  return answer;
end
$$;
comment on function public.aggregate_day(date) is
  'Makes the figures of a UTC day what its counts, entries and active people say: done again it changes nothing, done later it corrects. Answers how many figures it wrote or removed.';
revoke execute on function public.aggregate_day(date) from public, anon, authenticated;
grant execute on function public.aggregate_day(date) to service_role;
