create function private.pam_results_of(p_writes jsonb) returns jsonb
language sql
immutable
set search_path = ''
as $$
  select coalesce(jsonb_agg(jsonb_build_object(
      'table', w.value -> 'table', 'id', w.value -> 'id', 'verb', w.value -> 'verb',
      'version', case w.value ->> 'verb' when 'create' then 1 else (w.value ->> 'version')::int + 1 end,
      'before', case w.value ->> 'verb' when 'update' then private.pam_columns(w.value ->> 'table', w.value -> 'before') end)
    order by w.ordinality), '[]')
  from jsonb_array_elements(p_writes) with ordinality w
$$;
comment on function private.pam_results_of(jsonb) is
  'What writes that were done on a device leave once they have landed as they were meant: what undo_pam_action goes by.';
revoke execute on function private.pam_results_of(jsonb) from public, anon, authenticated, service_role;

create function private.record_pam_action(
  p_user_id uuid, p_conversation_id uuid, p_answer_id uuid, p_action jsonb, p_said_at timestamptz
) returns void
language sql
security definer
set search_path = ''
as $$
  insert into public.pam_actions as a
    (user_id, id, conversation_id, message_id, tool, args, args_hash, card, writes, summary, results, state, done_at, undo_until)
  values (p_user_id, (p_action ->> 'id')::uuid, p_conversation_id, p_answer_id, p_action ->> 'tool', p_action -> 'args',
    private.pam_hash(p_action ->> 'tool', p_action -> 'args', p_action -> 'writes'), p_action -> 'card', p_action -> 'writes',
    p_action ->> 'summary', private.pam_results_of(p_action -> 'writes'), 'done', p_said_at, p_said_at + interval '24 hours')
  on conflict (user_id, id) do nothing;
  update public.pam_actions a set state = 'undone', undone_at = least((p_action ->> 'undone_at')::timestamptz, now())
  where a.user_id = p_user_id and a.id = (p_action ->> 'id')::uuid and a.message_id = p_answer_id and a.state = 'done'
    and p_action ->> 'undone_at' is not null
$$;
comment on function private.record_pam_action(uuid, uuid, uuid, jsonb, timestamptz) is
  'What was confirmed in a turn on the device, and whether it was taken back there. Its rows come by writes of their own.';
revoke execute on function private.record_pam_action(uuid, uuid, uuid, jsonb, timestamptz) from public, anon, authenticated, service_role;

create function public.record_pam_turn(
  p_conversation_id uuid, p_message_id uuid, p_text text, p_answer_id uuid, p_answer text, p_said_at timestamptz, p_action text default null
) returns jsonb
language plpgsql
security definer
set search_path = ''
as $$
declare
  person constant uuid := (select auth.uid());
  -- A device's clock may be wrong, and a phone that was off for months still tells.
  said_at constant timestamptz := least(greatest(p_said_at, now() - interval '90 days'), now());
  known public.pam_messages;
begin
  perform pg_advisory_xact_lock(hashtextextended('pam:' || person, 0));
  select * into known from public.pam_messages m where m.user_id = person and m.id = p_message_id;
  if not found then
    perform private.open_pam_conversation(person, p_conversation_id, p_text);
    insert into public.pam_messages (user_id, id, conversation_id, role, text, engine, created_at)
    values (person, p_message_id, p_conversation_id, 'user', p_text, 'device', said_at);
    insert into public.pam_messages (user_id, id, conversation_id, role, reply_to, text, engine, created_at)
    values (person, p_answer_id, p_conversation_id, 'assistant', p_message_id, p_answer, 'device', said_at + interval '1 microsecond');
  elsif known.engine is distinct from 'device' or known.conversation_id <> p_conversation_id then
    raise sqlstate 'PT409' using message = 'conflict', detail = 'There is another message with this id.';
  end if;
  if p_action is not null then
    perform private.record_pam_action(person, p_conversation_id, p_answer_id, p_action::jsonb, said_at);
  end if;
  return public.get_pam_message(p_answer_id);
end
$$;
comment on function public.record_pam_turn(uuid, uuid, text, uuid, text, timestamptz, text) is
  'Writes down what the caller and PAM said on their device without signal, once a message id, and returns the answer. p_action is the text of {id, tool, args, card, writes, summary, undone_at} of what was confirmed there; sent again with undone_at it was taken back there. Counts against no limit. Raises conflict.';
revoke execute on function public.record_pam_turn(uuid, uuid, text, uuid, text, timestamptz, text) from public, anon, service_role;
grant execute on function public.record_pam_turn(uuid, uuid, text, uuid, text, timestamptz, text) to authenticated;
