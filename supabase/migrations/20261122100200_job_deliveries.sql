-- Doing the work. Called by the jobs function alone, as service_role.

create function private.bury_run(p_run private.job_runs, p_error text) returns void
language plpgsql
set search_path = ''
as $$
begin
  update private.job_runs r set
    state = 'dead', finished_at = now(), lease = null, lease_until = null, debounce_key = null, error = left(p_error, 4000)
  where r.id = p_run.id;
  if p_run.group_id is not null then
    update private.job_groups g set unfinished = g.unfinished - 1, dead = g.dead + 1 where g.id = p_run.group_id;
    perform private.close_group(p_run.group_id);
  end if;
end
$$;
comment on function private.bury_run(private.job_runs, text) is 'Nothing more will be tried by itself; an administrator can.';
revoke execute on function private.bury_run(private.job_runs, text) from public, anon, authenticated, service_role;

create function public.claim_job_run(
  p_id uuid, p_job text, p_lease_seconds int, p_max_attempts int, p_message_id text default null
) returns jsonb
language plpgsql
security definer
set search_path = ''
as $$
declare
  run private.job_runs;
begin
  update private.job_runs r set
    state = 'running', attempts = r.attempts + 1, max_attempts = p_max_attempts, message_id = coalesce(p_message_id, r.message_id),
    lease = gen_random_uuid(), lease_until = now() + make_interval(secs => p_lease_seconds), debounce_key = null,
    started_at = now(), error = null
  where r.id = p_id and r.job = p_job and r.attempts < p_max_attempts and r.due_at <= now() + interval '2 seconds'
    and (r.state = 'waiting' or (r.state = 'running' and r.lease_until < now()))
    and not exists (select from private.paused_jobs p where p.job = p_job)
  returning * into run;
  if found then
    return jsonb_build_object(
      'outcome', 'claimed', 'lease', run.lease, 'attempt', run.attempts, 'payload', run.payload, 'user_id', run.user_id,
      'key', run.key, 'due_at', run.due_at, 'slot', run.slot, 'since', run.since);
  end if;

  select * into run from private.job_runs r where r.id = p_id and r.job = p_job for update;
  if not found then
    return jsonb_build_object('outcome', 'unknown');
  end if;
  if run.state in ('done', 'dead', 'canceled') then
    update private.job_runs r set duplicates = r.duplicates + 1 where r.id = p_id;
    return jsonb_build_object('outcome', run.state);
  end if;
  if run.state = 'running' and run.lease_until >= now() then
    return jsonb_build_object('outcome', 'busy', 'retry_after', ceil(extract(epoch from run.lease_until - now()))::int + 1);
  end if;
  if run.attempts >= p_max_attempts then
    perform private.bury_run(run, coalesce(run.error, format('The function ended in the middle of the work, %s times.', run.attempts)));
    return jsonb_build_object('outcome', 'dead');
  end if;
  -- Too early, or paused: the message has done its duty, and the sweep publishes another when it is time.
  update private.job_runs r set state = 'waiting', lease = null, lease_until = null, published_at = null, publish_by = null where r.id = p_id;
  return jsonb_build_object('outcome', 'held');
end
$$;
comment on function public.claim_job_run(uuid, text, int, int, text) is
  'Takes the lease on a run, or says why not: done, dead or canceled (a duplicate), busy (retry_after in seconds), held (paused or not due), unknown.';
revoke execute on function public.claim_job_run(uuid, text, int, int, text) from public, anon, authenticated;
grant execute on function public.claim_job_run(uuid, text, int, int, text) to service_role;

create function public.finish_job_run(p_id uuid, p_lease uuid, p_result text, p_next_payload text default null) returns jsonb
language plpgsql
security definer
set search_path = ''
as $$
declare
  run private.job_runs;
