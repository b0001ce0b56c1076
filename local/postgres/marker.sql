-- The mark by which every local tool knows a database it may write to.
create schema if not exists local_stack;
revoke all on schema local_stack from public;
create table if not exists local_stack.identity (
  project text primary key,
  stack_id uuid not null,
  created_at timestamptz not null default now()
);
