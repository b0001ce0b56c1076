-- Asking for work. No user may call these with a job of their own making: the triggers and security definer functions
-- of each feature do, in the transaction of the write that needs it.

create function private.enqueue_job(
  p_job text,
  p_payload jsonb default '{}',
  p_key text default null,
  p_due_at timestamptz default null,
  p_debounce_key text default null,
  p_user_id uuid default null,
  p_group_id uuid default null,
  p_source text default 'event',
  p_parent_id uuid default null
) returns uuid
language plpgsql
security definer
set search_path = ''
as $$
declare
  run_id uuid;
begin
  insert into private.job_runs (job, payload, key, due_at, debounce_key, user_id, group_id, source, parent_id)
  values (p_job, p_payload, p_key, coalesce(p_due_at, now()), p_debounce_key, p_user_id, p_group_id, p_source, p_parent_id)
  on conflict do nothing
  returning id into run_id;
  return run_id;
end
$$;
comment on function private.enqueue_job(text, jsonb, text, timestamptz, text, uuid, uuid, text, uuid) is
  'Writes one run, to be published after the commit. Returns its id, or null when its key was used before or a run with its debounce key still waits.';
revoke execute on function private.enqueue_job(text, jsonb, text, timestamptz, text, uuid, uuid, text, uuid)
  from public, anon, authenticated, service_role;

create function private.to_publication(p_run private.job_runs) returns jsonb
language sql
immutable
set search_path = ''
as $$
  select jsonb_build_object(
    'id', p_run.id, 'job', p_run.job, 'publication', p_run.publications + 1,
    'due_at', extract(epoch from p_run.due_at)::bigint
  )
$$;
comment on function private.to_publication(private.job_runs) is 'What a publisher has to know of a run: no payload.';
revoke execute on function private.to_publication(private.job_runs) from public, anon, authenticated, service_role;

create function private.take_unpublished(p_user_id uuid, p_limit int) returns jsonb
language sql
security definer
set search_path = ''
as $$
  with taken as (
    update private.job_runs r set publish_by = now() + interval '30 seconds'
    where r.id in (
      select w.id from private.job_runs w
      where w.state = 'waiting' and w.published_at is null and w.due_at < now() + interval '6 days'
        and (w.publish_by is null or w.publish_by < now())
        and (p_user_id is null or w.user_id = p_user_id)
        and not exists (select from private.paused_jobs p where p.job = w.job)
      order by w.due_at limit p_limit
      for update skip locked
    )
    returning r.*
  )
  select coalesce(jsonb_agg(private.to_publication(t) order by t.due_at), '[]'::jsonb) from taken t
$$;
comment on function private.take_unpublished(uuid, int) is
  'Runs, of one person or of all, that no message tells of, the most urgent first, each handed to one publisher for 30 s. Due in more than 6 days (QStash keeps 7) they wait here.';
revoke execute on function private.take_unpublished(uuid, int) from public, anon, authenticated, service_role;

create function private.take_own_unpublished() returns jsonb
language plpgsql
security definer
set search_path = ''
as $$
begin
  -- Most writes ask for nothing: one look at an index tells.
  if not exists (
    select from private.job_runs r where r.user_id = (select auth.uid()) and r.state = 'waiting' and r.published_at is null
  ) then
    return '[]'::jsonb;
  end if;
  return private.take_unpublished((select auth.uid()), 100);
end
$$;
comment on function private.take_own_unpublished() is
  'Runs that the caller''s writes asked for and that no message tells of yet. Ids and names only.';
revoke execute on function private.take_own_unpublished() from public, anon, service_role;
grant execute on function private.take_own_unpublished() to authenticated;
create index job_runs_own_unpublished on private.job_runs (user_id, due_at) where state = 'waiting' and published_at is null;

create function public.mark_own_jobs_published(p_ids uuid[]) returns jsonb
language sql
security definer
set search_path = ''
as $$
  with marked as (
    update private.job_runs r set published_at = now(), publications = r.publications + 1
    where r.id = any (p_ids) and r.published_at is null
      and (r.user_id = (select auth.uid()) or (select private.is_admin()))
    returning r.id
  )
  select jsonb_build_object('marked', (select count(*) from marked))
