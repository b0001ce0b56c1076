-- Events are counted as they come in and not kept one by one: a million a day would fill a small database within weeks, and what
-- one person looked at when is nobody's business. What is left of an event is a one in its day's count.

create table private.active_days (
  user_id uuid not null references auth.users (id) on delete cascade,
  day date not null,
  primary key (user_id, day)
);
comment on table private.active_days is 'On which UTC days a person used the app: what active users and retention are computed from.';
create index active_days_by_day on private.active_days (day, user_id);
revoke all on private.active_days from public, anon, authenticated, service_role;
alter table private.active_days enable row level security;

create table private.analytics_names (
  kind text not null,
  name text not null check (char_length(name) between 1 and 100),
  primary key (kind, name)
);
comment on table private.analytics_names is
  'Names of events that are told apart. Limited in number, so that nobody can fill the counts with made-up ones: what is beyond is counted as "other".';
revoke all on private.analytics_names from public, anon, authenticated, service_role;
alter table private.analytics_names enable row level security;

create table private.analytics_counts (
  day date not null,
  kind text not null check (kind in ('screen', 'request', 'pam_turn')),
  name text not null,
  outcome text not null check (outcome in ('ok', 'refused', 'failed')),
  bucket smallint not null,
  count bigint not null check (count > 0),
  primary key (day, kind, name, outcome, bucket)
) with (fillfactor = 50); -- its rows are counted up in place all day: room beside each keeps it from growing

comment on table private.analytics_counts is
  'How many events of a UTC day were alike: kind, name (a screen, or method and pattern of a request), outcome, and how long it took.';
comment on column private.analytics_counts.outcome is 'refused is a status of 4xx; failed is 5xx or no answer at all.';
comment on column private.analytics_counts.bucket is 'As private.latency_bucket counts; -1 for events that take no time.';
revoke all on private.analytics_counts from public, anon, authenticated, service_role;
alter table private.analytics_counts enable row level security;

create function private.latency_bucket(p_ms int) returns smallint
language sql
immutable
set search_path = ''
as $$ select coalesce(floor(ln(least(greatest(p_ms, 0), 65535) + 1) * 40)::smallint, -1::smallint) $$;
comment on function private.latency_bucket(int) is 'Durations of a bucket differ by 2.5 %. -1 for null.';
revoke execute on function private.latency_bucket(int) from public, anon, authenticated, service_role;

create function private.latency_of(p_bucket int) returns int
language sql
immutable
set search_path = ''
as $$ select round(exp((p_bucket + 0.5) / 40) - 1)::int $$;
comment on function private.latency_of(int) is 'The middle of a bucket, in milliseconds: at most 1.3 % from any duration in it.';
revoke execute on function private.latency_of(int) from public, anon, authenticated, service_role;

create function private.count_events(
  p_kinds text[], p_names text[], p_durations_ms int[], p_statuses int[], p_ages_ms int[]
) returns int
language plpgsql
security definer
set search_path = ''
as $$
declare
  me uuid := auth.uid();
  size int := coalesce(cardinality(p_kinds), 0);
begin
  if size not between 1 and 100
    or (size, size, size, size)
      is distinct from (cardinality(p_names), cardinality(p_durations_ms), cardinality(p_statuses), cardinality(p_ages_ms))
    or exists (select from unnest(p_ages_ms) as age where age is null or age not between 0 and 900000)
  then
    -- Past 15 minutes its day may have been aggregated already.
    raise check_violation using message = 'Send 1 to 100 events, none older than 15 minutes.';
  end if;

  insert into private.active_days (user_id, day)
  select distinct me, ((now() - make_interval(secs => age / 1000.0)) at time zone 'UTC')::date from unnest(p_ages_ms) as age
  on conflict do nothing;

  insert into private.analytics_names (kind, name)
  select distinct e.kind, e.name from unnest(p_kinds, p_names) as e (kind, name)
  where not exists (select from private.analytics_names n where n.kind = e.kind and n.name = e.name)
    and (select count(*) from private.analytics_names n where n.kind = e.kind) < 300
  on conflict do nothing;

  -- In the order of the key, so that two who count the same things never wait for each other.
  insert into private.analytics_counts as c (day, kind, name, outcome, bucket, count)
  select
    ((now() - make_interval(secs => e.age_ms / 1000.0)) at time zone 'UTC')::date,
    e.kind, coalesce(n.name, 'other'),
    case when e.status >= 500 or e.status = 0 then 'failed' when e.status >= 400 then 'refused' else 'ok' end,
    private.latency_bucket(e.duration_ms), count(*)
  from unnest(p_kinds, p_names, p_durations_ms, p_statuses, p_ages_ms) as e (kind, name, duration_ms, status, age_ms)
  left join private.analytics_names n on n.kind = e.kind and n.name = e.name
  group by 1, 2, 3, 4, 5
  order by 1, 2, 3, 4, 5
  on conflict (day, kind, name, outcome, bucket) do update set count = c.count + excluded.count;
  return size;
end
$$;
comment on function private.count_events(text[], text[], int[], int[], int[]) is
  'Counts events of the caller; the arrays go together. Durations and statuses may be null, ages say how long ago it was.';
revoke execute on function private.count_events(text[], text[], int[], int[], int[]) from public, anon, service_role;
grant execute on function private.count_events(text[], text[], int[], int[], int[]) to authenticated;

create function public.record_events(
  p_kinds text[], p_names text[], p_durations_ms int[], p_statuses int[], p_ages_ms int[]
) returns jsonb
language sql
set search_path = ''
as $$
  select jsonb_build_object('counted', private.count_events(p_kinds, p_names, p_durations_ms, p_statuses, p_ages_ms))
$$;
comment on function public.record_events(text[], text[], int[], int[], int[]) is 'Counts up to 100 events of the caller''s app.';
revoke execute on function public.record_events(text[], text[], int[], int[], int[]) from public, anon, service_role;
grant execute on function public.record_events(text[], text[], int[], int[], int[]) to authenticated;
