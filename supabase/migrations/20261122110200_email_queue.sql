-- Asking for a mail, in the transaction of what it speaks of. Triggers and security definer functions call these.

create function private.wants_email(p_user_id uuid, p_template text) returns boolean
language sql
stable
security definer
set search_path = ''
as $$
  select case t.stream
    when 'weekly_report' then coalesce(s.weekly_report, true)
    when 'spending_alert' then coalesce(s.spending_alert, true)
    else true
  end
  from private.email_templates t left join public.notification_settings s on s.user_id = p_user_id
  where t.name = p_template
$$;
comment on function private.wants_email(uuid, text) is 'Whether the person has not turned this mail off; null for a template there is not.';
revoke execute on function private.wants_email(uuid, text) from public, anon, authenticated, service_role;

create function private.queue_email(
  p_template text, p_dedup_key text, p_user_id uuid, p_to text default null, p_data jsonb default '{}'
) returns uuid
language plpgsql
security definer
set search_path = ''
as $$
declare
  recipient text := lower(trim(coalesce(p_to, (select u.email from auth.users u where u.id = p_user_id))));
  email_id uuid;
begin
  if recipient is null
    or exists (select from private.email_suppressions s where s.address = recipient)
    or not coalesce(private.wants_email(p_user_id, p_template), true)
  then
    return null;
  end if;
  insert into private.email_outbox (template, dedup_key, user_id, to_address, data)
  values (p_template, p_dedup_key, p_user_id, recipient, p_data)
  on conflict (dedup_key) do nothing
  returning id into email_id;
  return email_id;
end
$$;
comment on function private.queue_email(text, text, uuid, text, jsonb) is
  'Writes one mail, to the account''s own address when p_to is null. Returns its id, or null when the key was used before, the address is suppressed or the person turned this mail off. It goes out once send_emails has been told.';
revoke execute on function private.queue_email(text, text, uuid, text, jsonb) from public, anon, authenticated, service_role;

create function private.send_emails(p_ids uuid[], p_user_id uuid default null) returns int
language plpgsql
security definer
set search_path = ''
as $$
declare
  ids uuid[] := array_remove(p_ids, null);
  batch uuid[];
  run uuid;
  runs int := 0;
begin
  while cardinality(ids) > 0 loop
    batch := ids[1:100];
    ids := ids[101:];
    run := private.enqueue_job('email.send', jsonb_build_object('emailIds', to_jsonb(batch)), p_user_id => p_user_id);
    update private.email_outbox e set run_id = run where e.id = any (batch);
    runs := runs + 1;
  end loop;
  return runs;
end
$$;
comment on function private.send_emails(uuid[], uuid) is
  'Asks for one run of email.send a hundred mails and returns how many runs that is. Nulls, as queue_email returns them, are passed over. With p_user_id the person''s own write publishes it at once.';
revoke execute on function private.send_emails(uuid[], uuid) from public, anon, authenticated, service_role;

create function private.queue_email_now(
  p_template text, p_dedup_key text, p_user_id uuid, p_to text default null, p_data jsonb default '{}'
) returns uuid
language plpgsql
security definer
set search_path = ''
as $$
declare
  email_id uuid := private.queue_email(p_template, p_dedup_key, p_user_id, p_to, p_data);
begin
  perform private.send_emails(array[email_id], p_user_id);
  return email_id;
end
$$;
comment on function private.queue_email_now(text, text, uuid, text, jsonb) is 'Queues one mail, as queue_email does, and asks for its sending.';
revoke execute on function private.queue_email_now(text, text, uuid, text, jsonb) from public, anon, authenticated, service_role;

create function private.welcome_person() returns trigger
language plpgsql
security definer
set search_path = ''
as $$
begin
  if new.email like '_%@_%' then
    perform private.queue_email_now('welcome', 'welcome:' || new.id, new.id, new.email);
  end if;
  return new;
end
$$;
comment on function private.welcome_person() is 'After sign-up: the welcome mail.';
revoke execute on function private.welcome_person() from public;
create trigger welcome_person after insert on auth.users
  for each row execute function private.welcome_person();
