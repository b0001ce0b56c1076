-- What PAM proposes. Nothing of it happens before the person has confirmed it, named by the hash of exactly what they saw.

create table public.pam_actions (
  id uuid not null default gen_random_uuid(),
  user_id uuid not null references auth.users (id) on delete cascade,
  conversation_id uuid,
  message_id uuid,
  tool text not null check (tool ~ '^[a-z_]{1,40}$'),
  args jsonb not null check (octet_length(args::text) <= 50000),
  args_hash text not null check (args_hash ~ '^[0-9a-f]{64}$'),
  card jsonb not null check (octet_length(card::text) <= 100000),
  writes jsonb not null default '[]' check (jsonb_typeof(writes) = 'array' and octet_length(writes::text) <= 200000),
  state text not null default 'proposed' check (state in ('proposed', 'done', 'undone', 'denied', 'failed')),
  summary text not null default '' check (char_length(summary) <= 1000),
  problem text check (char_length(problem) <= 500),
  is_auto boolean not null default false,
  results jsonb not null default '[]',
  expires_at timestamptz not null default now() + interval '24 hours',
  done_at timestamptz,
  undo_until timestamptz,
  undone_at timestamptz,
  version int not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  primary key (user_id, id),
  foreign key (user_id, conversation_id) references public.pam_conversations (user_id, id) on delete cascade,
  foreign key (user_id, message_id) references public.pam_messages (user_id, id) on delete cascade
);
comment on table public.pam_actions is
  'What PAM proposed, and what became of it: the audit trail. Written by functions alone. A proposal that nobody answered in time counts as expired.';
comment on column public.pam_actions.args_hash is 'SHA-256 of tool, arguments and writes: a confirmation names it.';
comment on column public.pam_actions.writes is 'The rows it would make, change and delete, in order: PamRowWrite of shared/contracts/pam-actions.ts.';
comment on column public.pam_actions.results is
  'What was written, in the order of writes: {"table", "id", "verb", "version" after it, "before": the columns as they were, of a change}.';
comment on column public.pam_actions.undo_until is 'Null when it cannot be undone here: rows that were written on the device are undone there.';
create index pam_actions_newest on public.pam_actions (user_id, created_at desc, id desc);
create index pam_actions_by_message on public.pam_actions (user_id, message_id);
revoke all on public.pam_actions from public, anon, authenticated, service_role;
grant select on public.pam_actions to authenticated, service_role;
alter table public.pam_actions enable row level security;
create policy "pam_actions: owner can read" on public.pam_actions
  for select to authenticated using ((select auth.uid()) = user_id);
create trigger touch_row before update on public.pam_actions for each row execute function private.touch_row();
create trigger audit_row after insert or update or delete on public.pam_actions
  for each row execute function private.audit_row();
create trigger broadcast_insert after insert on public.pam_actions
  referencing new table as changed for each statement execute function private.broadcast_change();
create trigger broadcast_update after update on public.pam_actions
  referencing new table as changed for each statement execute function private.broadcast_change();

create function private.pam_hash(p_tool text, p_args jsonb, p_writes jsonb) returns text
language sql
immutable
set search_path = ''
as $$ select encode(sha256(convert_to(jsonb_build_array(p_tool, p_args, p_writes)::text, 'UTF8')), 'hex') $$;
comment on function private.pam_hash(text, jsonb, jsonb) is 'What a confirmation of exactly this is bound to.';
revoke execute on function private.pam_hash(text, jsonb, jsonb) from public, anon, authenticated, service_role;

create function private.to_pam_action(p_action public.pam_actions) returns jsonb
language sql
stable
set search_path = ''
as $$
  select to_jsonb(p_action) - 'results'
    || case when p_action.state = 'proposed' and p_action.expires_at <= now() then '{"state": "expired"}'::jsonb else '{}' end
$$;
comment on function private.to_pam_action(public.pam_actions) is 'An action as the functions tell it: one that was not answered in time is expired.';
revoke execute on function private.to_pam_action(public.pam_actions) from public;
grant execute on function private.to_pam_action(public.pam_actions) to authenticated;

create function public.get_pam_action(p_id uuid) returns jsonb
language plpgsql
stable
set search_path = ''
as $$
declare
  found_row public.pam_actions;
begin
  select * into found_row from public.pam_actions a where a.user_id = (select auth.uid()) and a.id = p_id;
  if not found then
    raise sqlstate 'PT404' using message = 'not_found';
  end if;
  return private.to_pam_action(found_row);
end
$$;
comment on function public.get_pam_action(uuid) is 'One of the caller''s actions; raises not_found.';
revoke execute on function public.get_pam_action(uuid) from public, anon, service_role;
grant execute on function public.get_pam_action(uuid) to authenticated;

