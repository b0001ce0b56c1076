-- An answer while it is being made, and the events of which it consists. What is sent was stored before, so that another
-- connection, or another process, goes on where one broke off.

create table private.pam_turns (
  user_id uuid not null,
  answer_id uuid not null,
  message_id uuid not null,
  conversation_id uuid not null,
  key_hash bytea not null,
  text text not null default '' check (char_length(text) <= 60000),
  day date not null default (now() at time zone 'utc')::date,
  reserved_tokens int not null check (reserved_tokens >= 0),
  reserved_micros bigint not null check (reserved_micros >= 0),
  started_at timestamptz not null default now(),
  lease_until timestamptz not null,
  attended_at timestamptz not null default now(),
  cancel_requested_at timestamptz,
  finished_at timestamptz,
  primary key (user_id, answer_id),
  foreign key (user_id, answer_id) references public.pam_messages (user_id, id) on delete cascade,
  foreign key (user_id, message_id) references public.pam_messages (user_id, id) on delete cascade
);
comment on table private.pam_turns is
  'The making of an answer: who holds it, until when they are believed to be alive, and what they have said so far.';
comment on column private.pam_turns.key_hash is
  'SHA-256 of what the maker was given when the turn began. Only they can add to it or say what it used, although they act as the person.';
comment on column private.pam_turns.attended_at is 'When somebody last asked for its events: nobody listens to one that is left alone.';
comment on column private.pam_turns.reserved_micros is 'Millionths of the currency unit that the model is charged in.';
create index pam_turns_running on private.pam_turns (user_id, conversation_id) where finished_at is null;
create index pam_turns_by_start on private.pam_turns (user_id, started_at);
create index pam_turns_by_end on private.pam_turns (finished_at);
revoke all on private.pam_turns from public, anon, authenticated, service_role;
alter table private.pam_turns enable row level security;

create table private.pam_events (
  user_id uuid not null,
  conversation_id uuid not null,
  seq bigint not null check (seq > 0),
  id uuid not null,
  type text not null check (char_length(type) between 1 and 40),
  payload jsonb not null check (octet_length(payload::text) <= 500000),
  message_id uuid,
  is_final boolean not null default false,
  created_at timestamptz not null default clock_timestamp(),
  primary key (user_id, conversation_id, seq),
  unique (user_id, conversation_id, id),
  foreign key (user_id, conversation_id) references public.pam_conversations (user_id, id) on delete cascade
);
comment on table private.pam_events is
  'What was said to the person''s devices, in order: shared/contracts/pam-protocol.ts. Kept for a day; afterwards pam_messages says what came of it.';
create unique index pam_events_one_final on private.pam_events (user_id, message_id) where is_final;
create index pam_events_by_message on private.pam_events (user_id, message_id, seq);
create index pam_events_by_age on private.pam_events (created_at);
revoke all on private.pam_events from public, anon, authenticated, service_role;
alter table private.pam_events enable row level security;

create table private.pam_usage (
  user_id uuid not null references auth.users (id) on delete cascade,
  day date not null,
  messages int not null default 0,
  tokens bigint not null default 0,
  cost_micros bigint not null default 0,
  input_tokens bigint not null default 0,
  output_tokens bigint not null default 0,
  primary key (user_id, day)
);
comment on table private.pam_usage is
  'What a person had PAM do on a day (UTC). tokens and cost_micros are what counts against their share: reserved before a model is asked, corrected to what it used afterwards.';
revoke all on private.pam_usage from public, anon, authenticated, service_role;
alter table private.pam_usage enable row level security;

create function private.random_hex(p_characters int) returns text
language sql
volatile
set search_path = ''
as $$
  select left(string_agg(replace(gen_random_uuid()::text, '-', ''), ''), p_characters)
  from generate_series(1, p_characters / 32 + 1)
$$;
comment on function private.random_hex(int) is 'So many hexadecimal digits that nobody can guess: 61 of 64 bits of a v4 uuid are random.';
revoke execute on function private.random_hex(int) from public, anon, authenticated, service_role;

