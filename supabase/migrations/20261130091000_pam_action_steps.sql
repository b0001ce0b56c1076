-- Doing what was confirmed, and taking it back. Each is one transaction that acts as the caller: all rows and the action's state
-- commit or fail together, so a process that dies in the middle leaves nothing, and a second confirmation finds it done.

create function private.pam_columns(p_table text, p_values jsonb) returns jsonb
language sql
immutable
set search_path = ''
as $$
  select coalesce(jsonb_object_agg(
    case when p_table = 'expenses' and v.key = 'category' then 'category_slug'
      else lower(regexp_replace(v.key, '([A-Z])', '_\1', 'g')) end, v.value), '{}')
  from jsonb_each(p_values) v
$$;
comment on function private.pam_columns(text, jsonb) is
  'Fields of a contract as columns of its table, named as shared/services/rows/to-row.ts names them.';
revoke execute on function private.pam_columns(text, jsonb) from public;
grant execute on function private.pam_columns(text, jsonb) to authenticated;

create function private.is_pam_table(p_table text) returns boolean
language sql
immutable
set search_path = ''
as $$
  select p_table in ('fuel_logs', 'expenses', 'trips', 'stops', 'service_records', 'service_plans', 'hitches', 'timers', 'pam_memories')
$$;
comment on function private.is_pam_table(text) is 'Whether PAM may write this table: PamWriteTable of shared/contracts/pam-actions.ts.';
revoke execute on function private.is_pam_table(text) from public;
grant execute on function private.is_pam_table(text) to authenticated;

create function private.do_pam_write(p_write jsonb) returns jsonb
language plpgsql
set search_path = ''
as $$
declare
  target constant text := p_write ->> 'table';
  verb constant text := p_write ->> 'verb';
  row_id constant uuid := (p_write ->> 'id')::uuid;
  given constant jsonb := private.pam_columns(target, coalesce(p_write -> 'values', '{}'));
  before jsonb;
  written jsonb;
begin
  if not private.is_pam_table(target) then
    raise sqlstate 'PT400' using message = 'invalid_request';
  end if;
  case verb
    when 'create' then
      written := public.create_row(target, (given || jsonb_build_object('id', row_id)
        || case target when 'expenses' then '{"source": "pam"}'::jsonb else '{}' end)::text);
    when 'update' then
      select jsonb_object_agg(c.key, c.value) into before from jsonb_each(public.get_row(target, row_id)) c where given ? c.key;
      written := public.update_row(target, row_id, (p_write ->> 'version')::int, given::text);
    when 'delete' then
      written := public.set_row_deleted(target, row_id, (p_write ->> 'version')::int, true);
  end case;
  return jsonb_build_object('jobs', coalesce(written -> '_jobs', '[]'), 'result', jsonb_build_object(
    'table', target, 'id', row_id, 'verb', verb, 'version', written -> 'version', 'before', before));
end
$$;
comment on function private.do_pam_write(jsonb) is
  'Does one write of an action as the caller, and tells what came of it and which runs it asked for.';
revoke execute on function private.do_pam_write(jsonb) from public;
grant execute on function private.do_pam_write(jsonb) to authenticated;

create function private.undo_pam_write(p_result jsonb) returns jsonb
language plpgsql
set search_path = ''
as $$
declare
  target constant text := p_result ->> 'table';
  row_id constant uuid := (p_result ->> 'id')::uuid;
  now_at int;
  written jsonb;
begin
  if not private.is_pam_table(target) then
    raise sqlstate 'PT400' using message = 'invalid_request';
  end if;
  execute format('select version from public.%I where user_id = (select auth.uid()) and id = $1 for update', target)
  into now_at using row_id;
  written := case p_result ->> 'verb'
    when 'create' then public.set_row_deleted(target, row_id, now_at, true)
    when 'update' then public.update_row(target, row_id, now_at, (p_result -> 'before')::text)
    when 'delete' then public.set_row_deleted(target, row_id, now_at, false)
  end;
  return coalesce(written -> '_jobs', '[]');
end
$$;
comment on function private.undo_pam_write(jsonb) is 'Takes one write of an action back as the caller, and tells which runs that asked for.';
revoke execute on function private.undo_pam_write(jsonb) from public;
grant execute on function private.undo_pam_write(jsonb) to authenticated;

create function private.claim_pam_action(p_id uuid, p_hash text) returns public.pam_actions
language plpgsql
security definer
set search_path = ''
as $$
declare
  action public.pam_actions := private.lock_pam_action(p_id);
begin
  if action.args_hash <> p_hash then
    raise sqlstate 'PT409' using message = 'conflict', detail = 'This was changed after you saw it. Look at it again.';
  end if;
  if action.state not in ('done', 'undone') then
    perform private.refuse_answered(action);
  end if;
  return action;
end
$$;
comment on function private.claim_pam_action(uuid, text) is
  'An action of the caller that they confirm by its hash, locked. Raises not_found, and conflict when the hash is of something else or it can no longer be done.';
revoke execute on function private.claim_pam_action(uuid, text) from public;
grant execute on function private.claim_pam_action(uuid, text) to authenticated;

create function private.allow_always(p_tool text) returns void
language sql
security definer
set search_path = ''
as $$
  update public.pam_settings s set always_allow = array(select distinct t from unnest(s.always_allow || p_tool) t order by t)
  where s.user_id = (select auth.uid()) and p_tool <> all (s.always_allow)
