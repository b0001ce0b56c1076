create table public.pam_memories (
  id uuid not null default gen_random_uuid(),
  user_id uuid not null default auth.uid() references auth.users (id) on delete cascade,
  fact text not null check (char_length(fact) between 1 and 500),
  version int not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  deleted_at timestamptz,
  primary key (user_id, id)
);
comment on table public.pam_memories is 'What a person asked PAM to keep in mind, a fact a row.';
create index pam_memories_in_order on public.pam_memories (user_id, created_at, id) where deleted_at is null;
select private.keep_rows_of('public.pam_memories');
grant insert (id, fact) on public.pam_memories to authenticated;
grant update (fact, deleted_at) on public.pam_memories to authenticated;

create function public.list_pam_memories() returns jsonb
language sql
stable
set search_path = ''
as $$
  select coalesce(jsonb_agg(to_jsonb(m) order by m.created_at, m.id), '[]')
  from (
    select * from public.pam_memories x where x.user_id = (select auth.uid()) and x.deleted_at is null
    order by x.created_at desc, x.id limit 200
  ) m
$$;
comment on function public.list_pam_memories() is 'What PAM keeps in mind of the caller, the 200 newest facts, oldest first.';
revoke execute on function public.list_pam_memories() from public, anon, service_role;
grant execute on function public.list_pam_memories() to authenticated;
