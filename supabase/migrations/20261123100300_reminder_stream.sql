-- Reminders join the mails that their reader can turn off.

alter table public.notification_settings add column reminder boolean not null default true;
grant update (reminder) on public.notification_settings to authenticated;

alter table private.email_templates drop constraint email_templates_stream_check;
alter table private.email_templates add constraint email_templates_stream_check
  check (stream in ('weekly_report', 'spending_alert', 'reminder'));
insert into private.email_templates (name, stream) values ('due-soon', 'reminder');
alter table private.unsubscribe_tokens drop constraint unsubscribe_tokens_stream_check;
alter table private.unsubscribe_tokens add constraint unsubscribe_tokens_stream_check
  check (stream in ('weekly_report', 'spending_alert', 'reminder'));

create function private.is_stream_on(p_settings public.notification_settings, p_stream text) returns boolean
language sql
immutable
set search_path = ''
as $$
  select case p_stream
    when 'weekly_report' then (p_settings).weekly_report
    when 'spending_alert' then (p_settings).spending_alert
    when 'reminder' then (p_settings).reminder
  end
$$;
comment on function private.is_stream_on(public.notification_settings, text) is 'Whether these mails are on; null for those that cannot be turned off.';
revoke execute on function private.is_stream_on(public.notification_settings, text) from public, anon, authenticated, service_role;

create or replace function private.wants_email(p_user_id uuid, p_template text) returns boolean
language sql
stable
security definer
set search_path = ''
as $$
  select coalesce(private.is_stream_on(s, t.stream), true)
  from private.email_templates t left join public.notification_settings s on s.user_id = p_user_id
  where t.name = p_template
$$;

create or replace function public.get_email_stream(p_token text) returns jsonb
language plpgsql
stable
security definer
set search_path = ''
as $$
declare
  token private.unsubscribe_tokens := private.find_unsubscribe_token(p_token);
begin
  return (
    select jsonb_build_object('stream', token.stream, 'on', private.is_stream_on(s, token.stream))
    from public.notification_settings s where s.user_id = token.user_id);
end
$$;

create or replace function public.set_email_stream(p_token text, p_on boolean) returns jsonb
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
    spending_alert = case when token.stream = 'spending_alert' then p_on else s.spending_alert end,
    reminder = case when token.stream = 'reminder' then p_on else s.reminder end
  where s.user_id = token.user_id and p_on is distinct from private.is_stream_on(s, token.stream);
  return jsonb_build_object('stream', token.stream, 'on', p_on);
end
$$;

drop function public.update_notification_settings(int, boolean, boolean, bigint, boolean, text);
create function public.update_notification_settings(
  p_version int,
  p_weekly_report boolean default null,
  p_spending_alert boolean default null,
  p_spending_limit_cents bigint default null,
  p_clear_spending_limit boolean default false,
  p_idempotency_key text default null,
  p_reminder boolean default null
) returns jsonb
language plpgsql
set search_path = ''
as $$
declare
  request jsonb := jsonb_build_array(
    p_version, p_weekly_report, p_spending_alert, p_spending_limit_cents, p_clear_spending_limit, p_reminder);
  answer jsonb := private.replay_answer('update_notification_settings', p_idempotency_key, request);
begin
  if answer is not null then
    return answer;
  end if;
  perform private.refuse_stale(
    (select s.version from public.notification_settings s where s.user_id = (select auth.uid()) for update), p_version);
  update public.notification_settings s set
    weekly_report = coalesce(p_weekly_report, s.weekly_report),
    spending_alert = coalesce(p_spending_alert, s.spending_alert),
    reminder = coalesce(p_reminder, s.reminder),
    spending_limit_cents =
      case when p_clear_spending_limit then null else coalesce(p_spending_limit_cents, s.spending_limit_cents) end
  where s.user_id = (select auth.uid());
  return private.save_answer(
    'update_notification_settings', p_idempotency_key, request, public.get_notification_settings());
end
$$;
comment on function public.update_notification_settings(int, boolean, boolean, bigint, boolean, text, boolean) is
  'Changes the caller''s settings if they still have this version, and returns them. What is null stays as it was.';
revoke execute on function public.update_notification_settings(int, boolean, boolean, bigint, boolean, text, boolean) from public, anon, service_role;
grant execute on function public.update_notification_settings(int, boolean, boolean, bigint, boolean, text, boolean) to authenticated;
