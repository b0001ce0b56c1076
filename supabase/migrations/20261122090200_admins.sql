create table private.admins (
  user_id uuid primary key references auth.users (id) on delete cascade,
  granted_at timestamptz not null default now()
);
comment on table private.admins is 'Who may see the operations pages. No user can write it: `npm run admin -- grant EMAIL` does, on the database itself.';
revoke all on private.admins from public, anon, authenticated, service_role;
alter table private.admins enable row level security;

create function private.is_admin() returns boolean
language sql
stable
security definer
set search_path = ''
as $$ select exists (select from private.admins where user_id = (select auth.uid())) $$;
comment on function private.is_admin() is 'Whether the signed-in user is an administrator.';
revoke execute on function private.is_admin() from public;
grant execute on function private.is_admin() to authenticated;
