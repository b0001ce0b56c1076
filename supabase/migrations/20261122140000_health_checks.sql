create table private.health_checks (
  service text not null check (char_length(service) between 1 and 40),
  check_id uuid not null,
  at timestamptz not null,
  state text not null check (state in ('up', 'down', 'off')),
  latency_ms int check (latency_ms >= 0),
  detail text not null default '' check (char_length(detail) <= 500),
  primary key (service, check_id)
);
comment on table private.health_checks is
  'What each probe of each check found: up, down, or off (not configured here). check_id is the run that checked, so a check that is delivered twice counts once.';
comment on column private.health_checks.detail is 'For administrators: what went wrong, without addresses or keys.';
create index health_checks_newest on private.health_checks (at desc);
create index health_checks_by_service on private.health_checks (service, at desc);
revoke all on private.health_checks from public, anon, authenticated, service_role;
alter table private.health_checks enable row level security;

create table private.health_days (
  service text not null,
  day date not null,
  checks int not null check (checks > 0),
  failures int not null check (failures between 0 and checks),
  primary key (service, day)
);
comment on table private.health_days is
  'Checks and failures of a service by UTC day, counted in the transaction of each check: outlives the checks themselves and makes the status page cheap.';
revoke all on private.health_days from public, anon, authenticated, service_role;
alter table private.health_days enable row level security;

create table private.incidents (
  id uuid primary key default gen_random_uuid(),
  service text not null,
  started_at timestamptz not null,
  opened_at timestamptz not null default now(),
  ended_at timestamptz check (ended_at >= started_at),
  detail text not null default ''
);
comment on table private.incidents is
  'A service that failed two checks in a row, from the first of them until a check finds it up again. At most one is open a service.';
create unique index incidents_open on private.incidents (service) where ended_at is null;
create index incidents_newest on private.incidents (started_at desc);
revoke all on private.incidents from public, anon, authenticated, service_role;
alter table private.incidents enable row level security;

create function private.tell_admins(p_incidents uuid[], p_state text) returns int
language plpgsql
security definer
set search_path = ''
as $$
declare
  mails uuid[];
begin
  select array_agg(mail.id) filter (where mail.id is not null) into mails
  from private.incidents i
  cross join private.admins a
  join auth.users u on u.id = a.user_id
  cross join lateral (
    select private.queue_email(
      'incident', format('incident:%s:%s:%s', i.id, p_state, a.user_id), a.user_id, u.email,
      jsonb_build_object(
        'service', i.service, 'state', p_state, 'detail', i.detail, 'path', '/ops?tab=health',
        'openedAt', to_char(i.started_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'),
        'closedAt', to_char(i.ended_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'))) as id
  ) mail
  where i.id = any (p_incidents);
  if mails is null then
    return 0;
  end if;
  perform private.send_emails(mails);
  return cardinality(mails);
end
$$;
comment on function private.tell_admins(uuid[], text) is
  'Mails every administrator about these incidents, once an incident and state (open, closed). Returns how many mails.';
revoke execute on function private.tell_admins(uuid[], text) from public, anon, authenticated, service_role;

create function public.record_health_checks(p_check_id uuid, p_at timestamptz, p_checks text) returns jsonb
language plpgsql
security definer
set search_path = ''
as $$
declare
  recorded int;
  opened uuid[];
  closed uuid[];
begin
  -- Two checks at once are counted one after the other: which failure is the second in a row must be certain.
  perform pg_advisory_xact_lock(hashtextextended('health.check', 0));

  with fresh as (
    insert into private.health_checks (service, check_id, at, state, latency_ms, detail)
    select c.service, p_check_id, p_at, c.state, c.latency_ms, left(coalesce(c.detail, ''), 500)
    from jsonb_to_recordset(p_checks::jsonb) as c (service text, state text, latency_ms int, detail text)
    on conflict do nothing
    returning *
  ), counted as (
    insert into private.health_days as d (service, day, checks, failures)
    select f.service, (f.at at time zone 'UTC')::date, 1, (f.state = 'down')::int from fresh f where f.state <> 'off'
    on conflict (service, day) do update set checks = d.checks + 1, failures = d.failures + excluded.failures
  )
  select count(*) into recorded from fresh;
  if recorded = 0 then
    return jsonb_build_object('recorded', 0, 'opened', 0, 'closed', 0, 'mails', 0);
  end if;

  with newest as (
    select s.service, before.state as before, before.at as failing_since, now.state, now.detail
    from private.health_checks s
    join lateral (
      select c.* from private.health_checks c where c.service = s.service order by c.at desc limit 1
    ) now on true
    left join lateral (
      select c.* from private.health_checks c where c.service = s.service order by c.at desc offset 1 limit 1
    ) before on true
    where s.check_id = p_check_id
  ), began as (
    insert into private.incidents (service, started_at, opened_at, detail)
    select n.service, n.failing_since, p_at, n.detail from newest n where n.state = 'down' and n.before = 'down'
    on conflict (service) where ended_at is null do nothing
    returning id
  ), ended as (
    update private.incidents i set ended_at = greatest(p_at, i.started_at)
    from newest n where i.service = n.service and i.ended_at is null and n.state <> 'down'
    returning i.id
  )
  select (select array_agg(id) from began), (select array_agg(id) from ended) into opened, closed;

  return jsonb_build_object(
    'recorded', recorded,
    'opened', coalesce(cardinality(opened), 0),
    'closed', coalesce(cardinality(closed), 0),
    'mails',
      case when opened is null then 0 else private.tell_admins(opened, 'open') end
      + case when closed is null then 0 else private.tell_admins(closed, 'closed') end);
end
$$;
comment on function public.record_health_checks(uuid, timestamptz, text) is
  'Keeps what a check found (a JSON array of {service, state, latency_ms, detail}), opens an incident at the second failure in a row, closes it when the service is up again, and mails the administrators about either. Called again for the same check, it changes nothing.';
revoke execute on function public.record_health_checks(uuid, timestamptz, text) from public, anon, authenticated;
grant execute on function public.record_health_checks(uuid, timestamptz, text) to service_role;
