create table private.email_events (
  id text primary key,
  type text not null,
  email_id uuid,
  received_at timestamptz not null default now()
);
comment on table private.email_events is
  'What the mail provider told us, by its own id: the same news twice has one effect.';
comment on column private.email_events.email_id is 'The mail it is about, while that is kept.';
create index email_events_by_age on private.email_events (received_at);
revoke all on private.email_events from public, anon, authenticated, service_role;
alter table private.email_events enable row level security;

create function public.note_email_event(
  p_event_id text,
  p_type text,
  p_email_id uuid default null,
  p_provider_id text default null,
  p_addresses text[] default '{}',
  p_reason text default null,
  p_detail text default null
) returns jsonb
language plpgsql
security definer
set search_path = ''
as $$
declare
  mail uuid;
begin
  -- The provider's id is known once its answer was noted; news can be quicker, but carries the id we sent along.
  select e.id into mail from private.email_outbox e where e.id = p_email_id;
  if not found then
    select e.id into mail from private.email_outbox e where e.provider_id = p_provider_id limit 1;
  end if;
  insert into private.email_events (id, type, email_id) values (p_event_id, p_type, mail) on conflict do nothing;
  if not found then
    return jsonb_build_object('duplicate', true);
  end if;
  if p_reason in ('bounce', 'complaint') then
    insert into private.email_suppressions (address, reason, detail)
    select distinct lower(trim(a.address)), p_reason, left(p_detail, 1000) from unnest(p_addresses) as a (address)
    where a.address like '_%@_%'
    on conflict (address) do nothing;
  end if;
  update private.email_outbox e set
    state = case p_reason when 'bounce' then 'bounced' when 'failed' then 'failed' else e.state end,
    error = left(concat_ws(': ', p_type, p_detail), 1000)
  where e.id = mail and p_reason is not null;
  return jsonb_build_object('duplicate', false);
end
$$;
comment on function public.note_email_event(text, text, uuid, text, text[], text, text) is
  'Keeps an event of the mail provider and its effect in one: p_reason bounce or complaint suppresses the addresses, failed and delayed are noted with the mail, null is no news of ours.';
revoke execute on function public.note_email_event(text, text, uuid, text, text[], text, text) from public, anon, authenticated;
grant execute on function public.note_email_event(text, text, uuid, text, text[], text, text) to service_role;
create index email_outbox_by_provider on private.email_outbox (provider_id) where provider_id is not null;
