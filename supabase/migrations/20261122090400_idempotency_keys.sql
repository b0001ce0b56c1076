create table private.idempotency_keys (
  user_id uuid not null references auth.users (id) on delete cascade,
  key text not null check (char_length(key) between 1 and 200),
  operation text not null,
  request_hash bytea not null,
  response jsonb not null,
  created_at timestamptz not null default now(),
  primary key (user_id, key)
);
comment on table private.idempotency_keys is
  'Answers given to writes that carried an Idempotency-Key, saved in the same transaction as the write, so that a repeated request gets the same answer and no second effect.';
create index idempotency_keys_by_age on private.idempotency_keys (created_at);
revoke all on private.idempotency_keys from public, anon, authenticated, service_role;
alter table private.idempotency_keys enable row level security;

create function private.replay_answer(p_operation text, p_key text, p_request jsonb) returns jsonb
language plpgsql
security definer
set search_path = ''
as $$
declare
  known private.idempotency_keys;
begin
  if p_key is null then
    return null;
  end if;
  -- Held to the end of the transaction: a twin that arrives meanwhile is told so at once instead of waiting.
  if not pg_try_advisory_xact_lock(hashtextextended(auth.uid() || ':' || p_key, 0)) then
    raise sqlstate 'PT409' using message = 'idempotency_in_flight';
  end if;
  select * into known from private.idempotency_keys k where k.user_id = auth.uid() and k.key = p_key;
  if not found then
    return null;
  end if;
  if known.operation <> p_operation or known.request_hash <> sha256(convert_to(p_request::text, 'UTF8')) then
    raise sqlstate 'PT422' using message = 'idempotency_mismatch';
  end if;
  return known.response;
end
$$;
comment on function private.replay_answer(text, text, jsonb) is
  'The saved answer of this key, or null when the write is to go on. Raises idempotency_in_flight or idempotency_mismatch.';
revoke execute on function private.replay_answer(text, text, jsonb) from public;
grant execute on function private.replay_answer(text, text, jsonb) to authenticated;

create function private.save_answer(p_operation text, p_key text, p_request jsonb, p_response jsonb) returns jsonb
language plpgsql
security definer
set search_path = ''
as $$
begin
  if p_key is not null then
    insert into private.idempotency_keys (user_id, key, operation, request_hash, response)
    values (auth.uid(), p_key, p_operation, sha256(convert_to(p_request::text, 'UTF8')), p_response);
  end if;
  return p_response;
end
$$;
comment on function private.save_answer(text, text, jsonb, jsonb) is 'Saves the answer under the key, if there is one, and returns it.';
revoke execute on function private.save_answer(text, text, jsonb, jsonb) from public;
grant execute on function private.save_answer(text, text, jsonb, jsonb) to authenticated;
