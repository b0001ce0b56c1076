create table public.notifications (
  user_id uuid not null default auth.uid() references auth.users (id) on delete cascade,
  id uuid not null default gen_random_uuid(),
  dedup_key text not null check (char_length(dedup_key) between 1 and 200),
  kind text not null check (kind in ('spending_limit')),
  data jsonb not null,
  created_at timestamptz not null default now(),
  read_at timestamptz,
  primary key (user_id, id),
  unique (user_id, dedup_key)
);
comment on table public.notifications is
  'What the app has to tell a person. dedup_key names what it is about, so that it is said once. Written by triggers and jobs only.';
comment on column public.notifications.data is 'What shared/contracts/notifications.ts describes for its kind.';
create index notifications_newest on public.notifications (user_id, created_at desc);

revoke all on public.notifications from public, anon, authenticated, service_role;
grant select on public.notifications to authenticated, service_role;
grant update (read_at) on public.notifications to authenticated;

alter table public.notifications enable row level security;
create policy "notifications: owner can read" on public.notifications
  for select to authenticated using ((select auth.uid()) = user_id);
create policy "notifications: owner can update" on public.notifications
  for update to authenticated using ((select auth.uid()) = user_id) with check ((select auth.uid()) = user_id);

create function public.list_notifications(p_limit int default 30) returns jsonb
language sql
stable
set search_path = ''
as $$
  select coalesce(jsonb_agg(to_jsonb(n) order by n.created_at desc, n.id), '[]'::jsonb)
  from (
    select m.* from public.notifications m where m.user_id = (select auth.uid())
    order by m.created_at desc, m.id limit least(greatest(p_limit, 1), 100)
  ) n
$$;
comment on function public.list_notifications(int) is 'The caller''s newest notifications, read or not.';
revoke execute on function public.list_notifications(int) from public, anon, service_role;
grant execute on function public.list_notifications(int) to authenticated;

create function public.read_notification(p_id uuid) returns jsonb
language plpgsql
set search_path = ''
as $$
declare
  found_row public.notifications;
begin
  update public.notifications n set read_at = coalesce(n.read_at, now())
  where n.user_id = (select auth.uid()) and n.id = p_id
  returning * into found_row;
  if not found then
    raise sqlstate 'PT404' using message = 'not_found';
  end if;
  return to_jsonb(found_row);
end
$$;
comment on function public.read_notification(uuid) is 'Marks one of the caller''s notifications as read and returns it. Raises not_found.';
revoke execute on function public.read_notification(uuid) from public, anon, service_role;
grant execute on function public.read_notification(uuid) to authenticated;
