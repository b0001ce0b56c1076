-- QStash takes whole seconds. Rounded to the nearest one, a run asked for in the second half of a second waited for the next.
create or replace function private.to_publication(p_run private.job_runs) returns jsonb
language sql
stable
set search_path = ''
as $$
  select jsonb_build_object(
    'id', p_run.id, 'job', p_run.job, 'publication', p_run.publications + 1,
    'due_at', case when p_run.due_at <= now() then floor(extract(epoch from p_run.due_at))
      else ceil(extract(epoch from p_run.due_at)) end::bigint
  )
$$;
