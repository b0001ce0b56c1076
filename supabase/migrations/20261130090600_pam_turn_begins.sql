-- Where a turn begins: once a message, counted and paid for before any model is asked.

create function private.refuse_hasty(p_user_id uuid, p_per_hour int) returns void
language plpgsql
security definer
set search_path = ''
as $$
declare
  said int;
  oldest timestamptz;
begin
  select count(*), min(t.started_at) into said, oldest
  from private.pam_turns t where t.user_id = p_user_id and t.started_at > now() - interval '1 hour';
  if said >= p_per_hour then
    raise sqlstate 'PT429' using message = 'rate_limited',
      detail = format('That is %s messages within an hour, which is as many as PAM takes. Nothing was sent; try again later.', said),
      hint = greatest(ceil(extract(epoch from oldest + interval '1 hour' - now())), 1)::int::text;
  end if;
end
$$;
comment on function private.refuse_hasty(uuid, int) is
  'Raises rate_limited, with the seconds to wait as its hint, when somebody has sent that many messages within an hour. Callers hold the person''s lock.';
revoke execute on function private.refuse_hasty(uuid, int) from public, anon, authenticated, service_role;

create function private.pam_refusal(p_user_id uuid, p_limits jsonb, p_tokens int, p_micros bigint) returns text
language sql
stable
security definer
set search_path = ''
as $$
  select case
    when not (select s.is_on from private.pam_switch s) then 'switched_off'
    when exists (select from public.subscriptions s where s.user_id = p_user_id and s.state = 'canceled') then 'subscription'
    when not exists (select from public.pam_settings s where s.user_id = p_user_id and s.model_consent_at is not null) then 'consent'
    when exists (
      select from (select 1) one
      left join private.pam_usage u on u.user_id = p_user_id and u.day = (now() at time zone 'utc')::date
      where coalesce(u.tokens, 0) + p_tokens > (p_limits ->> 'day_tokens')::bigint
        or coalesce(u.cost_micros, 0) + p_micros > (p_limits ->> 'day_micros')::bigint
    ) then 'budget'
  end
$$;
comment on function private.pam_refusal(uuid, jsonb, int, bigint) is
  'Why no model may be asked for somebody just now: switched_off, subscription, consent or budget; null when one may.';
revoke execute on function private.pam_refusal(uuid, jsonb, int, bigint) from public, anon, authenticated, service_role;

create function private.open_pam_conversation(p_user_id uuid, p_conversation_id uuid, p_text text) returns void
language plpgsql
security definer
set search_path = ''
as $$
declare
  words constant text := btrim(regexp_replace(p_text, '\s+', ' ', 'g'));
  -- The first words, and no half of one.
  title constant text := coalesce(nullif(case when char_length(words) <= 60 then words
    else regexp_replace(left(words, 60), '\s+\S*$', '') || '…' end, ''), 'New conversation');
  conversation public.pam_conversations;
begin
  insert into public.pam_conversations (user_id, id, title) values (p_user_id, p_conversation_id, title)
  on conflict (user_id, id) do nothing;
  select * into conversation from public.pam_conversations c where c.user_id = p_user_id and c.id = p_conversation_id;
  if conversation.title = 'New conversation' and title <> conversation.title
    and not exists (select from public.pam_messages m where m.user_id = p_user_id and m.conversation_id = p_conversation_id) then
    update public.pam_conversations c set title = open_pam_conversation.title where c.user_id = p_user_id and c.id = p_conversation_id;
  end if;
end
$$;
comment on function private.open_pam_conversation(uuid, uuid, text) is
  'Makes sure that there is this conversation, deleted or not, named by its first words unless the person has named it.';
revoke execute on function private.open_pam_conversation(uuid, uuid, text) from public, anon, authenticated, service_role;

create function private.replace_pam_messages(p_user_id uuid, p_conversation_id uuid, p_message_id uuid) returns void
language plpgsql
security definer
set search_path = ''
as $$
declare
  replaced public.pam_messages;
