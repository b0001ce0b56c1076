create table private.pam_tickets (
  token_hash bytea primary key check (octet_length(token_hash) = 32),
  user_id uuid not null references auth.users (id) on delete cascade,
  conversation_id uuid not null,
  expires_at timestamptz not null default now() + interval '60 seconds',
  used_at timestamptz
);
comment on table private.pam_tickets is
  'Who may open one WebSocket: a browser can send no header with it. A ticket is told once, kept as its SHA-256, good for a minute and for one use.';
create index pam_tickets_by_person on private.pam_tickets (user_id, expires_at);
create index pam_tickets_by_age on private.pam_tickets (expires_at);
revoke all on private.pam_tickets from public, anon, authenticated, service_role;
alter table private.pam_tickets enable row level security;

create function public.issue_pam_ticket(p_conversation_id uuid) returns jsonb
language plpgsql
security definer
set search_path = ''
as $$
declare
  ticket constant text := private.random_hex(48);
  expires timestamptz;
begin
  perform private.require_live_session();
  insert into private.pam_tickets (token_hash, user_id, conversation_id)
  values (private.hash_of(ticket), (select auth.uid()), p_conversation_id)
  returning expires_at into expires;
  return jsonb_build_object('ticket', ticket, 'expires_at', expires);
end
$$;
comment on function public.issue_pam_ticket(uuid) is
  'A ticket (48 hexadecimal digits) by which the caller opens one WebSocket for this conversation, which need not exist yet. Raises unauthenticated.';
revoke execute on function public.issue_pam_ticket(uuid) from public, anon, service_role;
grant execute on function public.issue_pam_ticket(uuid) to authenticated;

create function public.use_pam_ticket(p_ticket text) returns jsonb
language plpgsql
security definer
set search_path = ''
as $$
declare
  ticket private.pam_tickets;
begin
  update private.pam_tickets t set used_at = now()
  where t.token_hash = private.hash_of(p_ticket) and t.used_at is null and t.expires_at > now()
  returning * into ticket;
  if not found then
    raise sqlstate 'PT401' using message = 'unauthenticated', detail = 'This ticket was used, is too old or was never given.';
  end if;
  return jsonb_build_object('user_id', ticket.user_id, 'conversation_id', ticket.conversation_id);
end
$$;
comment on function public.use_pam_ticket(text) is
  'Uses a ticket up, and tells who may open a WebSocket with it and for which conversation. Raises unauthenticated when it is used, too old or made up.';
revoke execute on function public.use_pam_ticket(text) from public, authenticated, service_role;
grant execute on function public.use_pam_ticket(text) to anon;