create function private.hash_of(p_secret text) returns bytea
language sql
immutable
set search_path = ''
as $$ select sha256(convert_to(p_secret, 'UTF8')) $$;
comment on function private.hash_of(text) is 'SHA-256: what is kept of a secret that is told once.';
revoke execute on function private.hash_of(text) from public, anon, authenticated, service_role;

create function private.pam_event(p_event private.pam_events) returns jsonb
language sql
immutable
set search_path = ''
as $$
  select jsonb_build_object('seq', p_event.seq, 'id', p_event.id, 'type', p_event.type, 'payload', p_event.payload,
    'created_at', p_event.created_at)
$$;
comment on function private.pam_event(private.pam_events) is 'An event as the functions tell it.';
revoke execute on function private.pam_event(private.pam_events) from public, anon, authenticated, service_role;

create function private.add_pam_events(
  p_user_id uuid, p_conversation_id uuid, p_message_id uuid, p_events jsonb, p_last_is_final boolean default false
) returns jsonb
language plpgsql
security definer
set search_path = ''
as $$
declare
  top bigint;
begin
  -- Held to the end of the transaction: numbers are given, and become visible, one writer after the other.
  select s.last_seq into top from private.pam_streams s
  where s.user_id = p_user_id and s.conversation_id = p_conversation_id for update;
  with given as (
    select e.value, e.ordinality as place, count(*) over () as total
    from jsonb_array_elements(p_events) with ordinality as e
  ), fresh as (
    -- Whoever was not told whether their events arrived sends them again, under the same ids.
    select g.*, row_number() over (order by g.place) as nth from given g
    where not exists (select from private.pam_events k
      where k.user_id = p_user_id and k.conversation_id = p_conversation_id and k.id = (g.value ->> 'id')::uuid)
  )
  insert into private.pam_events (user_id, conversation_id, seq, id, type, payload, message_id, is_final)
  select p_user_id, p_conversation_id, top + f.nth, (f.value ->> 'id')::uuid, f.value ->> 'type', f.value -> 'payload',
    p_message_id, p_last_is_final and f.place = f.total
  from fresh f;
  update private.pam_streams s set last_seq = coalesce(
    (select max(e.seq) from private.pam_events e where e.user_id = p_user_id and e.conversation_id = p_conversation_id), top)
  where s.user_id = p_user_id and s.conversation_id = p_conversation_id;
  return (
    select coalesce(jsonb_agg(private.pam_event(e) order by g.ordinality), '[]')
    from jsonb_array_elements(p_events) with ordinality as g
    join private.pam_events e
      on e.user_id = p_user_id and e.conversation_id = p_conversation_id and e.id = (g.value ->> 'id')::uuid);
end
$$;
comment on function private.add_pam_events(uuid, uuid, uuid, jsonb, boolean) is
  'Adds events ([{id, type, payload}]) to a conversation and returns them with their numbers. An id that is known keeps the number it has.';
revoke execute on function private.add_pam_events(uuid, uuid, uuid, jsonb, boolean) from public, anon, authenticated, service_role;

create function private.pam_tools_of(p_user_id uuid, p_answer_id uuid) returns jsonb
language sql
stable
security definer
set search_path = ''
as $$
  select coalesce(jsonb_agg(u.payload - 'messageId' order by u.first_seq), '[]')
  from (
    select distinct on (e.payload ->> 'callId') e.payload,
      min(e.seq) over (partition by e.payload ->> 'callId') as first_seq
    from private.pam_events e
    where e.user_id = p_user_id and e.message_id = p_answer_id and e.type in ('tool_start', 'tool_result')
    order by e.payload ->> 'callId', e.seq desc
  ) u
$$;
comment on function private.pam_tools_of(uuid, uuid) is 'What was looked up for an answer, each as its last event says, in the order it was begun.';
revoke execute on function private.pam_tools_of(uuid, uuid) from public, anon, authenticated, service_role;

