create table private.audit_log (
  id bigint generated always as identity primary key,
  at timestamptz not null default now(),
  user_id uuid,
  entity text not null,
  entity_id uuid,
  action text not null check (action in ('insert', 'update', 'delete')),
  version int,
  changed text[] not null default '{}'
);
comment on table private.audit_log is
  'Which row changed when, by whom, and in which columns. Holds no values, so it can outlive the person it speaks of; user_id is null when the system acted.';
create index audit_log_by_entity on private.audit_log (entity, entity_id, at);
create index audit_log_by_user on private.audit_log (user_id, at);
revoke all on private.audit_log from public, anon, authenticated, service_role;
alter table private.audit_log enable row level security;

create function private.audit_row() returns trigger
language plpgsql
security definer
set search_path = ''
as $$
declare
  before jsonb := case when tg_op = 'INSERT' then '{}'::jsonb else to_jsonb(old) end;
  after jsonb := case when tg_op = 'DELETE' then '{}'::jsonb else to_jsonb(new) end;
  subject jsonb := before || after;
begin
  insert into private.audit_log (user_id, entity, entity_id, action, version, changed)
  values (
    auth.uid(),
    tg_table_name,
    coalesce(subject ->> 'id', subject ->> 'user_id')::uuid,
    lower(tg_op),
    (subject ->> 'version')::int,
    case when tg_op = 'UPDATE' then array(
      select column_name from jsonb_object_keys(after) as column_name
      where after -> column_name is distinct from before -> column_name and column_name not in ('version', 'updated_at')
      order by column_name
    ) else '{}' end
  );
  return null;
end
$$;
comment on function private.audit_row() is 'After any write to a row: one line in the audit log, also for writes that came straight through PostgREST.';
revoke execute on function private.audit_row() from public;

create trigger audit_row after insert or update or delete on public.profiles
  for each row execute function private.audit_row();