begin
  update private.job_runs r set
    state = 'done', finished_at = now(), lease = null, lease_until = null, result = p_result::jsonb, error = null
  where r.id = p_id and r.state = 'running' and r.lease = p_lease
  returning * into run;
  if not found then
    return jsonb_build_object('finished', false);
  end if;
  if p_next_payload is not null then
    -- The rest of the work takes this run's place in its group.
    insert into private.job_runs (job, payload, source, user_id, group_id, parent_id, slot, since)
    values (run.job, p_next_payload::jsonb, 'continuation', run.user_id, run.group_id, run.id, run.slot, run.since);
  elsif run.group_id is not null then
    update private.job_groups g set unfinished = g.unfinished - 1 where g.id = run.group_id;
    perform private.close_group(run.group_id);
  end if;
  return jsonb_build_object('finished', true, 'publish', private.take_unpublished(null, 100));
end
$$;
comment on function public.finish_job_run(uuid, uuid, text, text) is
  'The work is done; with p_next_payload, so far, and another run goes on from there. Returns what waits to be published. Not finished when the lease was lost to another.';
revoke execute on function public.finish_job_run(uuid, uuid, text, text) from public, anon, authenticated;
grant execute on function public.finish_job_run(uuid, uuid, text, text) to service_role;

create function public.fail_job_run(p_id uuid, p_lease uuid, p_error text, p_permanent boolean) returns jsonb
language plpgsql
security definer
set search_path = ''
as $$
declare
  run private.job_runs;
begin
  select * into run from private.job_runs r where r.id = p_id and r.state = 'running' and r.lease = p_lease for update;
  if not found then
    return jsonb_build_object('state', 'lost');
  end if;
  if p_permanent or run.attempts >= run.max_attempts then
    perform private.bury_run(run, p_error);
    return jsonb_build_object('state', 'dead');
  end if;
  update private.job_runs r set state = 'waiting', lease = null, lease_until = null, error = left(p_error, 4000) where r.id = p_id;
  return jsonb_build_object('state', 'waiting');
end
$$;
comment on function public.fail_job_run(uuid, uuid, text, boolean) is
  'The attempt failed: dead when permanent or the last, else waiting for QStash''s next delivery. Lost when another holds the lease.';
revoke execute on function public.fail_job_run(uuid, uuid, text, boolean) from public, anon, authenticated;
grant execute on function public.fail_job_run(uuid, uuid, text, boolean) to service_role;

create function public.give_up_job_run(
  p_error text, p_id uuid default null, p_message_id text default null, p_dlq_id text default null, p_permanent boolean default false
) returns jsonb
language plpgsql
security definer
set search_path = ''
as $$
declare
  run private.job_runs;
begin
  -- A message of a schedule names no run: the run knows the message.
  select * into run from private.job_runs r where r.id = p_id or (p_id is null and r.message_id = p_message_id) limit 1 for update;
  if not found then
    return jsonb_build_object('state', 'unknown');
  end if;
  update private.job_runs r set dlq_id = coalesce(p_dlq_id, r.dlq_id) where r.id = run.id;
  if run.state in ('done', 'dead', 'canceled') then
    return jsonb_build_object('state', run.state);
  end if;
  if p_permanent or (run.attempts >= run.max_attempts and (run.state = 'waiting' or run.lease_until < now())) then
    perform private.bury_run(run, coalesce(run.error, p_error));
    return jsonb_build_object('state', 'dead');
  end if;
  -- It never got as many tries as it is due: the function was away, or another delivery held the lease.
  update private.job_runs r set published_at = null, publish_by = null where r.id = run.id;
  return jsonb_build_object('state', 'waiting');
end
$$;
comment on function public.give_up_job_run(text, uuid, text, text, boolean) is
  'QStash will not deliver this message again. A run dies of its own failures only; otherwise the sweep publishes it anew.';
revoke execute on function public.give_up_job_run(text, uuid, text, text, boolean) from public, anon, authenticated;
grant execute on function public.give_up_job_run(text, uuid, text, text, boolean) to service_role;

create function public.take_unpublished_jobs(p_limit int default 500) returns jsonb
language sql
security definer
set search_path = ''
as $$ select private.take_unpublished(null, p_limit) $$;
comment on function public.take_unpublished_jobs(int) is 'Runs that no message tells of, for the caller to publish within 30 s.';
revoke execute on function public.take_unpublished_jobs(int) from public, anon, authenticated;
grant execute on function public.take_unpublished_jobs(int) to service_role;