create function private.end_pam_turn(p_turn private.pam_turns, p_events jsonb, p_text text, p_state text, p_problem text) returns jsonb
language plpgsql
security definer
set search_path = ''
as $$
declare
  told jsonb := private.add_pam_events(p_turn.user_id, p_turn.conversation_id, p_turn.answer_id, p_events, true);
begin
  update public.pam_messages m set
    text = p_text, state = p_state, problem = p_problem, tools = private.pam_tools_of(p_turn.user_id, p_turn.answer_id),
    engine = coalesce(p_events -> -1 -> 'payload' ->> 'engine', m.engine)
  where m.user_id = p_turn.user_id and m.id = p_turn.answer_id;
  update private.pam_turns t set finished_at = now(), text = ''
  where t.user_id = p_turn.user_id and t.answer_id = p_turn.answer_id;
  return told;
end
$$;
comment on function private.end_pam_turn(private.pam_turns, jsonb, text, text, text) is
  'The last events of an answer, of which the last is the final one, and the message as it stays. The turn must be locked and unfinished.';
revoke execute on function private.end_pam_turn(private.pam_turns, jsonb, text, text, text) from public, anon, authenticated, service_role;

create function private.settle_pam_turns(p_user_id uuid, p_conversation_id uuid) returns void
language plpgsql
security definer
set search_path = ''
as $$
declare
  lost private.pam_turns;
  detail constant text := 'The answer broke off. Try again.';
begin
  if not exists (select from private.pam_turns t where t.user_id = p_user_id and t.conversation_id = p_conversation_id
    and t.finished_at is null and t.lease_until < clock_timestamp()) then
    return;
  end if;
  perform from private.pam_streams s where s.user_id = p_user_id and s.conversation_id = p_conversation_id for update;
  for lost in
    select * from private.pam_turns t where t.user_id = p_user_id and t.conversation_id = p_conversation_id
      and t.finished_at is null and t.lease_until < clock_timestamp()
    order by t.started_at for update
  loop
    perform private.end_pam_turn(lost, jsonb_build_array(jsonb_build_object('id', gen_random_uuid(), 'type', 'error', 'payload',
      jsonb_build_object('messageId', lost.answer_id, 'code', 'unavailable', 'detail', detail, 'isRetryable', true, 'text', lost.text))),
      lost.text, 'failed', detail);
  end loop;
end
$$;
comment on function private.settle_pam_turns(uuid, uuid) is
  'Ends the answers of a conversation whose maker has not been heard of: what was said is kept, one error says that it broke off. What was reserved counts as used.';
revoke execute on function private.settle_pam_turns(uuid, uuid) from public, anon, authenticated, service_role;

create function private.lock_pam_turn(p_answer_id uuid, p_key text) returns private.pam_turns
language plpgsql
security definer
set search_path = ''
as $$
declare
  turn private.pam_turns;
begin
  select * into turn from private.pam_turns t
  where t.user_id = (select auth.uid()) and t.answer_id = p_answer_id and t.key_hash = private.hash_of(p_key);
  if not found then
    raise sqlstate 'PT404' using message = 'not_found';
  end if;
  -- Always the conversation before the turn: see add_pam_events.
  perform from private.pam_streams s where s.user_id = turn.user_id and s.conversation_id = turn.conversation_id for update;
  select * into turn from private.pam_turns t where t.user_id = turn.user_id and t.answer_id = p_answer_id for update;
  return turn;
end
$$;
comment on function private.lock_pam_turn(uuid, text) is 'The caller''s turn of this answer and key, for whoever adds to it. Raises not_found.';
revoke execute on function private.lock_pam_turn(uuid, text) from public, anon, authenticated, service_role;

create function public.append_pam_events(p_answer_id uuid, p_key text, p_events text, p_text text default null) returns jsonb
language plpgsql
security definer
set search_path = ''
as $$
declare
  turn private.pam_turns := private.lock_pam_turn(p_answer_id, p_key);
  given jsonb := p_events::jsonb;
