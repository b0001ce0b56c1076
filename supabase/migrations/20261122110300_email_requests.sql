-- Sending what is queued. Called by the jobs function alone, as service_role.

create function public.begin_emails(p_ids uuid[]) returns jsonb
language plpgsql
security definer
set search_path = ''
as $$
declare
  suppressed int;
begin
  -- What became unwanted between asking and sending.
  update private.email_outbox e set
    state = 'suppressed', error = case when s.address is null then 'turned off by its reader' else s.reason end
  from private.email_outbox unwanted left join private.email_suppressions s on s.address = unwanted.to_address
  where unwanted.id = any (p_ids) and unwanted.state = 'queued' and e.id = unwanted.id and e.state = 'queued'
    and (s.address is not null or not private.wants_email(unwanted.user_id, unwanted.template));
  get diagnostics suppressed = row_count;

  return jsonb_build_object('suppressed', suppressed, 'mails', (
    select coalesce(jsonb_agg(jsonb_build_object(
      'id', e.id, 'template', e.template, 'data', e.data, 'stream', t.stream, 'user_id', e.user_id,
      'display_name', coalesce(p.display_name, '')
    ) order by e.created_at, e.id), '[]'::jsonb)
    from private.email_outbox e
    join private.email_templates t on t.name = e.template
    left join public.profiles p on p.user_id = e.user_id
    where e.id = any (p_ids) and e.state = 'queued'));
end
$$;
comment on function public.begin_emails(uuid[]) is
  'Sets aside those of the mails that nobody wants any more, and returns those that are still to be rendered.';
revoke execute on function public.begin_emails(uuid[]) from public, anon, authenticated;
grant execute on function public.begin_emails(uuid[]) to service_role;

create function public.fix_email_request(p_mails text, p_failures text) returns jsonb
language plpgsql
security definer
set search_path = ''
as $$
declare
  request uuid;
  fixed int;
  failed int;
begin
  update private.email_outbox e set state = 'failed', error = left(f.error, 1000)
  from jsonb_to_recordset(p_failures::jsonb) as f (id uuid, error text)
  where e.id = f.id and e.state = 'queued';
  get diagnostics failed = row_count;

  -- Whoever comes second, with the same mails rendered again, finds none left to fix.
  perform from private.email_outbox e
  where e.id in (select m.id from jsonb_to_recordset(p_mails::jsonb) as m (id uuid)) and e.state = 'queued'
  order by e.id for update;
  if not found then
    return jsonb_build_object('fixed', 0, 'failed', failed);
  end if;
  insert into private.email_requests default values returning id into request;
  update private.email_outbox e set
    state = 'sending', request_id = request, request_place = m.place, from_address = m.mail ->> 'from',
    subject = m.mail ->> 'subject', html = m.mail ->> 'html', body_text = m.mail ->> 'text',
    unsubscribe_url = m.mail ->> 'unsubscribe_url'
  from jsonb_array_elements(p_mails::jsonb) with ordinality as m (mail, place)
  where e.id = (m.mail ->> 'id')::uuid and e.state = 'queued';
  get diagnostics fixed = row_count;
  insert into private.unsubscribe_tokens (hash, user_id, stream)
  select decode(m.mail ->> 'token_hash', 'hex'), e.user_id, t.stream
  from jsonb_array_elements(p_mails::jsonb) as m (mail)
  join private.email_outbox e on e.id = (m.mail ->> 'id')::uuid and e.request_id = request
  join private.email_templates t on t.name = e.template
  where m.mail ->> 'token_hash' is not null and e.user_id is not null and t.stream is not null;
  return jsonb_build_object('fixed', fixed, 'failed', failed);
end
$$;
comment on function public.fix_email_request(text, text) is
  'Puts rendered mails into one request, whose set and text never change again, and notes those that could not be rendered. Both are JSON arrays.';
revoke execute on function public.fix_email_request(text, text) from public, anon, authenticated;
grant execute on function public.fix_email_request(text, text) to service_role;

create function public.take_email_request(p_ids uuid[]) returns jsonb
language plpgsql
security definer
set search_path = ''
as $$
declare
  request private.email_requests;