begin
  select * into replaced from public.pam_messages m
  where m.user_id = p_user_id and m.conversation_id = p_conversation_id and m.id = p_message_id and m.role = 'user';
  if not found then
    raise sqlstate 'PT404' using message = 'not_found';
  end if;
  update public.pam_messages m set replaced_at = now()
  where m.user_id = p_user_id and m.conversation_id = p_conversation_id and m.replaced_at is null
    and (m.created_at, m.id) >= (replaced.created_at, replaced.id);
end
$$;
comment on function private.replace_pam_messages(uuid, uuid, uuid) is
  'Takes a person''s message and all that was said after it out of the conversation, because something else is said instead. Raises not_found.';
revoke execute on function private.replace_pam_messages(uuid, uuid, uuid) from public, anon, authenticated, service_role;

create function private.pam_history(p_user_id uuid, p_conversation_id uuid, p_before timestamptz) returns jsonb
language sql
stable
security definer
set search_path = ''
as $$
  with newest as (
    select m.role, m.text, m.created_at,
      sum(char_length(m.text)) over (order by m.created_at desc, m.id) as characters
    from public.pam_messages m
    where m.user_id = p_user_id and m.conversation_id = p_conversation_id and m.replaced_at is null
      and m.created_at < p_before and m.text <> '' and m.state <> 'streaming'
    order by m.created_at desc, m.id limit 30
  )
  select coalesce(jsonb_agg(jsonb_build_object('role', n.role, 'text', n.text) order by n.created_at), '[]')
  from newest n where n.characters <= 24000
$$;
comment on function private.pam_history(uuid, uuid, timestamptz) is
  'The last 30 messages of a conversation before a moment, and no more than 24,000 characters of them, oldest first.';
revoke execute on function private.pam_history(uuid, uuid, timestamptz) from public, anon, authenticated, service_role;

create function private.attach_pam_turn(p_message public.pam_messages, p_conversation_id uuid) returns jsonb
language plpgsql
security definer
set search_path = ''
as $$
declare
  answer public.pam_messages;
begin
  if p_message.role <> 'user' or p_message.conversation_id <> p_conversation_id then
    raise sqlstate 'PT409' using message = 'conflict', detail = 'There is another message with this id.';
  end if;
  select * into answer from public.pam_messages m where m.user_id = p_message.user_id and m.reply_to = p_message.id;
  return jsonb_build_object(
    'is_new', false, 'answer_id', answer.id, 'state', answer.state, 'engine', answer.engine,
    'text', coalesce((select t.text from private.pam_turns t
      where t.user_id = answer.user_id and t.answer_id = answer.id and t.finished_at is null), answer.text),
    -- Where listening begins to hear the answer from its first event on.
    'before_seq', coalesce(
      (select min(e.seq) - 1 from private.pam_events e where e.user_id = answer.user_id and e.message_id = answer.id),
      (select s.last_seq from private.pam_streams s where s.user_id = answer.user_id and s.conversation_id = p_conversation_id)));
end
$$;
comment on function private.attach_pam_turn(public.pam_messages, uuid) is
  'What became of a message that is sent again: its answer as it stands, which is being made or has ended. Raises conflict when it is no such message.';
revoke execute on function private.attach_pam_turn(public.pam_messages, uuid) from public, anon, authenticated, service_role;

create function public.begin_pam_turn(
  p_conversation_id uuid,
  p_message_id uuid,
  p_text text,
  p_answer_id uuid,
  p_limits text,
  p_engine_wish text default 'model',
  p_token_estimate int default 0,
  p_micros_estimate bigint default 0,
  p_replaces uuid default null
) returns jsonb
language plpgsql
security definer
set search_path = ''
as $$
declare
  person constant uuid := (select auth.uid());
  limits constant jsonb := p_limits::jsonb;
  turn_key constant text := private.random_hex(48);
  known public.pam_messages;
  refusal text;
  turn_engine text;
  tokens int := 0;
  micros bigint := 0;
  said_at timestamptz;
  events jsonb;
