create function public.sweep_emails() returns jsonb
language plpgsql
security definer
set search_path = ''
as $$
declare
  gone int;
  stale int;
  left_over uuid[];
begin
  with abandoned as (
    update private.email_requests r set
      state = 'abandoned', settled_at = now(), lease = null, lease_until = null
    where r.state = 'open' and r.unknown_since <= now() - interval '23 hours' and coalesce(r.lease_until, '-infinity') < now()
    returning r.id
  )
  update private.email_outbox e set
    state = 'failed', error = 'The provider did not say for a day whether it took this mail. Trying again could send it twice.'
  from abandoned where e.request_id = abandoned.id and e.state = 'sending';
  get diagnostics gone = row_count;

  update private.email_outbox e set state = 'failed', error = 'Not sent within a week: by now it would be old news.'
  where e.state = 'queued' and e.created_at < now() - interval '7 days';
  get diagnostics stale = row_count;

  select array_agg(e.id order by e.created_at) into left_over
  from (
    select m.id, m.created_at from private.email_outbox m
    where m.state in ('queued', 'sending') and m.created_at < now() - interval '5 minutes'
      and not exists (
        select from private.job_runs r
        where r.id = m.run_id and (r.state in ('waiting', 'running') or r.finished_at > now() - interval '1 hour'))
    order by m.created_at limit 1000
    for update skip locked
  ) e;
  return jsonb_build_object(
    'abandoned', gone, 'stale', stale, 'asked_again', coalesce(cardinality(left_over), 0),
    'runs', private.send_emails(coalesce(left_over, '{}')));
end
$$;
comment on function public.sweep_emails() is
  'Asks again for mails that wait although no run is about to send them: the provider was away for longer than a run is tried, or was not configured. Once an hour for each mail. Gives up those that may have been taken a day ago, or have waited a week.';
revoke execute on function public.sweep_emails() from public, anon, authenticated;
grant execute on function public.sweep_emails() to service_role;
