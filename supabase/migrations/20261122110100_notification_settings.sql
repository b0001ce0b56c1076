create table public.notification_settings (
  user_id uuid primary key default auth.uid() references auth.users (id) on delete cascade,
  weekly_report boolean not null default true,
  spending_alert boolean not null default true,
  spending_limit_cents bigint check (spending_limit_cents between 1 and 100000000000),
  version int not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
comment on table public.notification_settings is 'Which mails a person wants. One row an account, made by a trigger at sign-up.';
comment on column public.notification_settings.spending_limit_cents is
  'What a month''s spending is measured against, in the profile''s currency; null without a limit.';

revoke all on public.notification_settings from public, anon, authenticated, service_role;
grant select on public.notification_settings to authenticated, service_role;
grant update (weekly_report, spending_alert, spending_limit_cents) on public.notification_settings to authenticated;

alter table public.notification_settings enable row level security;
create policy "notification_settings: owner can read" on public.notification_settings
  for select to authenticated using ((select auth.uid()) = user_id);
create policy "notification_settings: owner can update" on public.notification_settings
  for update to authenticated using ((select auth.uid()) = user_id) with check ((select auth.uid()) = user_id);

create trigger touch_row before update on public.notification_settings
  for each row execute function private.touch_row();
create trigger audit_row after insert or update or delete on public.notification_settings
  for each row execute function private.audit_row();

create function private.create_notification_settings() returns trigger
language plpgsql
security definer
set search_path = ''
as $$
begin
  insert into public.notification_settings (user_id) values (new.id);
  return new;
end
$$;
comment on function private.create_notification_settings() is 'After sign-up: every mail is on until its reader turns it off.';
revoke execute on function private.create_notification_settings() from public;
create trigger create_notification_settings after insert on auth.users
  for each row execute function private.create_notification_settings();
insert into public.notification_settings (user_id) select u.id from auth.users u;

create function public.get_notification_settings() returns jsonb
language sql
stable
set search_path = ''
as $$
  select to_jsonb(s) || jsonb_build_object('currency', p.currency)
  from public.notification_settings s join public.profiles p using (user_id)
  where s.user_id = (select auth.uid())
$$;
comment on function public.get_notification_settings() is
  'The caller''s settings and the currency their limit is in; null when the account is gone.';
revoke execute on function public.get_notification_settings() from public, anon, service_role;
grant execute on function public.get_notification_settings() to authenticated;

create function public.update_notification_settings(
  p_version int,
  p_weekly_report boolean default null,
  p_spending_alert boolean default null,
  p_spending_limit_cents bigint default null,
  p_clear_spending_limit boolean default false,
  p_idempotency_key text default null
) returns jsonb
language plpgsql
set search_path = ''
as $$
declare
  request jsonb := jsonb_build_array(
    p_version, p_weekly_report, p_spending_alert, p_spending_limit_cents, p_clear_spending_limit);
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
    spending_limit_cents =
      case when p_clear_spending_limit then null else coalesce(p_spending_limit_cents, s.spending_limit_cents) end
  where s.user_id = (select auth.uid());
  return private.save_answer(
    'update_notification_settings', p_idempotency_key, request, public.get_notification_settings());
end
$$;
comment on function public.update_notification_settings(int, boolean, boolean, bigint, boolean, text) is
  'Changes the caller''s settings if they still have this version, and returns them. What is null stays as it was.';
revoke execute on function public.update_notification_settings(int, boolean, boolean, bigint, boolean, text) from public, anon, service_role;
grant execute on function public.update_notification_settings(int, boolean, boolean, bigint, boolean, text) to authenticated;
