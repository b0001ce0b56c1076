create table private.unsubscribe_tokens (
  hash bytea primary key check (octet_length(hash) = 32),
  user_id uuid not null references auth.users (id) on delete cascade,
  stream text not null check (stream in ('weekly_report', 'spending_alert')),
  created_at timestamptz not null default now(),
  used_at timestamptz
);
comment on table private.unsubscribe_tokens is
  'SHA-256 of the token in each mail''s unsubscribe link: whoever holds the mail may turn that stream off, and nothing else.';
create index unsubscribe_tokens_by_user on private.unsubscribe_tokens (user_id);
create index unsubscribe_tokens_by_age on private.unsubscribe_tokens (created_at);
revoke all on private.unsubscribe_tokens from public, anon, authenticated, service_role;
alter table private.unsubscribe_tokens enable row level security;

-- For whoever holds a mail, signed in or not. The token is the only proof, and it opens one switch.

create function private.find_unsubscribe_token(p_token text) returns private.unsubscribe_tokens
language plpgsql
stable
security definer
set search_path = ''
as $$
declare
  found_token private.unsubscribe_tokens;
begin
  select * into found_token from private.unsubscribe_tokens t where t.hash = sha256(convert_to(p_token, 'UTF8'));
  if not found then
    raise sqlstate 'PT404' using message = 'not_found';
  end if;
  return found_token;
end
$$;
comment on function private.find_unsubscribe_token(text) is 'The stream and person of a token. Raises not_found.';
revoke execute on function private.find_unsubscribe_token(text) from public, anon, authenticated, service_role;

create function public.get_email_stream(p_token text) returns jsonb
language plpgsql
stable
security definer
set search_path = ''
as $$
declare
  token private.unsubscribe_tokens := private.find_unsubscribe_token(p_token);
begin
  return (
    select jsonb_build_object('stream', token.stream,
      'on', case token.stream when 'weekly_report' then s.weekly_report else s.spending_alert end)
    from public.notification_settings s where s.user_id = token.user_id);
end
$$;
comment on function public.get_email_stream(text) is
  'Which mails an unsubscribe link is about and whether they are on. Changes nothing: mail scanners follow links. Raises not_found.';
revoke execute on function public.get_email_stream(text) from public, authenticated, service_role;
grant execute on function public.get_email_stream(text) to anon;

create function public.set_email_stream(p_token text, p_on boolean) returns jsonb
language plpgsql
security definer
set search_path = ''
as $$
declare
  token private.unsubscribe_tokens := private.find_unsubscribe_token(p_token);
begin
  update private.unsubscribe_tokens t set used_at = now() where t.hash = token.hash;
  update public.notification_settings s set
    weekly_report = case when token.stream = 'weekly_report' then p_on else s.weekly_report end,
    spending_alert = case when token.stream = 'spending_alert' then p_on else s.spending_alert end
  where s.user_id = token.user_id
    and p_on is distinct from case token.stream when 'weekly_report' then s.weekly_report else s.spending_alert end;
  return jsonb_build_object('stream', token.stream, 'on', p_on);
end
$$;
comment on function public.set_email_stream(text, boolean) is
  'Turns the mails of an unsubscribe link off, or on again. Said twice it changes nothing more. Raises not_found.';
revoke execute on function public.set_email_stream(text, boolean) from public, authenticated, service_role;
grant execute on function public.set_email_stream(text, boolean) to anon;
