-- A person's other devices hear that something of theirs has changed, and read it again through the API: what is said is small
-- and holds no values.

create function private.broadcast_change() returns trigger
language plpgsql
security definer
set search_path = ''
as $$
declare
  person record;
begin
  -- Whoever writes for many people at once is a job. Thousands of messages would cost it more than its work, and their devices
  -- see it when they look next.
  if (select count(*) from (select from changed c limit 21) first) > 20
    and (select count(distinct c.user_id) from changed c) > 20 then
    return null;
  end if;
  for person in
    select c.user_id, count(*) = 1 as is_single, min(to_jsonb(c) ->> 'id') as id, min((to_jsonb(c) ->> 'version')::int) as version
    from changed c where c.user_id is not null group by c.user_id
  loop
    perform realtime.send(
      jsonb_build_object(
        'table', tg_table_name, 'operation', lower(tg_op),
        'id', case when person.is_single then person.id end,
        'version', case when person.is_single then person.version end),
      'change', 'user:' || person.user_id, true);
  end loop;
  return null;
exception when others then
  -- The write must not fail because nobody could be told of it.
  raise warning 'broadcast_change on %: %', tg_table_name, sqlerrm;
  return null;
end
$$;
comment on function private.broadcast_change() is
  'After rows were written: tells each person whose they are, on the channel user:<id>, which table and, of a single row, which id and version. Needs a transition table named changed.';
revoke execute on function private.broadcast_change() from public;

create trigger broadcast_insert after insert on public.expenses
  referencing new table as changed for each statement execute function private.broadcast_change();
create trigger broadcast_update after update on public.expenses
  referencing new table as changed for each statement execute function private.broadcast_change();
create trigger broadcast_insert after insert on public.notifications
  referencing new table as changed for each statement execute function private.broadcast_change();
create trigger broadcast_update after update on public.notifications
  referencing new table as changed for each statement execute function private.broadcast_change();
create trigger broadcast_insert after insert on public.invoices
  referencing new table as changed for each statement execute function private.broadcast_change();
create trigger broadcast_update after update on public.invoices
  referencing new table as changed for each statement execute function private.broadcast_change();

-- Made at sign-up, when no device listens yet.
create trigger broadcast_update after update on public.profiles
  referencing new table as changed for each statement execute function private.broadcast_change();
create trigger broadcast_update after update on public.notification_settings
  referencing new table as changed for each statement execute function private.broadcast_change();
create trigger broadcast_update after update on public.subscriptions
  referencing new table as changed for each statement execute function private.broadcast_change();
