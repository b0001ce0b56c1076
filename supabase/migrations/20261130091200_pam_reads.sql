create function private.own_pam_seq(p_conversation_id uuid) returns bigint
language sql
stable
security definer
set search_path = ''
as $$
  select s.last_seq from private.pam_streams s
  where s.user_id = (select auth.uid()) and s.conversation_id = p_conversation_id
$$;
comment on function private.own_pam_seq(uuid) is 'The number of the last event of a conversation of the caller.';
revoke execute on function private.own_pam_seq(uuid) from public;
grant execute on function private.own_pam_seq(uuid) to authenticated;

create function private.to_pam_conversation(p_conversation public.pam_conversations) returns jsonb
language sql
stable
set search_path = ''
as $$
  select to_jsonb(p_conversation) || jsonb_build_object(
    'last_seq', coalesce(private.own_pam_seq(p_conversation.id), 0),
    'last_message_at', (
      select max(m.created_at) from public.pam_messages m
      where m.user_id = p_conversation.user_id and m.conversation_id = p_conversation.id))
$$;
comment on function private.to_pam_conversation(public.pam_conversations) is 'A conversation of the caller with how far it has come.';
revoke execute on function private.to_pam_conversation(public.pam_conversations) from public;
grant execute on function private.to_pam_conversation(public.pam_conversations) to authenticated;

create function public.get_pam_conversation(p_id uuid) returns jsonb
language plpgsql
stable
set search_path = ''
as $$
declare
  found_row public.pam_conversations;
begin
  -- Also a deleted one: the row that is told after deleting has all its fields.
  select * into found_row from public.pam_conversations c where c.user_id = (select auth.uid()) and c.id = p_id;
  if not found then
    raise sqlstate 'PT404' using message = 'not_found';
  end if;
  return private.to_pam_conversation(found_row);
end
$$;
comment on function public.get_pam_conversation(uuid) is 'A conversation of the caller, deleted or not, with how far it has come; raises not_found.';
revoke execute on function public.get_pam_conversation(uuid) from public, anon, service_role;
grant execute on function public.get_pam_conversation(uuid) to authenticated;

create function public.list_pam_conversations(
  p_words text[] default null, p_limit int default 30, p_after_at timestamptz default null, p_after_id uuid default null
) returns jsonb
language plpgsql
stable
set search_path = ''
as $$
declare
  page_size constant int := least(greatest(p_limit, 1), 100);
  page jsonb;
  total bigint;
  next jsonb;
begin
  with matched as (
    select c, coalesce(l.at, c.created_at) as active_at, coalesce(s.text, l.text, '') as snippet
    from public.pam_conversations c
    left join lateral (
      select m.created_at as at, m.text from public.pam_messages m
      where m.user_id = c.user_id and m.conversation_id = c.id and m.replaced_at is null
      order by m.created_at desc, m.id limit 1
    ) l on true
    left join lateral (
      -- From a little before the first word that was looked for.
      select substr(m.text, greatest(position(lower(p_words[1]) in lower(m.text)) - 40, 1)) as text from public.pam_messages m
      where p_words is not null and m.user_id = c.user_id and m.conversation_id = c.id and m.replaced_at is null
        and not exists (select from unnest(p_words) word where position(lower(word) in lower(m.text)) = 0)
      order by m.created_at desc, m.id limit 1
    ) s on true
    where c.user_id = (select auth.uid()) and c.deleted_at is null
      and (p_words is null or s.text is not null
        or not exists (select from unnest(p_words) word where position(lower(word) in lower(c.title)) = 0))
  )
  select
    (select coalesce(jsonb_agg(private.to_pam_conversation(n.c)
        || jsonb_build_object('snippet', left(regexp_replace(n.snippet, '\s+', ' ', 'g'), 160), 'active_at', n.active_at)
        order by n.active_at desc, (n.c).id desc), '[]')
      from (
        select * from matched m where p_after_id is null or (m.active_at, (m.c).id) < (p_after_at, p_after_id)
        order by m.active_at desc, (m.c).id desc limit page_size + 1
      ) n),
    (select count(*) from matched)
  into page, total;
  if jsonb_array_length(page) > page_size then
    page := page - -1;
    next := jsonb_build_object('at', page -> -1 -> 'active_at', 'id', page -> -1 -> 'id');
  end if;
  return jsonb_build_object('conversations', page, 'next', next, 'total', total);
end
$$;
comment on function public.list_pam_conversations(text[], int, timestamptz, uuid) is
  'One page of the caller''s conversations, the one last spoken in first, each with a piece of what was said: where all words are found, or the last of it. p_after_* are the "next" of the page before.';
revoke execute on function public.list_pam_conversations(text[], int, timestamptz, uuid) from public, anon, service_role;
grant execute on function public.list_pam_conversations(text[], int, timestamptz, uuid) to authenticated;

