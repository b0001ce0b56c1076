create table public.pam_settings (
  user_id uuid primary key default auth.uid() references auth.users (id) on delete cascade,
  model_consent_at timestamptz,
  money_consent_at timestamptz,
  location_consent_at timestamptz,
  voice_consent_at timestamptz,
  -- Nothing that takes away what a person entered is done unasked: as NEVER_ALWAYS in shared/contracts/pam-actions.ts.
  always_allow text[] not null default '{}'
    check (cardinality(always_allow) <= 20 and not always_allow && array['remove_stop', 'forget']),
  voice text check (char_length(voice) between 1 and 80),
  speed numeric(3, 2) not null default 1 check (speed between 0.5 and 2),
  is_muted boolean not null default false,
  version int not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
comment on table public.pam_settings is
  'What PAM may pass on and do unasked, and how she speaks. One row an account, made by a trigger at sign-up. A consent is the moment it was given, null without one.';
comment on column public.pam_settings.always_allow is 'Tools whose proposals are done without a question.';

revoke all on public.pam_settings from public, anon, authenticated, service_role;
grant select on public.pam_settings to authenticated, service_role;
grant update (model_consent_at, money_consent_at, location_consent_at, voice_consent_at, always_allow, voice, speed, is_muted)
  on public.pam_settings to authenticated;
alter table public.pam_settings enable row level security;
create policy "pam_settings: owner can read" on public.pam_settings
  for select to authenticated using ((select auth.uid()) = user_id);
create policy "pam_settings: owner can update" on public.pam_settings
  for update to authenticated using ((select auth.uid()) = user_id) with check ((select auth.uid()) = user_id);
create trigger touch_row before update on public.pam_settings for each row execute function private.touch_row();
create trigger audit_row after insert or update or delete on public.pam_settings
  for each row execute function private.audit_row();
create trigger broadcast_update after update on public.pam_settings
  referencing new table as changed for each statement execute function private.broadcast_change();

create function private.create_pam_settings() returns trigger
language plpgsql
security definer
set search_path = ''
as $$
begin
  insert into public.pam_settings (user_id) values (new.id);
  return new;
end
$$;
comment on function private.create_pam_settings() is 'After sign-up: nothing is agreed to until the person does.';
revoke execute on function private.create_pam_settings() from public;
create trigger create_pam_settings after insert on auth.users for each row execute function private.create_pam_settings();
insert into public.pam_settings (user_id) select u.id from auth.users u;

create function public.get_pam_settings() returns jsonb
language sql
stable
set search_path = ''
as $$ select to_jsonb(s) from public.pam_settings s where s.user_id = (select auth.uid()) $$;
comment on function public.get_pam_settings() is 'The caller''s settings of PAM; null when the account is gone.';
revoke execute on function public.get_pam_settings() from public, anon, service_role;
grant execute on function public.get_pam_settings() to authenticated;

create function private.consent_at(p_was timestamptz, p_given jsonb) returns timestamptz
language sql
stable
set search_path = ''
as $$ select case p_given when 'true' then coalesce(p_was, now()) when 'false' then null else p_was end $$;
comment on function private.consent_at(timestamptz, jsonb) is
  'Since when something is agreed to, after it was said to be (true), said not to be (false), or not spoken of.';
revoke execute on function private.consent_at(timestamptz, jsonb) from public;
grant execute on function private.consent_at(timestamptz, jsonb) to authenticated;

create function public.update_pam_settings(p_version int, p_changes text, p_idempotency_key text default null) returns jsonb
language plpgsql
set search_path = ''
as $$
declare
  given jsonb := p_changes::jsonb;
  request jsonb := jsonb_build_array(p_version, given);
  answer jsonb := private.replay_answer('update_pam_settings', p_idempotency_key, request);
begin
  if answer is not null then
    return answer;
  end if;
  perform private.refuse_stale(
    (select s.version from public.pam_settings s where s.user_id = (select auth.uid()) for update), p_version);
  update public.pam_settings s set
    model_consent_at = private.consent_at(s.model_consent_at, given -> 'model_consent'),
    money_consent_at = private.consent_at(s.money_consent_at, given -> 'money_consent'),
    location_consent_at = private.consent_at(s.location_consent_at, given -> 'location_consent'),
    voice_consent_at = private.consent_at(s.voice_consent_at, given -> 'voice_consent'),
    always_allow = case when given ? 'always_allow'
      then array(select distinct jsonb_array_elements_text(given -> 'always_allow') order by 1) else s.always_allow end,
    voice = case when given ? 'voice' then given ->> 'voice' else s.voice end,
    speed = coalesce((given ->> 'speed')::numeric, s.speed),
    is_muted = coalesce((given ->> 'is_muted')::boolean, s.is_muted)
  where s.user_id = (select auth.uid());
  return private.save_answer('update_pam_settings', p_idempotency_key, request, public.get_pam_settings());
end
$$;
comment on function public.update_pam_settings(int, text, text) is
  'Changes what is named in the text of a JSON object (model_consent, money_consent, location_consent, voice_consent, always_allow, voice, speed, is_muted) if the settings still have this version, and returns them.';
revoke execute on function public.update_pam_settings(int, text, text) from public, anon, service_role;
grant execute on function public.update_pam_settings(int, text, text) to authenticated;