$$;
comment on function public.mark_own_jobs_published(uuid[]) is
  'QStash has taken the messages of these runs of the caller (of anyone''s, said by an administrator). Said wrongly, it delays the caller''s own work until the sweep.';
revoke execute on function public.mark_own_jobs_published(uuid[]) from public, anon, service_role;
grant execute on function public.mark_own_jobs_published(uuid[]) to authenticated;

-- Every write of a person ends here, so this is where it tells what it asked for.
create or replace function private.save_answer(p_operation text, p_key text, p_request jsonb, p_response jsonb) returns jsonb
language plpgsql
security definer
set search_path = ''
as $$
declare
  jobs jsonb := private.take_own_unpublished();
begin
  if p_key is not null then
    insert into private.idempotency_keys (user_id, key, operation, request_hash, response)
    values (auth.uid(), p_key, p_operation, sha256(convert_to(p_request::text, 'UTF8')), p_response);
  end if;
  return case when jobs = '[]'::jsonb then p_response else p_response || jsonb_build_object('_jobs', jobs) end;
end
$$;
comment on function private.save_answer(text, text, jsonb, jsonb) is
  'Saves the answer under the key, if there is one, and returns it, with the runs that are to be published as "_jobs".';

create function public.enqueue_job(
  p_job text, p_payload text, p_key text default null, p_due_at timestamptz default null, p_debounce_key text default null
) returns jsonb
language sql
security definer
set search_path = ''
as $$
  select jsonb_build_object('id', private.enqueue_job(p_job, p_payload::jsonb, p_key, p_due_at, p_debounce_key))
$$;
comment on function public.enqueue_job(text, text, text, timestamptz, text) is
  'For jobs that ask for others. The id is null when the key was used before or a run with the debounce key still waits.';
revoke execute on function public.enqueue_job(text, text, text, timestamptz, text) from public, anon, authenticated;
grant execute on function public.enqueue_job(text, text, text, timestamptz, text) to service_role;

create function public.enqueue_job_group(
  p_name text, p_job text, p_payloads text, p_keys text[], p_final_job text default null, p_final_payload text default '{}'
) returns jsonb
language plpgsql
security definer
set search_path = ''
as $$
declare
  payloads jsonb := p_payloads::jsonb;
  made private.job_groups;
begin
  insert into private.job_groups (name, total, unfinished, final_job, final_payload)
  values (p_name, jsonb_array_length(payloads), jsonb_array_length(payloads), p_final_job, p_final_payload::jsonb)
  returning * into made;
  insert into private.job_runs (job, payload, key, group_id, source)
  select p_job, member.payload, p_keys[member.place], made.id, 'group'
  from jsonb_array_elements(payloads) with ordinality as member (payload, place)
  on conflict do nothing;
  -- Members that had been asked for before belong to the group that asked first.
  update private.job_groups g set total = members.count, unfinished = members.count
  from (select count(*)::int as count from private.job_runs r where r.group_id = made.id) members
  where g.id = made.id and g.total <> members.count;
  perform private.close_group(made.id);
  return jsonb_build_object('id', made.id);
end
$$;
comment on function public.enqueue_job_group(text, text, text, text[], text, text) is
  'One run of the job a payload (a JSON array), with p_keys in the same order, and a final run once all are finished.';
revoke execute on function public.enqueue_job_group(text, text, text, text[], text, text) from public, anon, authenticated;
grant execute on function public.enqueue_job_group(text, text, text, text[], text, text) to service_role;

create function private.close_group(p_group_id uuid) returns void
language plpgsql
security definer
set search_path = ''
as $$
declare
  closed private.job_groups;
begin
  update private.job_groups g set finished_at = now()
  where g.id = p_group_id and g.unfinished = 0 and g.finished_at is null
  returning * into closed;
  if closed.final_job is null then
    return;
  end if;
  perform private.enqueue_job(
    closed.final_job,
    closed.final_payload || jsonb_build_object('group', jsonb_build_object('id', closed.id, 'total', closed.total, 'dead', closed.dead)),
    'group:' || closed.id, p_source => 'group');
end
$$;
comment on function private.close_group(uuid) is 'Asks for the final run of a group none of whose members is unfinished, once.';
revoke execute on function private.close_group(uuid) from public, anon, authenticated, service_role;
