-- Runs at `supabase start` and `supabase db reset`, never on a hosted project. It leaves the mark by which the local tools
-- know a database that they may write to (the embedded stack writes the same one).
create schema if not exists local_stack;
revoke all on schema local_stack from public;
create table if not exists local_stack.identity (
  project text primary key,
  stack_id uuid not null,
  created_at timestamptz not null default now()
);
insert into local_stack.identity (project, stack_id) values ('wheels-and-wins', gen_random_uuid())
  on conflict (project) do nothing;
