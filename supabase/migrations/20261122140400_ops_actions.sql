-- What an administrator can do about a run. The logic is in private, without grants, for the command line; the functions
-- in public ask who is there and write the audit log in the same transaction.

alter table private.audit_log drop constraint audit_log_action_check;
alter table private.audit_log add constraint audit_log_action_check
  check (action in ('insert', 'update', 'delete', 'retry', 'replay', 'cancel', 'pause', 'resume'));
comment on column private.audit_log.changed is 'Names of the columns that changed; of an operation, the job or thing that it was about.';

create function private.audit_operation(p_action text, p_entity text, p_entity_id uuid, p_subject text) returns void
language sql
security definer
set search_path = ''
as $$
  insert into private.audit_log (user_id, entity, entity_id, action, changed)
  values (auth.uid(), p_entity, p_entity_id, p_action, case when p_subject is null then '{}' else array[p_subject] end)
$$;
comment on function private.audit_operation(text, text, uuid, text) is
  'One line in the audit log for something an administrator did; without a user when it came from the command line.';
revoke execute on function private.audit_operation(text, text, uuid, text) from public, anon, authenticated, service_role;

create function private.retry_runs(p_ids uuid[], p_job text default null, p_limit int default 500) returns jsonb
language plpgsql
security definer
set search_path = ''
as $$
declare
  run private.job_runs;
  counts boolean;
  retried int := 0;
  letters text[] := '{}';
begin
  for run in
    select * from private.job_runs r
    where r.state = 'dead' and (p_ids is null or r.id = any (p_ids)) and (p_job is null or r.job = p_job)
    order by r.finished_at limit p_limit for update skip locked
  loop
    -- A group that still waits for others waits for this one again; one that went on without it is not called back.
    update private.job_groups g set unfinished = g.unfinished + 1, dead = g.dead - 1
    where g.id = run.group_id and g.finished_at is null;
    counts := found;
    update private.job_runs r set
      state = 'waiting', attempts = 0, finished_at = null, due_at = now(), published_at = null, publish_by = null, dlq_id = null,
      group_id = case when counts then r.group_id end
    where r.id = run.id;
    perform private.audit_operation('retry', 'job_runs', run.id, run.job);
    retried := retried + 1;
    letters := letters || coalesce(array[run.dlq_id], '{}');
  end loop;
  return jsonb_build_object('retried', retried, 'dead_letters', array_remove(letters, null));
end
$$;
comment on function private.retry_runs(uuid[], text, int) is
  'Gives dead runs (these, or all, or all of a job) all their tries again, the oldest first. Returns how many, and which dead letters of QStash they make void.';
revoke execute on function private.retry_runs(uuid[], text, int) from public, anon, authenticated, service_role;

create function private.replay_run(p_id uuid) returns uuid
language plpgsql
security definer
set search_path = ''
as $$
declare
  replay uuid;
begin
  insert into private.job_runs (job, payload, source, user_id, parent_id, slot, since)
  select r.job, r.payload, 'replay', r.user_id, r.id, r.slot, r.since
  from private.job_runs r where r.id = p_id and r.state in ('done', 'canceled')
  returning id into replay;
  if replay is not null then
    perform private.audit_operation('replay', 'job_runs', p_id, (select r.job from private.job_runs r where r.id = p_id));
  end if;
  return replay;
end
$$;
comment on function private.replay_run(uuid) is
  'Asks for the work of a done or canceled run once more, in a run of its own. What the work writes has its own keys, so its effect stays one. Null when the run is in another state.';
revoke execute on function private.replay_run(uuid) from public, anon, authenticated, service_role;

create function private.cancel_run(p_id uuid) returns boolean
language plpgsql
security definer
set search_path = ''
as $$
declare
  run private.job_runs;
begin
  update private.job_runs r set state = 'canceled', finished_at = now(), debounce_key = null
  where r.id = p_id and r.state = 'waiting'
  returning * into run;
  if not found then
    return false;
  end if;
  if run.group_id is not null then
    update private.job_groups g set unfinished = g.unfinished - 1, dead = g.dead + 1 where g.id = run.group_id;
    perform private.close_group(run.group_id);
  end if;
  perform private.audit_operation('cancel', 'job_runs', run.id, run.job);
  return true;
end
$$;
comment on function private.cancel_run(uuid) is 'A waiting run is not to be done. Its group counts it with the dead. False when it does not wait.';
revoke execute on function private.cancel_run(uuid) from public, anon, authenticated, service_role;

create function private.pause_job(p_job text, p_paused boolean) returns boolean
language plpgsql
security definer
set search_path = ''
as $$
begin
  if p_paused then
    insert into private.paused_jobs (job, paused_by) values (p_job, auth.uid()) on conflict do nothing;
  else
    delete from private.paused_jobs p where p.job = p_job;
  end if;
  if found then
    perform private.audit_operation(case when p_paused then 'pause' else 'resume' end, 'paused_jobs', null, p_job);
  end if;
  return found;
end
$$;
comment on function private.pause_job(text, boolean) is 'Runs of a paused job wait, scheduled ones too, until it is resumed. False when it was so already.';
revoke execute on function private.pause_job(text, boolean) from public, anon, authenticated, service_role;

create function private.run_of_letter(p_run uuid, p_message_id text, p_dlq_id text) returns jsonb
language sql
stable
security definer
set search_path = ''
as $$
  select private.to_run_row(r) from private.job_runs r
  where r.id = p_run or (p_run is null and (r.dlq_id = p_dlq_id or r.message_id = p_message_id))
  limit 1
