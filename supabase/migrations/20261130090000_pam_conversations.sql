create table public.pam_conversations (
  id uuid not null default gen_random_uuid(),
  user_id uuid not null default auth.uid() references auth.users (id) on delete cascade,
  title text not null default 'New conversation' check (char_length(title) between 1 and 120),
  version int not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  deleted_at timestamptz,
  primary key (user_id, id)
);
comment on table public.pam_conversations is
  'What a person and PAM talk about: a name for messages. One is made by its first message as well.';
select private.keep_rows_of('public.pam_conversations');
grant insert (id, title) on public.pam_conversations to authenticated;
grant update (title, deleted_at) on public.pam_conversations to authenticated;
-- Asking what was entered is reading: whoever stopped paying may still ask, and gets the answers that need no model.
drop trigger require_subscription on public.pam_conversations;

create table public.pam_messages (
  id uuid not null default gen_random_uuid(),
  user_id uuid not null references auth.users (id) on delete cascade,
  conversation_id uuid not null,
  role text not null check (role in ('user', 'assistant')),
  reply_to uuid check ((reply_to is not null) = (role = 'assistant')),
  text text not null default '' check (char_length(text) <= 60000),
  state text not null default 'complete' check (state in ('streaming', 'complete', 'stopped', 'failed')),
  engine text check (engine in ('model', 'rules', 'device')),
  problem text check (char_length(problem) <= 500),
  rating int check (rating in (-1, 1)),
  tools jsonb not null default '[]',
  replaced_at timestamptz,
  version int not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  primary key (user_id, id),
  foreign key (user_id, conversation_id) references public.pam_conversations (user_id, id) on delete cascade,
  foreign key (user_id, reply_to) references public.pam_messages (user_id, id) on delete cascade
);
comment on table public.pam_messages is
  'What was said. Written by the functions of a turn alone; its reader may rate an answer. While an answer is being made, its text is in private.pam_turns.';
comment on column public.pam_messages.engine is 'Who worded it: a model, the rules on the server, or the device; of a person''s words "device" when they were said there without signal.';
comment on column public.pam_messages.problem is 'Why the answer broke off, for the person.';
comment on column public.pam_messages.tools is 'What was looked up for an answer: PamToolUse of shared/contracts/pam.ts, in order.';
comment on column public.pam_messages.replaced_at is 'Since when something else is said instead: the person edited it, or what stood before it, and sent it again.';
create index pam_messages_in_order on public.pam_messages (user_id, conversation_id, created_at);
create index pam_messages_by_question on public.pam_messages (user_id, reply_to);

revoke all on public.pam_messages from public, anon, authenticated, service_role;
grant select on public.pam_messages to authenticated, service_role;
grant update (rating) on public.pam_messages to authenticated;
alter table public.pam_messages enable row level security;
create policy "pam_messages: owner can read" on public.pam_messages
  for select to authenticated using ((select auth.uid()) = user_id);
create policy "pam_messages: owner can update" on public.pam_messages
  for update to authenticated using ((select auth.uid()) = user_id) with check ((select auth.uid()) = user_id);
create trigger touch_row before update on public.pam_messages for each row execute function private.touch_row();
create trigger audit_row after insert or update or delete on public.pam_messages
  for each row execute function private.audit_row();
create trigger broadcast_insert after insert on public.pam_messages
  referencing new table as changed for each statement execute function private.broadcast_change();
create trigger broadcast_update after update on public.pam_messages
  referencing new table as changed for each statement execute function private.broadcast_change();

create table private.pam_streams (
  user_id uuid not null,
  conversation_id uuid not null,
  last_seq bigint not null default 0,
  primary key (user_id, conversation_id),
  foreign key (user_id, conversation_id) references public.pam_conversations (user_id, id) on delete cascade
);
comment on table private.pam_streams is
  'The number of the last event of a conversation. Whoever adds events locks this row to the end of the transaction, so numbers become visible in order and without a gap.';
revoke all on private.pam_streams from public, anon, authenticated, service_role;
alter table private.pam_streams enable row level security;

create function private.open_pam_stream() returns trigger
language plpgsql
security definer
set search_path = ''
as $$
begin
  insert into private.pam_streams (user_id, conversation_id) values (new.user_id, new.id);
  return null;
end
$$;
comment on function private.open_pam_stream() is 'After a conversation is made: its events are counted from here on.';
revoke execute on function private.open_pam_stream() from public;
create trigger open_stream after insert on public.pam_conversations for each row execute function private.open_pam_stream();
