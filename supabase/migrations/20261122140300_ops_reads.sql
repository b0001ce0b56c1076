-- What the operations page shows. The schema private keeps the logic, without grants, for the command line; what is in
-- public begins by asking who is there.

create function private.require_admin() returns void
language plpgsql
stable
security definer
set search_path = ''
as $$
begin
  if not private.is_admin() then
    raise sqlstate 'PT403' using message = 'forbidden';
  end if;
end
$$;
comment on function private.require_admin() is 'Raises forbidden unless the signed-in user is an administrator.';
revoke execute on function private.require_admin() from public, anon, authenticated, service_role;

create function private.job_figures() returns jsonb
language sql
stable
security definer
set search_path = ''
as $$
  with recent as (
    select r.job, r.state, r.duplicates, r.created_at, r.finished_at,
      extract(epoch from r.finished_at - r.started_at) * 1000 as ms,
      extract(epoch from r.started_at - r.due_at) * 1000 as wait_ms,
      least(23, floor(extract(epoch from r.created_at - (now() - interval '24 hours')) / 3600)::int) as hour
    from private.job_runs r where r.created_at > now() - interval '24 hours'
  ), open as (
    select r.job, r.state, r.due_at, r.published_at from private.job_runs r where r.state in ('waiting', 'running')
  ), dead as (
    select r.job, count(*)::int as dead from private.job_runs r where r.state = 'dead' group by r.job
  ), hours as (
    select r.job, r.hour, count(*) filter (where r.state = 'done')::int as done, count(*) filter (where r.state = 'dead')::int as dead
    from recent r group by r.job, r.hour
  ), by_job as (
    select r.job,
      count(*) filter (where r.state = 'done')::int as done,
      count(*) filter (where r.state = 'dead')::int as dead,
      coalesce(sum(r.duplicates), 0)::int as duplicates,
      percentile_cont(0.5) within group (order by r.ms) filter (where r.state = 'done') as p50_ms,
      percentile_cont(0.95) within group (order by r.ms) filter (where r.state = 'done') as p95_ms,
      max(r.finished_at) as last_finished_at
    from recent r group by r.job
  ), names as (
    select job from by_job union select job from open union select job from dead
    union select job from private.paused_jobs union select job from private.schedules
  )
  select jsonb_build_object(
    'depth', (
      select jsonb_build_object(
        'ready', count(*) filter (where o.state = 'waiting' and o.due_at <= now()),
        'unpublished', count(*) filter (where o.state = 'waiting' and o.due_at <= now() and o.published_at is null),
        'later', count(*) filter (where o.state = 'waiting' and o.due_at > now()),
        'running', count(*) filter (where o.state = 'running'),
        'dead', (select coalesce(sum(d.dead), 0) from dead d),
        'oldest_due_at', min(o.due_at) filter (where o.state = 'waiting' and o.due_at <= now())
      ) from open o
    ),
    'day', (
      select jsonb_build_object(
        'done', count(*) filter (where r.state = 'done'),
        'dead', count(*) filter (where r.state = 'dead'),
        'p50_ms', percentile_cont(0.5) within group (order by r.ms) filter (where r.state = 'done'),
        'p95_ms', percentile_cont(0.95) within group (order by r.ms) filter (where r.state = 'done'),
        'wait_p50_ms', percentile_cont(0.5) within group (order by r.wait_ms) filter (where r.state = 'done'),
        'wait_p95_ms', percentile_cont(0.95) within group (order by r.wait_ms) filter (where r.state = 'done')
      ) from recent r
    ),
    'jobs', (
      select coalesce(jsonb_agg(jsonb_build_object(
        'job', n.job,
        'waiting', (select count(*) from open o where o.job = n.job and o.state = 'waiting'),
        'running', (select count(*) from open o where o.job = n.job and o.state = 'running'),
        'dead_now', coalesce(d.dead, 0),
        'done', coalesce(b.done, 0),
        'dead', coalesce(b.dead, 0),
        'duplicates', coalesce(b.duplicates, 0),
        'p50_ms', b.p50_ms,
        'p95_ms', b.p95_ms,
        'last_finished_at', b.last_finished_at,
        'paused_at', p.paused_at,
        'hours', (
          select jsonb_agg(jsonb_build_array(coalesce(h.done, 0), coalesce(h.dead, 0)) order by slot.hour)
          from generate_series(0, 23) as slot (hour) left join hours h on h.job = n.job and h.hour = slot.hour
        )
      ) order by n.job), '[]')
      from names n
      left join by_job b on b.job = n.job
      left join dead d on d.job = n.job
      left join private.paused_jobs p on p.job = n.job
    ),
    'schedules', (
      select coalesce(jsonb_agg(jsonb_build_object(
        'job', s.job, 'last_slot', s.last_slot, 'last_fired_at', s.last_fired_at, 'firings', s.firings,
        'known_since', s.known_since, 'last_run_id', s.last_run_id, 'last_state', r.state
      ) order by s.job), '[]')
      from private.schedules s left join private.job_runs r on r.id = s.last_run_id
    )
  )
