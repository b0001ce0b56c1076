-- Where the bytes are. Storage asks these policies; links that expire are made as the person, and so by the same rules.

insert into storage.buckets (id, name, public, file_size_limit, allowed_mime_types)
values ('files', 'files', false, 10485760, array['image/jpeg', 'image/png', 'image/webp', 'application/pdf'])
on conflict (id) do update set
  public = excluded.public, file_size_limit = excluded.file_size_limit, allowed_mime_types = excluded.allowed_mime_types;

create policy "files: owner can read" on storage.objects for select to authenticated
  using (bucket_id = 'files' and (storage.foldername(name))[1] = (select auth.uid())::text);

-- Only what a row of theirs awaits, and under the name of an upload: what is given out is written by the service.
create policy "files: owner can upload what is awaited" on storage.objects for insert to authenticated
  with check (bucket_id = 'files' and exists (
    select from public.files f
    where f.user_id = (select auth.uid()) and f.status = 'pending' and f.deleted_at is null
      and objects.name in (f.user_id || '/' || f.id || '/upload', f.user_id || '/' || f.id || '/upload-thumb')));

create policy "files: owner can remove" on storage.objects for delete to authenticated
  using (bucket_id = 'files' and (storage.foldername(name))[1] = (select auth.uid())::text);
