-- "Always allow" said with the confirmation of a tool that may not be is passed over, so that what was confirmed is done all the same.
create or replace function private.allow_always(p_tool text) returns void
language sql
security definer
set search_path = ''
as $$
  update public.pam_settings s set always_allow = array(select distinct t from unnest(s.always_allow || p_tool) t order by t)
  where s.user_id = (select auth.uid()) and p_tool <> all (s.always_allow || array['remove_stop', 'forget'])
$$;
comment on function private.allow_always(text) is
  'The caller wants no question about this tool any more; of one that takes away what they entered they are asked all the same.';
