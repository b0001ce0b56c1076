create table public.timers (
  id uuid not null default gen_random_uuid(),
  user_id uuid not null default auth.uid() references auth.users (id) on delete cascade,
  label text not null check (char_length(label) between 1 and 120),
  due_at timestamptz not null check (due_at between timestamptz '1970-01-01Z' and timestamptz '2100-12-31Z'),
  fired_at timestamptz,
  version int not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  deleted_at timestamptz,
  primary key (user_id, id)
);
comment on table public.timers is
  'What a person wants to be told of at a moment. Told once: a job sets fired_at and writes the notification. Deleting one cancels it.';
create index timers_by_due on public.timers (user_id, due_at, id) where deleted_at is null;
select private.keep_rows_of('public.timers');
grant insert (id, label, due_at) on public.timers to authenticated;
grant update (label, due_at, deleted_at) on public.timers to authenticated;
-- One that was set while the subscription ran still goes off.
drop trigger require_subscription on public.timers;
create trigger require_subscription before insert or update of label, due_at, deleted_at on public.timers
  for each row execute function private.require_subscription();

create function private.rearm_timer() returns trigger
language plpgsql
set search_path = ''
as $$
begin
  if new.due_at <> old.due_at then
    new.fired_at := null;
  end if;
  return new;
end
$$;
comment on function private.rearm_timer() is 'Before a timer is moved: it will go off again.';
revoke execute on function private.rearm_timer() from public;
create trigger rearm_timer before update of due_at on public.timers for each row execute function private.rearm_timer();

create function private.ask_for_timer() returns trigger
language plpgsql
security definer
set search_path = ''
as $$
begin
  -- The run reads the timer again when it is due, so what was asked for before needs no calling off. The version is in the key
  -- because a timer that was cancelled, and whose run came and went meanwhile, can be brought back.
  perform private.enqueue_job(
    'timer.fire', jsonb_build_object('timerId', new.id, 'dueAt', new.due_at),
    format('timer:%s:%s:%s', new.user_id, new.id, new.version),
    -- Runs are due by the second: not before the timer is.
    p_due_at => greatest(to_timestamp(ceil(extract(epoch from new.due_at))), now()), p_user_id => new.user_id);
  return null;
end
$$;
comment on function private.ask_for_timer() is 'After a timer is set, moved or brought back: asks for the run that lets it go off.';
revoke execute on function private.ask_for_timer() from public;
create trigger ask_on_insert after insert on public.timers for each row when (new.deleted_at is null)
  execute function private.ask_for_timer();
create trigger ask_on_update after update on public.timers for each row
  when (new.deleted_at is null and new.fired_at is null and (new.due_at <> old.due_at or old.deleted_at is not null))
  execute function private.ask_for_timer();

create function public.list_timers() returns jsonb
language sql
stable
set search_path = ''
as $$
  select coalesce(jsonb_agg(to_jsonb(t) order by t.due_at, t.id), '[]')
  from (
    select * from public.timers x where x.user_id = (select auth.uid()) and x.deleted_at is null
      and (x.fired_at is null or x.fired_at > now() - interval '7 days')
    order by x.fired_at is not null, x.due_at, x.id limit 200
  ) t
$$;
comment on function public.list_timers() is
  'The caller''s timers that are still to go off and those that did within 7 days, at most 200, in the order they are due.';
revoke execute on function public.list_timers() from public, anon, service_role;
grant execute on function public.list_timers() to authenticated;

alter table public.notifications drop constraint notifications_kind_check;
alter table public.notifications add constraint notifications_kind_check check (kind in ('spending_limit', 'due_soon', 'timer'));

create function public.fire_timer(p_user_id uuid, p_timer_id uuid, p_due_at timestamptz) returns jsonb
language plpgsql
security definer
set search_path = ''
as $$
declare
  fired public.timers;
begin
  update public.timers t set fired_at = now()
  where t.user_id = p_user_id and t.id = p_timer_id and t.due_at = p_due_at and t.deleted_at is null and t.fired_at is null
    and t.due_at <= now()
  returning * into fired;
  if not found then
    return jsonb_build_object('fired', false);
  end if;
  insert into public.notifications (user_id, dedup_key, kind, data)
  values (p_user_id, format('timer:%s:%s', fired.id, fired.version), 'timer',
    jsonb_build_object('timerId', fired.id, 'label', fired.label, 'dueAt', to_char(fired.due_at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')));
  return jsonb_build_object('fired', true);
end
$$;
comment on function public.fire_timer(uuid, uuid, timestamptz) is
  'For the job: lets a timer go off if it is due now, still stands at this moment and has not gone off, and tells its owner. Otherwise nothing.';
revoke execute on function public.fire_timer(uuid, uuid, timestamptz) from public, anon, authenticated;
grant execute on function public.fire_timer(uuid, uuid, timestamptz) to service_role;
