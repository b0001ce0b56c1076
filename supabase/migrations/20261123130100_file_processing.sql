-- For the job file.process and the sweep. The rows say what may be given out, so only these functions write what they say.

create function public.get_file_to_process(p_user_id uuid, p_id uuid) returns jsonb
language sql
stable
security definer
set search_path = ''
as $$
  select to_jsonb(f) from public.files f
  where f.user_id = p_user_id and f.id = p_id and f.status = 'processing'
$$;
comment on function public.get_file_to_process(uuid, uuid) is 'A file whose bytes wait to be looked at, deleted or not: it can be restored. Null when there is nothing to do.';
revoke execute on function public.get_file_to_process(uuid, uuid) from public, anon, authenticated;
grant execute on function public.get_file_to_process(uuid, uuid) to service_role;

create function public.finish_file(p_user_id uuid, p_id uuid, p_found text) returns jsonb
language plpgsql
security definer
set search_path = ''
as $$
declare
  found_out jsonb := p_found::jsonb;
begin
  update public.files f set
    status = case when found_out ? 'problem' then 'failed' else 'ready' end,
    problem = found_out ->> 'problem',
    bytes = coalesce((found_out ->> 'bytes')::int, f.bytes),
    width = (found_out ->> 'width')::int,
    height = (found_out ->> 'height')::int,
    sha256 = found_out ->> 'sha256',
    thumbnail = coalesce((found_out ->> 'thumbnail')::boolean, false)
  where f.user_id = p_user_id and f.id = p_id and f.status = 'processing';
  return jsonb_build_object('changed', found);
end
$$;
comment on function public.finish_file(uuid, uuid, text) is
  'Keeps what was found out about a file ({problem} or {bytes, width, height, sha256, thumbnail}). A file that is not being processed stays as it is.';
revoke execute on function public.finish_file(uuid, uuid, text) from public, anon, authenticated;
grant execute on function public.finish_file(uuid, uuid, text) to service_role;

create function public.list_stale_files(p_at timestamptz, p_limit int) returns jsonb
language sql
stable
security definer
set search_path = ''
as $$
  with gone as (
    select f.user_id, f.id from public.files f
    where f.deleted_at < p_at - interval '30 days' or (f.status = 'pending' and f.updated_at < p_at - interval '7 days')
    order by f.user_id, f.id limit p_limit
  ),
  -- Parts of files that are gone, that nobody knows (of people who left, of requests that were cut off), and raw uploads whose
  -- file is through.
  orphans as (
    select o.name from storage.objects o
    left join public.files f on f.user_id::text = o.path_tokens[1] and f.id::text = o.path_tokens[2]
    where o.bucket_id = 'files' and o.created_at < p_at - interval '1 day'
      and (f.id is null
        or (o.path_tokens[3] in ('upload', 'upload-thumb') and f.status in ('ready', 'failed'))
        or exists (select from gone g where g.user_id = f.user_id and g.id = f.id))
    order by o.name limit 4 * p_limit
  )
  select jsonb_build_object(
    'objects', coalesce((select jsonb_agg(name) from orphans), '[]'::jsonb),
    'files', coalesce((select jsonb_agg(jsonb_build_array(user_id, id)) from gone), '[]'::jsonb))
$$;
comment on function public.list_stale_files(timestamptz, int) is
  'What the sweep has to remove: names of objects, then the rows of files that were deleted 30 days ago or never came in 7 days, as [user, id].';
revoke execute on function public.list_stale_files(timestamptz, int) from public, anon, authenticated;
grant execute on function public.list_stale_files(timestamptz, int) to service_role;

create function public.forget_files(p_at timestamptz, p_files text) returns jsonb
language plpgsql
security definer
set search_path = ''
as $$
declare
  forgotten int;
begin
  delete from public.files f using jsonb_array_elements(p_files::jsonb) as given
  where f.user_id = (given ->> 0)::uuid and f.id = (given ->> 1)::uuid
    and (f.deleted_at < p_at - interval '30 days' or (f.status = 'pending' and f.updated_at < p_at - interval '7 days'));
  get diagnostics forgotten = row_count;
  return jsonb_build_object('rows', forgotten);
end
$$;
comment on function public.forget_files(timestamptz, text) is
  'Removes rows of files, given as [user, id], whose objects the sweep has removed; those that were put back meanwhile stay.';
revoke execute on function public.forget_files(timestamptz, text) from public, anon, authenticated;
grant execute on function public.forget_files(timestamptz, text) to service_role;
