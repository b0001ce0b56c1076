-- Photos and papers. The row says what a file belongs to and how far it is; the bytes are objects of Storage, in four parts below
-- <user>/<file>/: `upload` and `upload-thumb` as the browser sent them, `file` and `thumb` as the job file.process gives them out.
-- The paths are made from the ids (shared/domain/file-rules.ts) and kept nowhere.

create table public.files (
  id uuid not null default gen_random_uuid(),
  user_id uuid not null default auth.uid() references auth.users (id) on delete cascade,
  expense_id uuid,
  document_id uuid,
  vehicle_id uuid,
  service_record_id uuid,
  stop_id uuid,
  purpose text not null default 'photo' check (purpose in ('receipt', 'document', 'photo')),
  name text not null default '' check (char_length(name) <= 120),
  mime text not null check (mime in ('image/jpeg', 'image/png', 'image/webp', 'application/pdf')),
  bytes int not null check (bytes between 1 and 10485760),
  width int,
  height int,
  sha256 text,
  thumbnail boolean not null default false,
  status text not null default 'pending' check (status in ('pending', 'processing', 'ready', 'failed')),
  problem text check (char_length(problem) <= 40),
  version int not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  deleted_at timestamptz,
  primary key (user_id, id),
  check (num_nonnulls(expense_id, document_id, vehicle_id, service_record_id, stop_id) <= 1),
  check ((status = 'failed') = (problem is not null)),
  check ((status = 'ready') = (sha256 is not null)),
  foreign key (user_id, expense_id) references public.expenses (user_id, id) on delete cascade,
  foreign key (user_id, document_id) references public.documents (user_id, id) on delete cascade,
  foreign key (user_id, vehicle_id) references public.vehicles (user_id, id) on delete cascade,
  foreign key (user_id, service_record_id) references public.service_records (user_id, id) on delete cascade,
  foreign key (user_id, stop_id) references public.stops (user_id, id) on delete cascade
);
comment on table public.files is 'Photos and papers of what a person entered. Type, size and state are what the job found, once it is ready.';
comment on column public.files.mime is 'What the browser said it would send; what it is, once it is ready.';
comment on column public.files.status is
  'pending: its bytes are awaited; processing: they have come; ready: checked and without metadata; failed: refused, `problem` says why.';
create index files_by_expense on public.files (user_id, expense_id) where expense_id is not null;
create index files_by_document on public.files (user_id, document_id) where document_id is not null;
create index files_by_vehicle on public.files (user_id, vehicle_id) where vehicle_id is not null;
create index files_by_service_record on public.files (user_id, service_record_id) where service_record_id is not null;
create index files_by_stop on public.files (user_id, stop_id) where stop_id is not null;
create index files_deleted on public.files (deleted_at) where deleted_at is not null;
select private.keep_rows_of('public.files');
-- A version is what a person may be wrong about. How far the bytes are is nobody's to change: it must not get in the way of a
-- delete that was made meanwhile without signal, and what was added before a subscription ended is still looked at.
drop trigger require_subscription on public.files;
create trigger require_subscription before insert on public.files for each row execute function private.require_subscription();
create trigger require_subscription_to_change before update on public.files for each row
  when ((old.name, old.deleted_at) is distinct from (new.name, new.deleted_at)) execute function private.require_subscription();
drop trigger touch_row on public.files;
create trigger touch_row before update on public.files for each row
  when ((old.name, old.deleted_at) is distinct from (new.name, new.deleted_at)) execute function private.touch_row();
grant insert (id, expense_id, document_id, vehicle_id, service_record_id, stop_id, purpose, name, mime, bytes)
  on public.files to authenticated;
grant update (name, deleted_at) on public.files to authenticated;

create function public.list_files(p_kind text, p_parent_id uuid) returns jsonb
language sql
stable
set search_path = ''
as $$
  select coalesce(jsonb_agg(to_jsonb(f) order by f.created_at, f.id), '[]'::jsonb) from public.files f
  where f.user_id = (select auth.uid()) and f.deleted_at is null and case p_kind
    when 'expense' then f.expense_id = p_parent_id
    when 'document' then f.document_id = p_parent_id
    when 'vehicle' then f.vehicle_id = p_parent_id
    when 'service' then f.service_record_id = p_parent_id
    when 'stop' then f.stop_id = p_parent_id
    else false end
$$;
comment on function public.list_files(text, uuid) is 'The files of the caller that belong to one thing of theirs, oldest first.';
revoke execute on function public.list_files(text, uuid) from public, anon, service_role;
grant execute on function public.list_files(text, uuid) to authenticated;

create function public.complete_file(p_id uuid) returns jsonb
language plpgsql
security definer
set search_path = ''
as $$
declare
  completed public.files;
begin
  update public.files f set status = 'processing'
  where f.user_id = (select auth.uid()) and f.id = p_id and f.deleted_at is null and f.status = 'pending'
  returning * into completed;
  if found then
    perform private.enqueue_job(
      'file.process', jsonb_build_object('userId', completed.user_id, 'fileId', completed.id),
      format('%s:%s', completed.user_id, completed.id), p_user_id => completed.user_id);
    return private.save_answer('complete_file', null, null, to_jsonb(completed));
  end if;
  return public.get_row('files', p_id);
end
$$;
comment on function public.complete_file(uuid) is
  'The bytes of a file of the caller are there: asks for file.process, once. Said again, it changes nothing and answers the row as it is.';
revoke execute on function public.complete_file(uuid) from public, anon, service_role;
grant execute on function public.complete_file(uuid) to authenticated;