$$;
comment on function private.run_of_letter(uuid, text, text) is 'The run that a dead letter of QStash tells of, if it is one of ours.';
revoke execute on function private.run_of_letter(uuid, text, text) from public, anon, authenticated, service_role;

create function private.forget_letter(p_dlq_id text) returns boolean
language plpgsql
security definer
set search_path = ''
as $$
begin
  perform private.audit_operation('delete', 'dead_letters', null, p_dlq_id);
  update private.job_runs r set dlq_id = null where r.dlq_id = p_dlq_id;
  return found;
end
$$;
comment on function private.forget_letter(text) is 'This dead letter of QStash is about to be deleted; its run, if it has one, stays dead.';
revoke execute on function private.forget_letter(text) from public, anon, authenticated, service_role;

create function private.with_unpublished(p_answer jsonb) returns jsonb
language sql
security definer
set search_path = ''
as $$
  select p_answer || jsonb_build_object('_jobs', coalesce(p_answer -> '_jobs', '[]') || private.take_unpublished(null, 500))
$$;
comment on function private.with_unpublished(jsonb) is 'The answer, with whatever waits for publishing as "_jobs", for the caller to publish.';
revoke execute on function private.with_unpublished(jsonb) from public, anon, authenticated, service_role;

create function public.ops_retry_runs(p_ids uuid[] default null, p_job text default null) returns jsonb
language plpgsql
security definer
set search_path = ''
as $$
begin
  perform private.require_admin();
  return private.with_unpublished(private.retry_runs(p_ids, p_job));
end
$$;
comment on function public.ops_retry_runs(uuid[], text) is 'For administrators: private.retry_runs(), of at most 500.';
revoke execute on function public.ops_retry_runs(uuid[], text) from public, anon, service_role;
grant execute on function public.ops_retry_runs(uuid[], text) to authenticated;

create function public.ops_replay_run(p_id uuid, p_idempotency_key text default null) returns jsonb
language plpgsql
security definer
set search_path = ''
as $$
declare
  answer jsonb;
begin
  perform private.require_admin();
  answer := private.replay_answer('ops_replay_run', p_idempotency_key, to_jsonb(p_id));
  if answer is not null then
    return answer;
  end if;
  answer := jsonb_build_object('id', private.replay_run(p_id));
  return private.with_unpublished(private.save_answer('ops_replay_run', p_idempotency_key, to_jsonb(p_id), answer));
end
$$;
comment on function public.ops_replay_run(uuid, text) is 'For administrators: private.replay_run(), once an idempotency key.';
revoke execute on function public.ops_replay_run(uuid, text) from public, anon, service_role;
grant execute on function public.ops_replay_run(uuid, text) to authenticated;

create function public.ops_cancel_run(p_id uuid) returns jsonb
language plpgsql
security definer
set search_path = ''
as $$
begin
  perform private.require_admin();
  return private.with_unpublished(jsonb_build_object('canceled', private.cancel_run(p_id)));
end
$$;
comment on function public.ops_cancel_run(uuid) is 'For administrators: private.cancel_run().';
revoke execute on function public.ops_cancel_run(uuid) from public, anon, service_role;
grant execute on function public.ops_cancel_run(uuid) to authenticated;

create function public.ops_pause_job(p_job text, p_paused boolean) returns jsonb
language plpgsql
security definer
set search_path = ''
as $$
begin
  perform private.require_admin();
  return private.with_unpublished(jsonb_build_object('changed', private.pause_job(p_job, p_paused)));
end
$$;
comment on function public.ops_pause_job(text, boolean) is 'For administrators: private.pause_job().';
revoke execute on function public.ops_pause_job(text, boolean) from public, anon, service_role;
grant execute on function public.ops_pause_job(text, boolean) to authenticated;

create function public.ops_run_of_letter(p_run uuid default null, p_message_id text default null, p_dlq_id text default null) returns jsonb
language plpgsql
stable
security definer
set search_path = ''
as $$
begin
  perform private.require_admin();
  return private.run_of_letter(p_run, p_message_id, p_dlq_id);
end
$$;
comment on function public.ops_run_of_letter(uuid, text, text) is 'For administrators: private.run_of_letter().';
revoke execute on function public.ops_run_of_letter(uuid, text, text) from public, anon, service_role;
grant execute on function public.ops_run_of_letter(uuid, text, text) to authenticated;

create function public.ops_delete_letter(p_dlq_id text) returns jsonb
language plpgsql
security definer
set search_path = ''
as $$
begin
  perform private.require_admin();
  return jsonb_build_object('forgotten', private.forget_letter(p_dlq_id));
end
$$;
comment on function public.ops_delete_letter(text) is 'For administrators: private.forget_letter().';
revoke execute on function public.ops_delete_letter(text) from public, anon, service_role;
grant execute on function public.ops_delete_letter(text) to authenticated;

create function public.ops_remove_suppression(p_address text) returns jsonb
language plpgsql
security definer
set search_path = ''
as $$
declare
  removed text;
begin
  perform private.require_admin();
  delete from private.email_suppressions s where s.address = lower(p_address) returning s.reason into removed;
  if removed is not null then
    perform private.audit_operation('delete', 'email_suppressions', null, removed);
  end if;
  return jsonb_build_object('removed', removed is not null);
end
$$;
comment on function public.ops_remove_suppression(text) is 'For administrators: mail may go to this address again. The audit log names the reason it had, not the address.';
revoke execute on function public.ops_remove_suppression(text) from public, anon, service_role;
grant execute on function public.ops_remove_suppression(text) to authenticated;