begin
  -- One message of a person at a time: none is counted without the other, and none begins twice.
  perform pg_advisory_xact_lock(hashtextextended('pam:' || person, 0));
  perform private.settle_pam_turns(person, p_conversation_id);
  select * into known from public.pam_messages m where m.user_id = person and m.id = p_message_id;
  if found then
    return private.attach_pam_turn(known, p_conversation_id);
  end if;
  perform private.refuse_hasty(person, (limits ->> 'messages_per_hour')::int);
  if exists (select from public.pam_conversations c where c.user_id = person and c.id = p_conversation_id and c.deleted_at is not null) then
    raise sqlstate 'PT404' using message = 'not_found';
  end if;
  perform private.open_pam_conversation(person, p_conversation_id, p_text);
  if p_replaces is not null then
    perform private.replace_pam_messages(person, p_conversation_id, p_replaces);
  end if;
  -- Who speaks on does not wait for the answer to what they said before.
  update private.pam_turns t set cancel_requested_at = coalesce(t.cancel_requested_at, now())
  where t.user_id = person and t.conversation_id = p_conversation_id and t.finished_at is null;

  if p_engine_wish = 'model' then
    refusal := private.pam_refusal(person, limits, p_token_estimate, p_micros_estimate);
  end if;
  turn_engine := case when p_engine_wish = 'model' and refusal is null then 'model' else 'rules' end;
  if turn_engine = 'model' then
    tokens := p_token_estimate;
    micros := p_micros_estimate;
  end if;
  insert into private.pam_usage as u (user_id, day, messages, tokens, cost_micros)
  values (person, (now() at time zone 'utc')::date, 1, tokens, micros)
  on conflict (user_id, day) do update
    set messages = u.messages + 1, tokens = u.tokens + excluded.tokens, cost_micros = u.cost_micros + excluded.cost_micros;

  said_at := clock_timestamp();
  insert into public.pam_messages (user_id, id, conversation_id, role, text, created_at)
  values (person, p_message_id, p_conversation_id, 'user', p_text, said_at);
  insert into public.pam_messages (user_id, id, conversation_id, role, reply_to, state, engine, created_at)
  values (person, p_answer_id, p_conversation_id, 'assistant', p_message_id, 'streaming', turn_engine, said_at + interval '1 microsecond');
  insert into private.pam_turns (user_id, answer_id, message_id, conversation_id, key_hash, reserved_tokens, reserved_micros, lease_until)
  values (person, p_answer_id, p_message_id, p_conversation_id, private.hash_of(turn_key), tokens, micros,
    clock_timestamp() + interval '20 seconds');
  events := private.add_pam_events(person, p_conversation_id, p_answer_id, jsonb_build_array(jsonb_build_object(
    'id', gen_random_uuid(), 'type', 'chat_start',
    'payload', jsonb_build_object('messageId', p_answer_id, 'replyTo', p_message_id, 'engine', turn_engine))));
  return jsonb_build_object(
    'is_new', true, 'answer_id', p_answer_id, 'key', turn_key, 'engine', turn_engine, 'engine_reason', refusal,
    'history', private.pam_history(person, p_conversation_id, said_at),
    'settings', public.get_pam_settings(), 'events', events);
end
$$;
comment on function public.begin_pam_turn(uuid, uuid, text, uuid, text, text, int, bigint, uuid) is
  'Writes down a message of the caller and begins its answer, once a message id: is_new is false, with what became of it, for one that is known. p_limits is the text of {messages_per_hour, day_tokens, day_micros}. The engine is "model" when that is wished for and nothing speaks against it, and then the estimates are reserved. The key is for append_pam_events and finish_pam_turn. Raises rate_limited, not_found and conflict.';
revoke execute on function public.begin_pam_turn(uuid, uuid, text, uuid, text, text, int, bigint, uuid) from public, anon, service_role;
grant execute on function public.begin_pam_turn(uuid, uuid, text, uuid, text, text, int, bigint, uuid) to authenticated;