$$;
comment on function private.job_figures() is
  'Queue depth now; of the runs asked for in the last 24 hours how they ended and how long they took, by job and hour; what the schedules were asked for last.';
revoke execute on function private.job_figures() from public, anon, authenticated, service_role;

create function private.to_run_row(p_run private.job_runs) returns jsonb
language sql
immutable
set search_path = ''
as $$
  select jsonb_build_object(
    'id', p_run.id, 'job', p_run.job, 'state', p_run.state, 'source', p_run.source, 'key', p_run.key,
    'created_at', p_run.created_at, 'due_at', p_run.due_at, 'published_at', p_run.published_at,
    'started_at', p_run.started_at, 'finished_at', p_run.finished_at, 'attempts', p_run.attempts,
    'max_attempts', p_run.max_attempts, 'duplicates', p_run.duplicates, 'error', p_run.error
  )
$$;
comment on function private.to_run_row(private.job_runs) is 'A run as a list shows it: without payload and result.';
revoke execute on function private.to_run_row(private.job_runs) from public, anon, authenticated, service_role;

create function private.list_runs(
  p_job text, p_state text, p_source text, p_search text, p_before timestamptz, p_before_id uuid, p_limit int
) returns jsonb
language sql
stable
security definer
set search_path = ''
as $$
  select coalesce(jsonb_agg(private.to_run_row(page) order by page.created_at desc, page.id desc), '[]')
  from (
    select r.* from private.job_runs r
    where (p_job is null or r.job = p_job)
      and (p_state is null or r.state = p_state)
      and (p_source is null or r.source = p_source)
      and (p_before is null or (r.created_at, r.id) < (p_before, p_before_id))
      and (p_search is null or strpos(lower(concat_ws(' ', r.id, r.job, r.key, r.user_id, r.error, r.message_id, r.payload)), lower(p_search)) > 0)
    order by r.created_at desc, r.id desc
    limit least(p_limit, 200)
  ) page
$$;
comment on function private.list_runs(text, text, text, text, timestamptz, uuid, int) is
  'Runs, the newest first, before the one that is named; the search looks into ids, key, error and payload.';
revoke execute on function private.list_runs(text, text, text, text, timestamptz, uuid, int) from public, anon, authenticated, service_role;

create function private.describe_run(p_id uuid) returns jsonb
language sql
stable
security definer
set search_path = ''
as $$
  select private.to_run_row(r) || jsonb_build_object(
    'payload', r.payload, 'result', r.result, 'user_id', r.user_id, 'slot', r.slot, 'since', r.since,
    'debounce_key', r.debounce_key, 'publications', r.publications, 'message_id', r.message_id, 'dlq_id', r.dlq_id,
    'lease_until', r.lease_until, 'parent_id', r.parent_id,
    'paused', exists (select from private.paused_jobs p where p.job = r.job),
    'group', (
      select jsonb_build_object('id', g.id, 'name', g.name, 'total', g.total, 'unfinished', g.unfinished, 'dead', g.dead)
      from private.job_groups g where g.id = r.group_id
    ),
    'children', (
      select coalesce(jsonb_agg(jsonb_build_object('id', c.id, 'job', c.job, 'source', c.source, 'state', c.state) order by c.created_at), '[]')
      from (select * from private.job_runs c where c.parent_id = r.id order by c.created_at limit 20) c
    )
  )
  from private.job_runs r where r.id = p_id
$$;
comment on function private.describe_run(uuid) is 'Everything about one run, and what went on from it; null when there is none.';
revoke execute on function private.describe_run(uuid) from public, anon, authenticated, service_role;

