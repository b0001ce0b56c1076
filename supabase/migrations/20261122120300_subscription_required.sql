create function private.require_subscription() returns trigger
language plpgsql
set search_path = ''
as $$
begin
  if not exists (select from public.subscriptions s where s.user_id = new.user_id and s.state = 'canceled') then
    return new;
  end if;
  -- Deleting stays possible; restoring is writing again.
  if tg_op = 'UPDATE' and to_jsonb(new) ->> 'deleted_at' is not null
    and to_jsonb(new) - 'deleted_at' = to_jsonb(old) - 'deleted_at'
  then
    return new;
  end if;
  raise sqlstate 'PT402' using message = 'subscription_required';
end
$$;
comment on function private.require_subscription() is
  'Before a person''s row is written: refused once their subscription is canceled. For every table that holds what people enter; named to run before touch_row.';
revoke execute on function private.require_subscription() from public;

create trigger require_subscription before insert or update on public.expenses
  for each row execute function private.require_subscription();
