-- Evaluated in the transaction of the write that may have crossed the limit: no job has to look for it, and it costs no message
-- but the mail's.

create function private.check_spending(p_user_id uuid) returns void
language plpgsql
security definer
set search_path = ''
as $$
declare
  spending_limit bigint;
  home text;
  month_start date;
  spent bigint;
  threshold int;
  alert jsonb;
begin
  select s.spending_limit_cents, p.currency, date_trunc('month', now() at time zone p.time_zone)::date
  into spending_limit, home, month_start
  from public.notification_settings s join public.profiles p using (user_id)
  where s.user_id = p_user_id and s.spending_alert and s.spending_limit_cents is not null;
  if not found then
    return;
  end if;

  -- Two entries made at the same moment must not each count without the other: the second waits, and then sees both.
  perform pg_advisory_xact_lock(hashtextextended('spending:' || p_user_id, 0));
  select coalesce(sum(x.amount_cents), 0) into spent from public.expenses x
  where x.user_id = p_user_id and x.deleted_at is null and x.currency = home
    and x.occurred_on >= month_start and x.occurred_on < month_start + interval '1 month';
  threshold := case when spent >= spending_limit then 100 when spent * 100 >= spending_limit * 80 then 80 end;
  -- Having heard of 100 %, nobody needs to hear of 80 % as well.
  if threshold is null or exists (
    select from public.notifications n where n.user_id = p_user_id and n.dedup_key in (
      private.spending_key(month_start, 100), private.spending_key(month_start, threshold))
  ) then
    return;
  end if;

  alert := jsonb_build_object(
    'month', to_char(month_start, 'YYYY-MM'), 'currency', home, 'limitCents', spending_limit, 'spentCents', spent,
    'thresholdPercent', threshold,
    'path', private.expenses_path(month_start, (month_start + interval '1 month - 1 day')::date));
  insert into public.notifications (user_id, dedup_key, kind, data)
  values (p_user_id, private.spending_key(month_start, threshold), 'spending_limit', alert)
  on conflict do nothing;
  perform private.queue_email_now(
    'budget-alert', private.spending_key(month_start, threshold) || ':' || p_user_id, p_user_id, null, alert);
end
$$;
comment on function private.check_spending(uuid) is
  'Tells the person, in the app and by mail, when this month''s spending in their currency has reached 80 or 100 % of their limit: each once a month.';
revoke execute on function private.check_spending(uuid) from public, anon, authenticated, service_role;

create function private.spending_key(p_month date, p_threshold int) returns text
language sql
immutable
set search_path = ''
as $$ select format('spending-limit:%s:%s', to_char(p_month, 'YYYY-MM'), p_threshold) $$;
comment on function private.spending_key(date, int) is 'What tells one spending alert of a person from another.';
revoke execute on function private.spending_key(date, int) from public, anon, authenticated, service_role;

create function private.expenses_path(p_from date, p_to date, p_category text default null) returns text
language sql
immutable
set search_path = ''
as $$ select format('/wins/expenses?period=custom&from=%s&to=%s', p_from, p_to) || coalesce('&category=' || p_category, '') $$;
comment on function private.expenses_path(date, date, text) is 'The page of the app that lists these expenses, as web/src/lib/expense-search.ts reads it.';
revoke execute on function private.expenses_path(date, date, text) from public, anon, authenticated, service_role;

create function private.check_spending_of_entries() returns trigger
language plpgsql
security definer
set search_path = ''
as $$
declare
  person uuid;
begin
  -- Once a person and statement, however many rows an import brings; always in the same order, since each waits for a lock.
  for person in select distinct e.user_id from entered e order by e.user_id loop
    perform private.check_spending(person);
  end loop;
  return null;
end
$$;
comment on function private.check_spending_of_entries() is 'After expenses are written: the limits of those whose they are.';
revoke execute on function private.check_spending_of_entries() from public;

-- Nothing on delete: less was spent.
create trigger check_spending_on_insert after insert on public.expenses
  referencing new table as entered for each statement execute function private.check_spending_of_entries();
create trigger check_spending_on_update after update on public.expenses
  referencing new table as entered for each statement execute function private.check_spending_of_entries();

create function private.check_spending_of_settings() returns trigger
language plpgsql
security definer
set search_path = ''
as $$
begin
  perform private.check_spending(new.user_id);
  return null;
end
$$;
comment on function private.check_spending_of_settings() is 'After a limit is set: it may have been reached already.';
revoke execute on function private.check_spending_of_settings() from public;
create trigger check_spending after update of spending_limit_cents, spending_alert on public.notification_settings
  for each row when (new.spending_limit_cents is not null and new.spending_alert)
  execute function private.check_spending_of_settings();
