-- Where a person is signed in. Whether a session lives is said by auth.sessions, which the auth server writes; here stands what
-- it does not know: by what kind of device, when it was last heard of, and that it was signed out from another one.
create table private.device_sessions (
  user_id uuid not null references auth.users (id) on delete cascade,
  session_id uuid not null,
  device text check (char_length(device) between 1 and 80),
  last_seen_at timestamptz not null default now(),
  revoked_at timestamptz,
  revoked_by uuid,
  primary key (user_id, session_id)
);
comment on table private.device_sessions is
  'Devices that used the API, by the session of their sign-in. Written by touch_session and the functions that sign out.';
comment on column private.device_sessions.session_id is
  'Of auth.sessions, without a reference: the row stays when the session has been removed.';
comment on column private.device_sessions.device is 'In plain words, such as "Chrome on Android". No address is kept.';
comment on column private.device_sessions.last_seen_at is 'At most five minutes old while the device is in use.';
comment on column private.device_sessions.revoked_by is 'The session that signed this one out.';
revoke all on private.device_sessions from public, anon, authenticated, service_role;
alter table private.device_sessions enable row level security;

-- One that comes back after that is written down anew; a session that was signed out cannot: it is gone from auth.sessions.
insert into private.retention_rules (name, target, age_column, keep, condition) values
  ('device_sessions', 'private.device_sessions', 'last_seen_at', '90 days', 'true');

create function private.current_session() returns uuid
language sql
stable
set search_path = ''
as $$ select nullif(auth.jwt() ->> 'session_id', '')::uuid $$;
comment on function private.current_session() is 'The session the caller''s token was issued for; null for a token that names none.';
revoke execute on function private.current_session() from public, anon, authenticated, service_role;

create function public.touch_session(p_device text) returns text
language plpgsql
security definer
set search_path = ''
as $$
begin
  if private.current_session() is null then
    return 'active';
  end if;
  insert into private.device_sessions as d (user_id, session_id, device)
  select s.user_id, s.id, nullif(left(p_device, 80), '')
  from auth.sessions s where s.id = private.current_session() and s.user_id = auth.uid()
  on conflict (user_id, session_id) do update set device = excluded.device, last_seen_at = now()
  -- One that is being signed out at this moment has the row locked: this waits, and then sees the mark.
  where d.revoked_at is null;
  return case when found then 'active' else 'revoked' end;
end
$$;
comment on function public.touch_session(text) is
  'Notes that the caller''s device is in use and tells whether its session is "active" or "revoked": signed out, here or elsewhere.';
revoke execute on function public.touch_session(text) from public, anon, service_role;
grant execute on function public.touch_session(text) to authenticated;
