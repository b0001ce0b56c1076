create table public.trip_shares (
  id uuid not null default gen_random_uuid(),
  user_id uuid not null default auth.uid() references auth.users (id) on delete cascade,
  trip_id uuid not null,
  token_hash bytea not null check (octet_length(token_hash) = 32),
  label text not null default '' check (char_length(label) <= 80),
  expires_at timestamptz not null,
  revoked_at timestamptz,
  version int not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  primary key (user_id, id),
  check (expires_at <= created_at + interval '8784 hours'),
  foreign key (user_id, trip_id) references public.trips (user_id, id) on delete cascade
);
comment on table public.trip_shares is
  'Links by which anybody can see the plan of a trip, without money and notes and with places to 10 km, until they expire or are revoked.';
comment on column public.trip_shares.token_hash is
  'SHA-256 of the token in the link, which is told once and kept nowhere. Nobody reads this column but get_shared_trip.';
comment on column public.trip_shares.label is 'For the owner: who the link was made for.';
create unique index trip_shares_by_token on public.trip_shares (token_hash);
create index trip_shares_by_trip on public.trip_shares (user_id, trip_id);
select private.keep_rows_of('public.trip_shares');
revoke select on public.trip_shares from authenticated;
grant select (id, user_id, trip_id, label, expires_at, revoked_at, version, created_at, updated_at) on public.trip_shares to authenticated;
grant insert (id, trip_id, token_hash, label, expires_at) on public.trip_shares to authenticated;
grant update (token_hash, label, revoked_at) on public.trip_shares to authenticated;

-- Whoever stops paying can still shut what they opened.
drop trigger require_subscription on public.trip_shares;
create trigger require_subscription before insert on public.trip_shares
  for each row execute function private.require_subscription();

create function private.own_trip_share(p_id uuid) returns jsonb
language sql
stable
set search_path = ''
as $$
  select jsonb_build_object('id', s.id, 'trip_id', s.trip_id, 'label', s.label, 'expires_at', s.expires_at,
    'revoked_at', s.revoked_at, 'version', s.version, 'created_at', s.created_at, 'updated_at', s.updated_at)
  from public.trip_shares s where s.user_id = (select auth.uid()) and s.id = p_id
$$;
comment on function private.own_trip_share(uuid) is 'A share of the caller, without the hash of its token; null when there is none.';
revoke execute on function private.own_trip_share(uuid) from public;
grant execute on function private.own_trip_share(uuid) to authenticated;

create function public.list_trip_shares(p_trip_id uuid) returns jsonb
language plpgsql
stable
set search_path = ''
as $$
begin
  perform public.get_row('trips', p_trip_id);
  return coalesce((
    select jsonb_agg(private.own_trip_share(newest.id) order by newest.created_at desc, newest.id)
    from (
      select s.id, s.created_at from public.trip_shares s
      where s.user_id = (select auth.uid()) and s.trip_id = p_trip_id
      order by s.created_at desc, s.id limit 100
    ) newest
  ), '[]');
end
$$;
comment on function public.list_trip_shares(uuid) is
  'The links that were made of a trip of the caller, the 100 newest, also those that have ended; raises not_found.';
revoke execute on function public.list_trip_shares(uuid) from public, anon, service_role;
grant execute on function public.list_trip_shares(uuid) to authenticated;

create function public.create_trip_share(
  p_trip_id uuid, p_days int, p_token_hash text, p_label text default '', p_id uuid default null, p_idempotency_key text default null
) returns jsonb
language plpgsql
set search_path = ''
as $$
declare
  request jsonb := jsonb_build_array(p_trip_id, p_days, p_label, p_id);
  answer jsonb := private.replay_answer('create_trip_share', p_idempotency_key, request);
  hash bytea := decode(p_token_hash, 'hex');
  made uuid;
begin
  if answer is not null then
    -- The first answer did not arrive, and the token in it is kept nowhere: the same link gets the token of this one.
    update public.trip_shares s set token_hash = hash
    where s.user_id = (select auth.uid()) and s.id = (answer ->> 'id')::uuid and s.revoked_at is null;
    return private.own_trip_share((answer ->> 'id')::uuid);
  end if;
  perform public.get_row('trips', p_trip_id);
  insert into public.trip_shares (id, trip_id, token_hash, label, expires_at)
  values (coalesce(p_id, gen_random_uuid()), p_trip_id, hash, p_label, now() + p_days * interval '1 day')
  returning id into made;
  return private.save_answer('create_trip_share', p_idempotency_key, request, private.own_trip_share(made));
end
$$;
comment on function public.create_trip_share(uuid, int, text, text, uuid, text) is
  'Makes a link to a trip of the caller that works for so many days, by the SHA-256 (hex) of its token. A repeated key makes no second link but gives the first one this token; raises not_found.';
revoke execute on function public.create_trip_share(uuid, int, text, text, uuid, text) from public, anon, service_role;
grant execute on function public.create_trip_share(uuid, int, text, text, uuid, text) to authenticated;

create function public.revoke_trip_share(p_id uuid) returns jsonb
language plpgsql
set search_path = ''
as $$
begin
  update public.trip_shares s set revoked_at = now()
  where s.user_id = (select auth.uid()) and s.id = p_id and s.revoked_at is null;
  if private.own_trip_share(p_id) is null then
    raise sqlstate 'PT404' using message = 'not_found';
  end if;
  return private.own_trip_share(p_id);
end
$$;
comment on function public.revoke_trip_share(uuid) is
  'Ends a link of the caller for good. Said twice it changes nothing more; raises not_found.';
revoke execute on function public.revoke_trip_share(uuid) from public, anon, service_role;
grant execute on function public.revoke_trip_share(uuid) to authenticated;