$$;
comment on function private.allow_always(text) is 'The caller wants no question about this tool any more.';
revoke execute on function private.allow_always(text) from public;
grant execute on function private.allow_always(text) to authenticated;

create function private.pam_outcome(p_action jsonb, p_results jsonb, p_jobs jsonb) returns jsonb
language sql
stable
set search_path = ''
as $$
  select jsonb_build_object('action', p_action, '_jobs', p_jobs, 'trip_ids', coalesce((
    select jsonb_agg(distinct s.trip_id) from public.stops s
    where s.user_id = (select auth.uid()) and s.id in (
      select (r ->> 'id')::uuid from jsonb_array_elements(p_results) r where r ->> 'table' = 'stops')), '[]'))
$$;
comment on function private.pam_outcome(jsonb, jsonb, jsonb) is
  'What doing or undoing an action tells: the action, the runs that were asked for, and the trips whose stops it touched, whose roads are others now.';
revoke execute on function private.pam_outcome(jsonb, jsonb, jsonb) from public;
grant execute on function private.pam_outcome(jsonb, jsonb, jsonb) to authenticated;

create function public.confirm_pam_action(p_id uuid, p_hash text, p_always_allow boolean default false) returns jsonb
language plpgsql
set search_path = ''
as $$
declare
  action public.pam_actions := private.claim_pam_action(p_id, p_hash);
  written jsonb;
  results jsonb := '[]';
  jobs jsonb := '[]';
  step jsonb;
begin
  if action.state <> 'proposed' then
    return private.pam_outcome(private.to_pam_action(action), '[]', '[]');
  end if;
  for step in select w.value from jsonb_array_elements(action.writes) with ordinality w order by w.ordinality loop
    written := private.do_pam_write(step);
    results := results || jsonb_build_array(written -> 'result');
    jobs := jobs || (written -> 'jobs');
  end loop;
  if p_always_allow then
    perform private.allow_always(action.tool);
  end if;
  return private.pam_outcome(private.settle_pam_action(p_id, 'done', results, null), results, jobs);
end
$$;
comment on function public.confirm_pam_action(uuid, text, boolean) is
  'Does what was proposed to the caller, whole or not at all, if the hash is that of the proposal as it is. Confirmed again it tells what was done. Raises not_found, conflict, and whatever the rows do.';
revoke execute on function public.confirm_pam_action(uuid, text, boolean) from public, anon, service_role;
grant execute on function public.confirm_pam_action(uuid, text, boolean) to authenticated;

create function private.claim_pam_undo(p_id uuid) returns public.pam_actions
language plpgsql
security definer
set search_path = ''
as $$
declare
  action public.pam_actions := private.lock_pam_action(p_id);
begin
  if action.state = 'undone' then
    return action;
  end if;
  if action.state <> 'done' or action.undo_until is null then
    raise sqlstate 'PT409' using message = 'conflict', detail = 'There is nothing to undo.';
  end if;
  if action.undo_until <= now() then
    raise sqlstate 'PT409' using message = 'conflict',
      detail = 'That was done more than 24 hours ago, so it can no longer be undone here. Change it where it is listed.';
  end if;
  return action;
end
$$;
comment on function private.claim_pam_undo(uuid) is
  'An action of the caller that is to be undone, locked; also one that has been already. Raises not_found and conflict.';
revoke execute on function private.claim_pam_undo(uuid) from public;
grant execute on function private.claim_pam_undo(uuid) to authenticated;

create function private.refuse_changed_since(p_results jsonb) returns void
language plpgsql
set search_path = ''
as $$
declare
  written record;
  now_at int;
begin
  for written in
    select r ->> 'table' as target, (r ->> 'id')::uuid as row_id, max((r ->> 'version')::int) as version
    from jsonb_array_elements(p_results) r group by 1, 2
  loop
    execute format('select version from public.%I where user_id = (select auth.uid()) and id = $1 for update', written.target)
    into now_at using written.row_id;
    if now_at is distinct from written.version then
      raise sqlstate 'PT409' using message = 'conflict',
        detail = 'It was changed since, and undoing would lose that. Change it where it is listed.';
    end if;
  end loop;
end
$$;
comment on function private.refuse_changed_since(jsonb) is
  'Raises conflict when one of the caller''s rows is no longer as an action left it.';
revoke execute on function private.refuse_changed_since(jsonb) from public;
grant execute on function private.refuse_changed_since(jsonb) to authenticated;

create function public.undo_pam_action(p_id uuid) returns jsonb
language plpgsql
set search_path = ''
as $$
declare
  action public.pam_actions := private.claim_pam_undo(p_id);
  jobs jsonb := '[]';
  step jsonb;
begin
  if action.state = 'undone' then
    return private.pam_outcome(private.to_pam_action(action), '[]', '[]');
  end if;
  perform private.refuse_changed_since(action.results);
  for step in select r.value from jsonb_array_elements(action.results) with ordinality r order by r.ordinality desc loop
    jobs := jobs || private.undo_pam_write(step);
  end loop;
  return private.pam_outcome(private.settle_pam_action(p_id, 'undone', null, null), action.results, jobs);
end
$$;
comment on function public.undo_pam_action(uuid) is
  'Takes back all that an action of the caller wrote, within 24 hours, whole or not at all: what it made is deleted, what it changed is as before, what it deleted is restored. Undone again it tells that it was. Raises not_found, and conflict when it is too late or a row was changed since.';
revoke execute on function public.undo_pam_action(uuid) from public, anon, service_role;
grant execute on function public.undo_pam_action(uuid) to authenticated;