create function public.list_pam_actions(p_limit int default 30, p_after_at timestamptz default null, p_after_id uuid default null) returns jsonb
language plpgsql
stable
set search_path = ''
as $$
declare
  page_size constant int := least(greatest(p_limit, 1), 100);
  page jsonb;
  next jsonb;
begin
  select coalesce(jsonb_agg(private.to_pam_action(n) order by n.created_at desc, n.id desc), '[]') into page
  from (
    select * from public.pam_actions a
    where a.user_id = (select auth.uid()) and (p_after_id is null or (a.created_at, a.id) < (p_after_at, p_after_id))
    order by a.created_at desc, a.id desc limit page_size + 1
  ) n;
  if jsonb_array_length(page) > page_size then
    page := page - -1;
    next := jsonb_build_object('at', page -> -1 -> 'created_at', 'id', page -> -1 -> 'id');
  end if;
  return jsonb_build_object('actions', page, 'next', next,
    'total', (select count(*) from public.pam_actions a where a.user_id = (select auth.uid())));
end
$$;
comment on function public.list_pam_actions(int, timestamptz, uuid) is
  'One page of what PAM proposed to the caller and did, newest first. p_after_* are the "next" of the page before.';
revoke execute on function public.list_pam_actions(int, timestamptz, uuid) from public, anon, service_role;
grant execute on function public.list_pam_actions(int, timestamptz, uuid) to authenticated;

create function private.refuse_writes_of_canceled(p_user_id uuid, p_writes jsonb) returns void
language plpgsql
stable
security definer
set search_path = ''
as $$
begin
  if p_writes @? '$[*] ? (@.verb != "delete")'
    and exists (select from public.subscriptions s where s.user_id = p_user_id and s.state = 'canceled') then
    raise sqlstate 'PT402' using message = 'subscription_required';
  end if;
end
$$;
comment on function private.refuse_writes_of_canceled(uuid, jsonb) is
  'Raises subscription_required when these writes would be refused to somebody whose subscription is canceled: said before they are proposed.';
revoke execute on function private.refuse_writes_of_canceled(uuid, jsonb) from public, anon, authenticated, service_role;

create function public.propose_pam_action(
  p_id uuid, p_conversation_id uuid, p_message_id uuid, p_tool text, p_args text, p_card text, p_writes text, p_summary text,
  p_is_auto boolean default false
) returns jsonb
language plpgsql
security definer
set search_path = ''
as $$
declare
  person constant uuid := (select auth.uid());
  hash constant text := private.pam_hash(p_tool, p_args::jsonb, p_writes::jsonb);
  proposed public.pam_actions;
begin
  perform private.refuse_writes_of_canceled(person, p_writes::jsonb);
  if p_is_auto and not exists (
    select from public.pam_settings s where s.user_id = person and p_tool = any (s.always_allow)) then
    raise sqlstate 'PT409' using message = 'conflict', detail = 'This is not done without a question.';
  end if;
  insert into public.pam_actions (user_id, id, conversation_id, message_id, tool, args, args_hash, card, writes, summary, is_auto)
  values (person, p_id, p_conversation_id, p_message_id, p_tool, p_args::jsonb, hash, p_card::jsonb, p_writes::jsonb, p_summary, p_is_auto)
  on conflict (user_id, id) do nothing;
  select * into proposed from public.pam_actions a where a.user_id = person and a.id = p_id;
  if proposed.args_hash <> hash then
    raise sqlstate 'PT409' using message = 'conflict';
  end if;
  return private.to_pam_action(proposed);
end
$$;
comment on function public.propose_pam_action(uuid, uuid, uuid, text, text, text, text, text, boolean) is
  'Writes down what PAM would do for the caller, and does nothing of it. p_args, p_card and p_writes are texts of JSON. p_is_auto is for tools that the person allowed always. Said again with the same id it is the same proposal. Raises conflict and subscription_required.';
revoke execute on function public.propose_pam_action(uuid, uuid, uuid, text, text, text, text, text, boolean) from public, anon, service_role;
grant execute on function public.propose_pam_action(uuid, uuid, uuid, text, text, text, text, text, boolean) to authenticated;

create function private.lock_pam_action(p_id uuid) returns public.pam_actions
language plpgsql
security definer
set search_path = ''
as $$
declare
  found_row public.pam_actions;
begin
  select * into found_row from public.pam_actions a where a.user_id = (select auth.uid()) and a.id = p_id for update;
  if not found then
    raise sqlstate 'PT404' using message = 'not_found';
  end if;
  return found_row;