begin
  if turn.finished_at is not null then
    raise sqlstate 'PT409' using message = 'conflict', detail = 'This answer has ended.';
  end if;
  if given @? '$[*] ? (@.type == "chat_complete" || (@.type == "error" && @.payload.messageId != null))' then
    raise sqlstate 'PT400' using message = 'invalid_request', detail = 'An answer ends by being finished.';
  end if;
  update private.pam_turns t set text = coalesce(p_text, t.text), lease_until = clock_timestamp() + interval '20 seconds'
  where t.user_id = turn.user_id and t.answer_id = turn.answer_id;
  return jsonb_build_object(
    'events', private.add_pam_events(turn.user_id, turn.conversation_id, turn.answer_id, given),
    'cancelled', turn.cancel_requested_at is not null,
    'attended_at', turn.attended_at);
end
$$;
comment on function public.append_pam_events(uuid, text, text, text) is
  'For the maker of an answer: adds events (the text of a JSON array of {id, type, payload}), keeps the whole text so far if it is told, and holds the turn for 20 s more. With no events it is a sign of life. Tells the numbers given, whether the person wants it stopped, and when somebody last listened. Raises conflict once the answer has ended.';
revoke execute on function public.append_pam_events(uuid, text, text, text) from public, anon, service_role;
grant execute on function public.append_pam_events(uuid, text, text, text) to authenticated;

create function public.finish_pam_turn(
  p_answer_id uuid, p_key text, p_events text, p_text text, p_state text, p_problem text default null, p_usage text default null
) returns jsonb
language plpgsql
security definer
set search_path = ''
as $$
declare
  turn private.pam_turns := private.lock_pam_turn(p_answer_id, p_key);
  given jsonb := p_events::jsonb;
  used jsonb := coalesce(p_usage, '{}')::jsonb;
  told jsonb;
  final_count constant int := jsonb_array_length(jsonb_path_query_array(given,
    '$[*] ? (@.type == "chat_complete" || (@.type == "error" && @.payload.messageId != null))'));
begin
  if turn.finished_at is not null then
    return jsonb_build_object('first', false, 'events', coalesce((
      select jsonb_agg(private.pam_event(e)) from private.pam_events e
      where e.user_id = turn.user_id and e.message_id = turn.answer_id and e.is_final), '[]'));
  end if;
  if final_count <> 1 or given -> -1 ->> 'type' not in ('chat_complete', 'error') or p_state not in ('complete', 'stopped', 'failed') then
    raise sqlstate 'PT400' using message = 'invalid_request', detail = 'An answer ends with one final event.';
  end if;
  told := private.end_pam_turn(turn, given, p_text, p_state, p_problem);
  perform private.count_pam_use(turn, used);
  return jsonb_build_object('first', true, 'events', told);
end
$$;
comment on function public.finish_pam_turn(uuid, text, text, text, text, text, text) is
  'For the maker of an answer: its last events, the very last of which is the final one, its whole text and its state, in one transaction. p_usage ({input_tokens, output_tokens, cost_micros}) replaces what was reserved; without it the reservation counts. Called again it changes nothing and tells the final event there is.';
revoke execute on function public.finish_pam_turn(uuid, text, text, text, text, text, text) from public, anon, service_role;
grant execute on function public.finish_pam_turn(uuid, text, text, text, text, text, text) to authenticated;

create function private.count_pam_use(p_turn private.pam_turns, p_used jsonb) returns void
language sql
security definer
set search_path = ''
as $$
  update private.pam_usage u set
    input_tokens = u.input_tokens + n.input, output_tokens = u.output_tokens + n.output,
    tokens = u.tokens + case when n.is_told then n.input + n.output - p_turn.reserved_tokens else 0 end,
    cost_micros = u.cost_micros + case when n.is_told then n.micros - p_turn.reserved_micros else 0 end
  from (
    select greatest(coalesce((p_used ->> 'input_tokens')::bigint, 0), 0) as input,
      greatest(coalesce((p_used ->> 'output_tokens')::bigint, 0), 0) as output,
      greatest(coalesce((p_used ->> 'cost_micros')::bigint, 0), 0) as micros,
      p_used ? 'input_tokens' as is_told
  ) n
  where u.user_id = p_turn.user_id and u.day = p_turn.day