begin
  update private.email_requests r set
    lease = gen_random_uuid(), lease_until = now() + interval '40 seconds', tries = r.tries + 1,
    unknown_tries = r.unknown_tries + 1, unknown_since = coalesce(r.unknown_since, now()), error = null
  where r.id = (
    select open.id from private.email_requests open
    where open.state = 'open' and coalesce(open.lease_until, '-infinity') < now()
      and coalesce(open.unknown_since, 'infinity') > now() - interval '23 hours'
      and exists (select from private.email_outbox e where e.request_id = open.id and e.id = any (p_ids) and e.state = 'sending')
    order by open.created_at, open.id limit 1
    for update skip locked
  )
  returning * into request;
  if not found then
    -- Taken by another run, or just being taken.
    return jsonb_build_object('busy', exists (
      select from private.email_outbox e join private.email_requests r on r.id = e.request_id
      where e.id = any (p_ids) and e.state = 'sending' and r.state = 'open'
        and coalesce(r.unknown_since, 'infinity') > now() - interval '23 hours'));
  end if;
  return jsonb_build_object('id', request.id, 'lease', request.lease, 'mails', (
    select jsonb_agg(jsonb_build_object(
      'id', e.id, 'from', e.from_address, 'to', e.to_address, 'subject', e.subject, 'html', e.html, 'text', e.body_text,
      'unsubscribe_url', e.unsubscribe_url
    ) order by e.request_place)
    from private.email_outbox e where e.request_id = request.id));
end
$$;
comment on function public.take_email_request(uuid[]) is
  'Leases an open request that holds one of the mails and returns it to be sent as it stands. Without one, says whether another run holds what is left.';
revoke execute on function public.take_email_request(uuid[]) from public, anon, authenticated;
grant execute on function public.take_email_request(uuid[]) to service_role;

create function private.split_email_request(p_id uuid) returns void
language plpgsql
security definer
set search_path = ''
as $$
declare
  last_place int := (select count(*) from private.email_outbox e where e.request_id = p_id);
  half uuid;
begin
  -- Places are told anew, since those of a request that was split before have gaps.
  for part in 0..1 loop
    insert into private.email_requests default values returning id into half;
    update private.email_outbox e set request_id = half, request_place = ranked.place
    from (
      select m.id, row_number() over (order by m.request_place) as place
      from private.email_outbox m where m.request_id = p_id
    ) ranked
    where e.id = ranked.id and (part = 1 or ranked.place <= last_place / 2);
  end loop;
end
$$;
comment on function private.split_email_request(uuid) is 'Moves the mails of a request that was refused as a whole into two, to find the one that is to blame.';
revoke execute on function private.split_email_request(uuid) from public, anon, authenticated, service_role;

create function public.settle_email_request(
  p_id uuid, p_lease uuid, p_outcome text, p_email_ids uuid[] default '{}', p_provider_ids text[] default '{}', p_error text default null
) returns jsonb
language plpgsql
security definer
set search_path = ''
as $$
declare
  request private.email_requests;
  mails int;
begin
  select * into request from private.email_requests r where r.id = p_id and r.state = 'open' and r.lease = p_lease for update;
  if not found then
    return jsonb_build_object('settled', false);
  end if;
  select count(*) into mails from private.email_outbox e where e.request_id = p_id;
  case p_outcome
    when 'accepted' then
      -- News of a bounce may have been quicker than the answer.
      update private.email_outbox e set
        provider_id = p_provider_ids[array_position(p_email_ids, e.id)],
        state = case when e.state = 'sending' then 'sent' else e.state end,
        error = case when e.state = 'sending' then p_error else e.error end, sent_at = now()
      where e.request_id = p_id;
      update private.email_requests r set
        state = 'accepted', settled_at = now(), lease = null, lease_until = null, error = p_error where r.id = p_id;
    when 'rejected' then
      update private.email_requests r set
        state = case when mails > 1 then 'split' else 'rejected' end, settled_at = now(), lease = null, lease_until = null,
        error = left(p_error, 1000)
      where r.id = p_id;
      if mails > 1 then
        perform private.split_email_request(p_id);
      else
        update private.email_outbox e set state = 'failed', error = left(p_error, 1000) where e.request_id = p_id;
      end if;
    when 'refused' then
      update private.email_requests r set
        lease = null, lease_until = null, error = left(p_error, 1000), unknown_tries = r.unknown_tries - 1,
        unknown_since = case when r.unknown_tries > 1 then r.unknown_since end
      where r.id = p_id;
    when 'unknown' then
      update private.email_requests r set lease = null, lease_until = null, error = left(p_error, 1000) where r.id = p_id;
  end case;
  return jsonb_build_object('settled', true, 'mails', mails);
end
$$;
comment on function public.settle_email_request(uuid, uuid, text, uuid[], text[], text) is
  'What came of a try: accepted (with the provider''s id of each mail), rejected (for what it holds: halved until one mail is to blame), refused (not now, and certainly not taken), unknown.';
revoke execute on function public.settle_email_request(uuid, uuid, text, uuid[], text[], text) from public, anon, authenticated;
grant execute on function public.settle_email_request(uuid, uuid, text, uuid[], text[], text) to service_role;
