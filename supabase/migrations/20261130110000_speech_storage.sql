-- What was read aloud is kept so that it need not be made again: in a folder a person, under the digest of what sounded how.

insert into storage.buckets (id, name, public, file_size_limit, allowed_mime_types)
values ('speech', 'speech', false, 4194304, array['audio/webm', 'audio/ogg', 'audio/mp4', 'audio/wav', 'audio/mpeg'])
on conflict (id) do update set
  public = excluded.public, file_size_limit = excluded.file_size_limit, allowed_mime_types = excluded.allowed_mime_types;

create function private.has_speech_room() returns boolean
language sql
stable
security definer
set search_path = ''
as $$
  select count(*) < 500 from storage.objects o
  where o.bucket_id = 'speech' and o.name like (select auth.uid()) || '/%'
$$;
comment on function private.has_speech_room() is
  'Whether the caller may keep another spoken text. Asked by the policy, which cannot look at its own table.';
revoke execute on function private.has_speech_room() from public;
grant execute on function private.has_speech_room() to authenticated;

create policy "speech: owner can read" on storage.objects for select to authenticated
  using (bucket_id = 'speech' and (storage.foldername(name))[1] = (select auth.uid())::text);

-- Nothing is replaced: what sounds otherwise has another name.
create policy "speech: owner can keep" on storage.objects for insert to authenticated
  with check (bucket_id = 'speech' and name ~ ('^' || (select auth.uid()) || '/[0-9a-f]{64}$')
    and (select private.has_speech_room()));

create function public.list_stale_speech(p_at timestamptz, p_limit int) returns jsonb
language sql
stable
security definer
set search_path = ''
as $$
  select coalesce(jsonb_agg(name), '[]'::jsonb) from (
    select o.name from storage.objects o
    where o.bucket_id = 'speech' and (o.created_at < p_at - interval '30 days'
      or not exists (select from auth.users u where u.id::text = o.path_tokens[1]))
    order by o.created_at limit p_limit
  ) stale
$$;
comment on function public.list_stale_speech(timestamptz, int) is
  'Names of spoken texts that the sweep removes: kept for 30 days, or of people who are gone.';
revoke execute on function public.list_stale_speech(timestamptz, int) from public, anon, authenticated;
grant execute on function public.list_stale_speech(timestamptz, int) to service_role;
