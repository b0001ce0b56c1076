-- A run that is asked for is retried also when its failure callback is being written down at that moment: it is waited for, not
-- passed over in silence.
create or replace function private.retry_runs(p_ids uuid[], p_job text default null, p_limit int default 500) returns jsonb
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
    order by r.finished_at limit p_limit for update
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