$$;
comment on function private.count_pam_use(private.pam_turns, jsonb) is 'What a turn used in truth, instead of what was reserved for it.';
revoke execute on function private.count_pam_use(private.pam_turns, jsonb) from public, anon, authenticated, service_role;

create function public.cancel_pam_turn(p_message_id uuid) returns jsonb
language plpgsql
security definer
set search_path = ''
as $$
declare
  answer public.pam_messages;
begin
  select * into answer from public.pam_messages m
  where m.user_id = (select auth.uid()) and (m.id = p_message_id or m.reply_to = p_message_id)
  order by m.role limit 1;
  if not found then
    raise sqlstate 'PT404' using message = 'not_found';
  end if;
  update private.pam_turns t set cancel_requested_at = coalesce(t.cancel_requested_at, now())
  where t.user_id = answer.user_id and t.answer_id = answer.id and t.finished_at is null;
  return jsonb_build_object('message_id', answer.id, 'state', answer.state, 'cancelled', found);
end
$$;
comment on function public.cancel_pam_turn(uuid) is
  'Asks whoever makes an answer of the caller''s, named by its own id or by that of the message it answers, to stop. Once it has ended, nothing happens. Raises not_found.';
revoke execute on function public.cancel_pam_turn(uuid) from public, anon, service_role;
grant execute on function public.cancel_pam_turn(uuid) to authenticated;

create function public.read_pam_events(p_conversation_id uuid, p_after_seq bigint default 0, p_limit int default 500) returns jsonb
language plpgsql
security definer
set search_path = ''
as $$
declare
  person constant uuid := (select auth.uid());
  answer jsonb;
begin
  perform private.settle_pam_turns(person, p_conversation_id);
  update private.pam_turns t set attended_at = clock_timestamp()
  where t.user_id = person and t.conversation_id = p_conversation_id and t.finished_at is null
    and t.attended_at < clock_timestamp() - interval '3 seconds';
  -- One statement, so that what runs and what was said are of one moment.
  select jsonb_build_object(
    'last_seq', s.last_seq,
    'oldest_seq', (select min(e.seq) from private.pam_events e where e.user_id = person and e.conversation_id = p_conversation_id),
    'running', (
      select jsonb_build_object('answer_id', t.answer_id, 'message_id', t.message_id, 'cancelled', t.cancel_requested_at is not null)
      from private.pam_turns t
      where t.user_id = person and t.conversation_id = p_conversation_id and t.finished_at is null
      order by t.started_at desc limit 1),
    'events', coalesce((
      select jsonb_agg(private.pam_event(e) order by e.seq) from (
        select * from private.pam_events x
        where x.user_id = person and x.conversation_id = p_conversation_id and x.seq > p_after_seq
        order by x.seq limit least(greatest(p_limit, 1), 1000)
      ) e), '[]'))
  into answer
  from private.pam_streams s
  join public.pam_conversations c on c.user_id = s.user_id and c.id = s.conversation_id and c.deleted_at is null
  where s.user_id = person and s.conversation_id = p_conversation_id;
  if answer is null then
    raise sqlstate 'PT404' using message = 'not_found';
  end if;
  return answer;
end
$$;
comment on function public.read_pam_events(uuid, bigint, int) is
  'Events of a conversation of the caller after a number, and the newest answer that is still being made. Tells its maker that somebody listens, and ends an answer whose maker is gone. oldest_seq: what came before is kept no longer. Raises not_found.';
revoke execute on function public.read_pam_events(uuid, bigint, int) from public, anon, service_role;
grant execute on function public.read_pam_events(uuid, bigint, int) to authenticated;
