create function private.check_plan_interval() returns trigger
language plpgsql
set search_path = ''
as $$
begin
  if new.every_months is null and new.every_reading is null then
    raise sqlstate 'PT400' using message = 'invalid_request', hint = 'body.everyMonths',
      detail = 'Say after how many months or how far it is due.';
  end if;
  return new;
end
$$;
comment on function private.check_plan_interval() is
  'Before a plan is written: it says an interval. The check of the table does too, but names no field to the person who took the last one away.';
revoke execute on function private.check_plan_interval() from public;
create trigger check_plan_interval before insert or update on public.service_plans
  for each row execute function private.check_plan_interval();