create function public.recover_job_runs() returns jsonb
language plpgsql
security definer
set search_path = ''
as $$
declare
  recovered int;
begin
  -- Published an hour ago, which is longer than QStash's third retry waits, and nothing has come of it.
  update private.job_runs r set state = 'waiting', lease = null, lease_until = null, published_at = null, publish_by = null
  where r.state in ('waiting', 'running') and r.due_at < now() - interval '1 hour'
    and coalesce(r.published_at, '-infinity') < now() - interval '1 hour'
    and coalesce(r.lease_until, '-infinity') < now() - interval '1 hour'
    and (r.published_at is not null or r.state = 'running');
  get diagnostics recovered = row_count;
  return jsonb_build_object('recovered', recovered);
end
$$;
comment on function public.recover_job_runs() is 'Runs whose message was lost, or whose function ended and was never called again, are to be published anew.';
revoke execute on function public.recover_job_runs() from public, anon, authenticated;
grant execute on function public.recover_job_runs() to service_role;

create function public.mark_jobs_published(p_ids uuid[]) returns jsonb
language sql
security definer
set search_path = ''
as $$
  with marked as (
    update private.job_runs r set published_at = now(), publications = r.publications + 1
    where r.id = any (p_ids) and r.published_at is null
    returning r.id
  )
  select jsonb_build_object('marked', (select count(*) from marked))
$$;
comment on function public.mark_jobs_published(uuid[]) is 'QStash has taken the messages of these runs.';
revoke execute on function public.mark_jobs_published(uuid[]) from public, anon, authenticated;
grant execute on function public.mark_jobs_published(uuid[]) to service_role;

create function public.begin_scheduled_run(
  p_job text, p_slot timestamptz, p_message_id text, p_earlier_slots timestamptz[] default '{}'
) returns jsonb
language plpgsql
security definer
set search_path = ''
as $$
declare
  before timestamptz;
  run_id uuid;
begin
  -- A retry of the same message belongs to the run it made, also when the next slot has come meanwhile.
  select r.id into run_id from private.job_runs r
  where r.message_id = p_message_id and r.job = p_job and r.source = 'schedule';
  if found then
    return jsonb_build_object('run', run_id);
  end if;
  insert into private.schedules (job) values (p_job) on conflict do nothing;
  select s.last_slot into before from private.schedules s where s.job = p_job for update;

  insert into private.job_runs (job, key, source, slot, since)
  select p_job, 'slot:' || to_char(missed.slot at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI"Z"'), 'schedule', missed.slot,
    coalesce(lag(missed.slot) over (order by missed.slot), before)
  from unnest(p_earlier_slots) as missed (slot)
  where missed.slot > before and missed.slot < p_slot
  on conflict do nothing;

  insert into private.job_runs (job, key, source, slot, since, message_id, published_at, publications)
  values (p_job, 'slot:' || to_char(p_slot at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI"Z"'), 'schedule', p_slot,
    case when before < p_slot then before end, p_message_id, now(), 1)
  on conflict (job, key) where key is not null do nothing
  returning id into run_id;
  if run_id is null then
    select r.id into run_id from private.job_runs r
    where r.job = p_job and r.key = 'slot:' || to_char(p_slot at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI"Z"');
  end if;
  update private.schedules s set
    last_slot = greatest(s.last_slot, p_slot), last_fired_at = now(), firings = s.firings + 1, last_run_id = run_id
  where s.job = p_job;
  return jsonb_build_object('run', run_id);
end
$$;
comment on function public.begin_scheduled_run(text, timestamptz, text, timestamptz[]) is
  'The run of this slot, made if there is none: once a slot, however often the schedule fires. p_earlier_slots that were missed get runs of their own.';
revoke execute on function public.begin_scheduled_run(text, timestamptz, text, timestamptz[]) from public, anon, authenticated;
grant execute on function public.begin_scheduled_run(text, timestamptz, text, timestamptz[]) to service_role;