create function private.to_pam_message(p_message public.pam_messages) returns jsonb
language sql
stable
security definer
set search_path = ''
as $$
  select to_jsonb(p_message)
    || case when p_message.state = 'streaming' then jsonb_build_object('tools', private.pam_tools_of(p_message.user_id, p_message.id),
      'text', coalesce((select t.text from private.pam_turns t
        where t.user_id = p_message.user_id and t.answer_id = p_message.id), '')) else '{}' end
    || jsonb_build_object('actions', coalesce((
      select jsonb_agg(private.to_pam_action(a) order by a.created_at, a.id) from public.pam_actions a
      where a.user_id = p_message.user_id and a.message_id = p_message.id), '[]'))
$$;
comment on function private.to_pam_message(public.pam_messages) is
  'A message with what was proposed in it; one that is being made with what has been said and looked up so far.';
revoke execute on function private.to_pam_message(public.pam_messages) from public, anon, authenticated, service_role;

create function public.get_pam_message(p_id uuid) returns jsonb
language plpgsql
stable
security definer
set search_path = ''
as $$
declare
  found_row public.pam_messages;
begin
  select * into found_row from public.pam_messages m where m.user_id = (select auth.uid()) and m.id = p_id;
  if not found then
    raise sqlstate 'PT404' using message = 'not_found';
  end if;
  return private.to_pam_message(found_row);
end
$$;
comment on function public.get_pam_message(uuid) is 'A message of the caller as it stands; raises not_found.';
revoke execute on function public.get_pam_message(uuid) from public, anon, service_role;
grant execute on function public.get_pam_message(uuid) to authenticated;

create function public.list_pam_messages(p_conversation_id uuid, p_limit int default 200) returns jsonb
language plpgsql
security definer
set search_path = ''
as $$
declare
  person constant uuid := (select auth.uid());
  answer jsonb;
begin
  perform private.settle_pam_turns(person, p_conversation_id);
  -- One statement, so that texts and the number up to which they were said are of one moment.
  select jsonb_build_object(
    'conversation', private.to_pam_conversation(c),
    'messages', coalesce((
      select jsonb_agg(private.to_pam_message(n) order by n.created_at, n.id) from (
        select * from public.pam_messages m
        where m.user_id = c.user_id and m.conversation_id = c.id and m.replaced_at is null
        order by m.created_at desc, m.id desc limit least(greatest(p_limit, 1), 500)
      ) n), '[]'))
  into answer
  from public.pam_conversations c where c.user_id = person and c.id = p_conversation_id and c.deleted_at is null;
  if answer is null then
    raise sqlstate 'PT404' using message = 'not_found';
  end if;
  return answer;
end
$$;
comment on function public.list_pam_messages(uuid, int) is
  'A conversation of the caller with the newest messages that nothing was said instead of, oldest first. Ends an answer whose maker is gone. Raises not_found.';
revoke execute on function public.list_pam_messages(uuid, int) from public, anon, service_role;
grant execute on function public.list_pam_messages(uuid, int) to authenticated;

create function public.rate_pam_message(p_id uuid, p_rating int) returns jsonb
language plpgsql
set search_path = ''
as $$
begin
  update public.pam_messages m set rating = p_rating
  where m.user_id = (select auth.uid()) and m.id = p_id and m.role = 'assistant' and m.rating is distinct from p_rating;
  return public.get_pam_message(p_id);
end
$$;
comment on function public.rate_pam_message(uuid, int) is
  'What the caller thinks of an answer: 1, -1, or null to take that back. Raises not_found.';
revoke execute on function public.rate_pam_message(uuid, int) from public, anon, service_role;
grant execute on function public.rate_pam_message(uuid, int) to authenticated;

create function public.get_pam_state(p_limits text) returns jsonb
language sql
stable
security definer
set search_path = ''
as $$
  select jsonb_build_object(
    'engine_reason', private.pam_refusal((select auth.uid()), p_limits::jsonb, 1, 1),
    'messages_left', greatest((p_limits::jsonb ->> 'messages_per_hour')::int - (
      select count(*) from private.pam_turns t
      where t.user_id = (select auth.uid()) and t.started_at > now() - interval '1 hour'), 0),
    'tokens_left', greatest((p_limits::jsonb ->> 'day_tokens')::bigint - coalesce((
      select u.tokens from private.pam_usage u
      where u.user_id = (select auth.uid()) and u.day = (now() at time zone 'utc')::date), 0), 0))
$$;
comment on function public.get_pam_state(text) is
  'Why no model may be asked for the caller (null when one may), and what is left of these limits: the text of {messages_per_hour, day_tokens, day_micros}.';
revoke execute on function public.get_pam_state(text) from public, anon, service_role;
grant execute on function public.get_pam_state(text) to authenticated;