create function public.ops_overview() returns jsonb
language plpgsql
stable
security definer
set search_path = ''
as $$
begin
  perform private.require_admin();
  return private.job_figures();
end
$$;
comment on function public.ops_overview() is 'For administrators: private.job_figures().';
revoke execute on function public.ops_overview() from public, anon, service_role;
grant execute on function public.ops_overview() to authenticated;

create function public.ops_list_runs(
  p_job text default null, p_state text default null, p_source text default null, p_search text default null,
  p_before timestamptz default null, p_before_id uuid default null, p_limit int default 50
) returns jsonb
language plpgsql
stable
security definer
set search_path = ''
as $$
begin
  perform private.require_admin();
  return private.list_runs(p_job, p_state, p_source, p_search, p_before, p_before_id, p_limit);
end
$$;
comment on function public.ops_list_runs(text, text, text, text, timestamptz, uuid, int) is 'For administrators: private.list_runs().';
revoke execute on function public.ops_list_runs(text, text, text, text, timestamptz, uuid, int) from public, anon, service_role;
grant execute on function public.ops_list_runs(text, text, text, text, timestamptz, uuid, int) to authenticated;

create function public.ops_get_run(p_id uuid) returns jsonb
language plpgsql
stable
security definer
set search_path = ''
as $$
begin
  perform private.require_admin();
  return private.describe_run(p_id);
end
$$;
comment on function public.ops_get_run(uuid) is 'For administrators: private.describe_run().';
revoke execute on function public.ops_get_run(uuid) from public, anon, service_role;
grant execute on function public.ops_get_run(uuid) to authenticated;

create function public.ops_health() returns jsonb
language plpgsql
stable
security definer
set search_path = ''
as $$
begin
  perform private.require_admin();
  return jsonb_build_object(
    'checks', (
      select coalesce(jsonb_agg(to_jsonb(c) - 'check_id' order by c.service), '[]') from private.health_checks c
      where c.at = (select max(m.at) from private.health_checks m)
    ),
    'incidents', (
      select coalesce(jsonb_agg(to_jsonb(i) order by i.started_at desc), '[]')
      from (select * from private.incidents order by started_at desc limit 100) i
    )
  );
end
$$;
comment on function public.ops_health() is 'For administrators: what the last check found, and the newest incidents, with details.';
revoke execute on function public.ops_health() from public, anon, service_role;
grant execute on function public.ops_health() to authenticated;

create function public.ops_mail(p_state text default null, p_search text default null) returns jsonb
language plpgsql
stable
security definer
set search_path = ''
as $$
begin
  perform private.require_admin();
  return jsonb_build_object(
    'counts', (
      select coalesce(jsonb_object_agg(c.state, c.count), '{}') from (
        select m.state, count(*) as count from private.email_outbox m where m.created_at > now() - interval '24 hours' group by m.state
      ) c
    ),
    'mails', (
      select coalesce(jsonb_agg(to_jsonb(m) order by m.created_at desc, m.id), '[]') from (
        select o.id, o.template, o.to_address, o.state, o.subject, o.error, o.created_at, o.sent_at
        from private.email_outbox o
        where (p_state is null or o.state = p_state)
          and (p_search is null or strpos(lower(concat_ws(' ', o.to_address, o.template, o.subject, o.error)), lower(p_search)) > 0)
        order by o.created_at desc, o.id limit 100
      ) m
    ),
    'suppressions', (
      select coalesce(jsonb_agg(to_jsonb(s) order by s.at desc), '[]') from (
        select x.address, x.reason, x.at, x.detail from private.email_suppressions x
        where p_search is null or strpos(lower(x.address), lower(p_search)) > 0
        order by x.at desc limit 100
      ) s
    )
  );
end
$$;
comment on function public.ops_mail(text, text) is
  'For administrators: mails of the last day by state, the newest 100, and the newest 100 addresses that get no mail.';
revoke execute on function public.ops_mail(text, text) from public, anon, service_role;
grant execute on function public.ops_mail(text, text) to authenticated;

create function public.ops_require_admin() returns jsonb
language plpgsql
stable
security definer
set search_path = ''
as $$
begin
  perform private.require_admin();
  return '{}';
end
$$;
comment on function public.ops_require_admin() is 'Raises forbidden for anybody but administrators: before something is asked of another system.';
revoke execute on function public.ops_require_admin() from public, anon, service_role;
grant execute on function public.ops_require_admin() to authenticated;
