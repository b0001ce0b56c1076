-- One that was made before its first message gets its name with that, as one that is made by it.
create or replace function private.open_pam_conversation(p_user_id uuid, p_conversation_id uuid, p_text text) returns void
language plpgsql
security definer
set search_path = ''
as $$
declare
  unnamed constant text := 'New conversation';
  words constant text := btrim(regexp_replace(p_text, '\s+', ' ', 'g'));
  -- The first words, and no half of one.
  first_words constant text := coalesce(nullif(case when char_length(words) <= 60 then words
    else regexp_replace(left(words, 60), '\s+\S*$', '') || '…' end, ''), unnamed);
begin
  insert into public.pam_conversations (user_id, id, title) values (p_user_id, p_conversation_id, first_words)
  on conflict (user_id, id) do nothing;
  if not found and first_words <> unnamed then
    update public.pam_conversations c set title = first_words
    where c.user_id = p_user_id and c.id = p_conversation_id and c.title = unnamed and c.deleted_at is null
      and not exists (select from public.pam_messages m where m.user_id = p_user_id and m.conversation_id = p_conversation_id);
  end if;
end
$$;