end
$$;
comment on function private.lock_pam_action(uuid) is 'One of the caller''s actions, held to the end of the transaction; raises not_found.';
revoke execute on function private.lock_pam_action(uuid) from public, anon, authenticated, service_role;

create function private.refuse_answered(p_action public.pam_actions) returns void
language plpgsql
stable
set search_path = ''
as $$
begin
  if p_action.state = 'proposed' and p_action.expires_at > now() then
    return;
  end if;
  raise sqlstate 'PT409' using message = 'conflict', detail = case p_action.state
    when 'proposed' then 'This was proposed too long ago. Ask for it again.'
    when 'denied' then 'You said no to this. Ask for it again.'
    when 'failed' then 'This could not be done. Ask for it again.'
    else 'This has been done already.' end;
end
$$;
comment on function private.refuse_answered(public.pam_actions) is 'Raises conflict, and says why, unless an action still waits for its person.';
revoke execute on function private.refuse_answered(public.pam_actions) from public, anon, authenticated, service_role;

create function public.revise_pam_action(p_id uuid, p_args text, p_card text, p_writes text, p_summary text) returns jsonb
language plpgsql
security definer
set search_path = ''
as $$
declare
  action public.pam_actions := private.lock_pam_action(p_id);
begin
  perform private.refuse_answered(action);
  perform private.refuse_writes_of_canceled(action.user_id, p_writes::jsonb);
  update public.pam_actions a set
    args = p_args::jsonb, card = p_card::jsonb, writes = p_writes::jsonb, summary = p_summary,
    args_hash = private.pam_hash(a.tool, p_args::jsonb, p_writes::jsonb)
  where a.user_id = action.user_id and a.id = p_id
  returning * into action;
  return private.to_pam_action(action);
end
$$;
comment on function public.revise_pam_action(uuid, text, text, text, text) is
  'Another version of a proposal of the caller, with another hash: what was confirmed before fits no longer. Raises conflict once it was answered or is too old.';
revoke execute on function public.revise_pam_action(uuid, text, text, text, text) from public, anon, service_role;
grant execute on function public.revise_pam_action(uuid, text, text, text, text) to authenticated;

create function private.settle_pam_action(p_id uuid, p_state text, p_results jsonb, p_problem text) returns jsonb
language plpgsql
security definer
set search_path = ''
as $$
declare
  action public.pam_actions;
begin
  update public.pam_actions a set
    state = p_state, problem = p_problem, results = coalesce(p_results, a.results),
    done_at = case p_state when 'done' then now() else a.done_at end,
    undo_until = case p_state when 'done' then now() + interval '24 hours' else a.undo_until end,
    undone_at = case p_state when 'undone' then now() else a.undone_at end
  where a.user_id = (select auth.uid()) and a.id = p_id
  returning * into action;
  return private.to_pam_action(action);
end
$$;
comment on function private.settle_pam_action(uuid, text, jsonb, text) is 'What became of an action of the caller, which the same transaction has locked.';
revoke execute on function private.settle_pam_action(uuid, text, jsonb, text) from public;
grant execute on function private.settle_pam_action(uuid, text, jsonb, text) to authenticated;

create function public.deny_pam_action(p_id uuid) returns jsonb
language plpgsql
security definer
set search_path = ''
as $$
declare
  action public.pam_actions := private.lock_pam_action(p_id);
begin
  if action.state = 'denied' then
    return private.to_pam_action(action);
  end if;
  perform private.refuse_answered(action);
  return private.settle_pam_action(p_id, 'denied', null, null);
end
$$;
comment on function public.deny_pam_action(uuid) is
  'The caller does not want what was proposed: it can no longer be confirmed. Raises not_found, and conflict once it was done.';
revoke execute on function public.deny_pam_action(uuid) from public, anon, service_role;
grant execute on function public.deny_pam_action(uuid) to authenticated;

create function public.fail_pam_action(p_id uuid, p_hash text, p_problem text) returns jsonb
language plpgsql
security definer
set search_path = ''
as $$
declare
  failed int;
begin
  update public.pam_actions a set state = 'failed', problem = left(p_problem, 500)
  where a.user_id = (select auth.uid()) and a.id = p_id and a.state = 'proposed' and a.args_hash = p_hash and a.expires_at > now();
  get diagnostics failed = row_count;
  return jsonb_build_object('failed', failed = 1);
end
$$;
comment on function public.fail_pam_action(uuid, text, text) is
  'What the caller confirmed by this hash could not be done, and why: nothing of it was. Changes nothing when no such proposal waits.';
revoke execute on function public.fail_pam_action(uuid, text, text) from public, anon, service_role;
grant execute on function public.fail_pam_action(uuid, text, text) to authenticated;
