-- An access token outlives its session by up to an hour: whoever holds one of a device that was signed out may not sign out others.
create function private.require_live_session() returns void
language plpgsql
stable
security definer
set search_path = ''
as $$
begin
  if private.current_session() is not null
    and not exists (select from auth.sessions s where s.id = private.current_session() and s.user_id = auth.uid()) then
    raise sqlstate 'PT401' using message = 'unauthenticated';
  end if;
end
$$;
comment on function private.require_live_session() is 'Raises unauthenticated when the caller''s session has ended. A token that names none passes.';
revoke execute on function private.require_live_session() from public, anon, authenticated, service_role;

create function private.own_sessions() returns jsonb
language sql
stable
security definer
set search_path = ''
as $$
  select coalesce(jsonb_agg(to_jsonb(o) order by o.current desc, o.last_seen_at desc, o.id), '[]'::jsonb)
  from (
    select
      s.id,
      d.device,
      s.id is not distinct from private.current_session() as current,
      s.created_at as signed_in_at,
      greatest(d.last_seen_at, s.refreshed_at at time zone 'utc', s.created_at) as last_seen_at
    from auth.sessions s
    left join private.device_sessions d on d.user_id = s.user_id and d.session_id = s.id
    where s.user_id = auth.uid() and (s.not_after is null or s.not_after > now())
    order by 3 desc, 5 desc, 1 limit 100
  ) o
$$;
comment on function private.own_sessions() is 'The caller''s sessions that live, the one that asks first, then as they were last seen; 100 at most.';
revoke execute on function private.own_sessions() from public, anon, authenticated, service_role;

create function private.revoke_sessions(p_ids uuid[]) returns jsonb
language plpgsql
security definer
set search_path = ''
as $$
begin
  insert into private.device_sessions as d (user_id, session_id, revoked_at, revoked_by)
  select s.user_id, s.id, now(), private.current_session()
  from auth.sessions s where s.user_id = auth.uid() and s.id = any (p_ids) order by s.id
  on conflict (user_id, session_id) do update set revoked_at = now(), revoked_by = excluded.revoked_by
  where d.revoked_at is null;
  -- The refresh tokens go with it, here and on a hosted project.
  with gone as (delete from auth.sessions s where s.user_id = auth.uid() and s.id = any (p_ids) returning s.id)
  insert into private.audit_log (user_id, entity, entity_id, action)
  select auth.uid(), 'device_sessions', gone.id, 'delete' from gone;
  return jsonb_build_object('revoked', to_jsonb(p_ids), 'sessions', private.own_sessions());
end
$$;
comment on function private.revoke_sessions(uuid[]) is
  'Ends sessions of the caller: none can be refreshed from here on. Tells which, and what is left. Done again it changes nothing.';
revoke execute on function private.revoke_sessions(uuid[]) from public, anon, authenticated, service_role;

create function public.list_sessions() returns jsonb
language plpgsql
stable
security definer
set search_path = ''
as $$
begin
  perform private.require_live_session();
  return private.own_sessions();
end
$$;
comment on function public.list_sessions() is 'Where the caller is signed in. Raises unauthenticated.';
revoke execute on function public.list_sessions() from public, anon, service_role;
grant execute on function public.list_sessions() to authenticated;

create function public.revoke_session(p_id uuid) returns jsonb
language plpgsql
security definer
set search_path = ''
as $$
begin
  perform private.require_live_session();
  if not exists (
    select from auth.sessions s where s.user_id = auth.uid() and s.id = p_id
    union all select from private.device_sessions d where d.user_id = auth.uid() and d.session_id = p_id
  ) then
    raise sqlstate 'PT404' using message = 'not_found';
  end if;
  return private.revoke_sessions(array[p_id]);
end
$$;
comment on function public.revoke_session(uuid) is 'Signs out one device of the caller. Raises not_found, unauthenticated.';
revoke execute on function public.revoke_session(uuid) from public, anon, service_role;
grant execute on function public.revoke_session(uuid) to authenticated;

create function public.revoke_other_sessions() returns jsonb
language plpgsql
security definer
set search_path = ''
as $$
begin
  perform private.require_live_session();
  return private.revoke_sessions(array(
    select s.id from auth.sessions s where s.user_id = auth.uid() and s.id is distinct from private.current_session()
  ));
end
$$;
comment on function public.revoke_other_sessions() is 'Signs out every device of the caller but the one that asks. Raises unauthenticated.';
revoke execute on function public.revoke_other_sessions() from public, anon, service_role;
grant execute on function public.revoke_other_sessions() to authenticated;

create function public.revoke_all_sessions() returns jsonb
language plpgsql
security definer
set search_path = ''
as $$
begin
  perform private.require_live_session();
  return private.revoke_sessions(array(select s.id from auth.sessions s where s.user_id = auth.uid()));
end
$$;
comment on function public.revoke_all_sessions() is 'Signs out every device of the caller, the one that asks too. Raises unauthenticated.';
revoke execute on function public.revoke_all_sessions() from public, anon, service_role;
grant execute on function public.revoke_all_sessions() to authenticated;
