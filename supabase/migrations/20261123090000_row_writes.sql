-- Rows that need no more than being made, changed, deleted and restored share three functions. They run as the caller: the
-- table's own grants, policies, checks and triggers say what is possible, here as over PostgREST. Values come as the text of a
-- JSON object with the columns as names, so that a column can be set to null and one that is not named stays as it was.

create function private.column_list(p_values jsonb) returns text
language sql
immutable
set search_path = ''
as $$ select string_agg(format('%I', name), ', ' order by name) from jsonb_object_keys(p_values) as name $$;
comment on function private.column_list(jsonb) is 'The names in a JSON object as a list of columns, quoted.';
revoke execute on function private.column_list(jsonb) from public;
grant execute on function private.column_list(jsonb) to authenticated;

create function public.create_row(p_table text, p_values text, p_idempotency_key text default null) returns jsonb
language plpgsql
set search_path = ''
as $$
declare
  given jsonb := p_values::jsonb;
  request jsonb := jsonb_build_array(p_table, given);
  answer jsonb := private.replay_answer('create_row', p_idempotency_key, request);
begin
  if answer is not null then
    return answer;
  end if;
  execute format(
    'insert into public.%1$I as t (%2$s) select %2$s from jsonb_populate_record(null::public.%1$I, $1) returning to_jsonb(t)',
    p_table, private.column_list(given))
  into answer using given;
  return private.save_answer('create_row', p_idempotency_key, request, answer);
end
$$;
comment on function public.create_row(text, text, text) is
  'Makes a row of the caller in one of the tables they may write, and returns it. A repeated id is a unique violation; a repeated key returns the first answer.';
revoke execute on function public.create_row(text, text, text) from public, anon, service_role;
grant execute on function public.create_row(text, text, text) to authenticated;

create function public.update_row(
  p_table text, p_id uuid, p_version int, p_changes text, p_idempotency_key text default null
) returns jsonb
language plpgsql
set search_path = ''
as $$
declare
  given jsonb := p_changes::jsonb;
  request jsonb := jsonb_build_array(p_table, p_id, p_version, given);
  answer jsonb := private.replay_answer('update_row', p_idempotency_key, request);
  found_version int;
begin
  if answer is not null then
    return answer;
  end if;
  execute format(
    'select version from public.%I where user_id = (select auth.uid()) and id = $1 and deleted_at is null for update', p_table)
  into found_version using p_id;
  perform private.refuse_stale(found_version, p_version);
  execute format(
    'update public.%1$I as t set (%2$s) = (select %2$s from jsonb_populate_record(null::public.%1$I, $1))
      where t.user_id = (select auth.uid()) and t.id = $2 returning to_jsonb(t)',
    p_table, private.column_list(given))
  into answer using given, p_id;
  return private.save_answer('update_row', p_idempotency_key, request, answer);
end
$$;
comment on function public.update_row(text, uuid, int, text, text) is
  'Changes the named columns of one row of the caller if it still has this version, and returns the row.';
revoke execute on function public.update_row(text, uuid, int, text, text) from public, anon, service_role;
grant execute on function public.update_row(text, uuid, int, text, text) to authenticated;

create function public.set_row_deleted(
  p_table text, p_id uuid, p_version int, p_deleted boolean, p_idempotency_key text default null
) returns jsonb
language plpgsql
set search_path = ''
as $$
declare
  request jsonb := jsonb_build_array(p_table, p_id, p_version, p_deleted);
  answer jsonb := private.replay_answer('set_row_deleted', p_idempotency_key, request);
  found_version int;
begin
  if answer is not null then
    return answer;
  end if;
  execute format(
    'select version from public.%I
      where user_id = (select auth.uid()) and id = $1 and (deleted_at is null) = $2 for update', p_table)
  into found_version using p_id, p_deleted;
  perform private.refuse_stale(found_version, p_version);
  execute format(
    'update public.%I as t set deleted_at = case when $1 then now() end
      where t.user_id = (select auth.uid()) and t.id = $2 returning to_jsonb(t)', p_table)
  into answer using p_deleted, p_id;
  return private.save_answer('set_row_deleted', p_idempotency_key, request, answer);
end
$$;
comment on function public.set_row_deleted(text, uuid, int, boolean, text) is
  'Deletes a row of the caller by its mark, or restores one, if it still has this version; returns the row.';
revoke execute on function public.set_row_deleted(text, uuid, int, boolean, text) from public, anon, service_role;
grant execute on function public.set_row_deleted(text, uuid, int, boolean, text) to authenticated;

create function public.get_row(p_table text, p_id uuid) returns jsonb
language plpgsql
stable
set search_path = ''
as $$
declare
  found_row jsonb;
begin
  execute format(
    'select to_jsonb(t) from public.%I t where t.user_id = (select auth.uid()) and t.id = $1 and t.deleted_at is null', p_table)
  into found_row using p_id;
  if found_row is null then
    raise sqlstate 'PT404' using message = 'not_found';
  end if;
  return found_row;
end
$$;
comment on function public.get_row(text, uuid) is 'One row of the caller that is not deleted; raises not_found otherwise.';
revoke execute on function public.get_row(text, uuid) from public, anon, service_role;
grant execute on function public.get_row(text, uuid) to authenticated;

create function private.keep_rows_of(p_table regclass) returns void
language plpgsql
set search_path = ''
as $$
begin
  execute format('revoke all on %s from public, anon, authenticated, service_role', p_table);
  execute format('grant select on %s to authenticated, service_role', p_table);
  execute format('alter table %s enable row level security', p_table);
  execute format('create policy %I on %s for select to authenticated using ((select auth.uid()) = user_id)',
    p_table::text || ': owner can read', p_table);
  execute format('create policy %I on %s for insert to authenticated with check ((select auth.uid()) = user_id)',
    p_table::text || ': owner can create', p_table);
  execute format('create policy %I on %s for update to authenticated using ((select auth.uid()) = user_id)
    with check ((select auth.uid()) = user_id)', p_table::text || ': owner can update', p_table);
  execute format('create trigger require_subscription before insert or update on %s
    for each row execute function private.require_subscription()', p_table);
  execute format('create trigger touch_row before update on %s for each row execute function private.touch_row()', p_table);
  execute format('create trigger audit_row after insert or update or delete on %s
    for each row execute function private.audit_row()', p_table);
  execute format('create trigger broadcast_insert after insert on %s referencing new table as changed
    for each statement execute function private.broadcast_change()', p_table);
  execute format('create trigger broadcast_update after update on %s referencing new table as changed
    for each statement execute function private.broadcast_change()', p_table);
end
$$;
comment on function private.keep_rows_of(regclass) is
  'For migrations: gives a new table of people''s rows its policies and the triggers that all of them have. Which columns may be written is granted beside it.';
revoke execute on function private.keep_rows_of(regclass) from public;

create function private.own_currency() returns text
language sql
stable
set search_path = ''
as $$ select p.currency from public.profiles p where p.user_id = (select auth.uid()) $$;
comment on function private.own_currency() is 'The currency of the caller''s profile: what an amount is in when nobody says.';
revoke execute on function private.own_currency() from public;
grant execute on function private.own_currency() to authenticated;
