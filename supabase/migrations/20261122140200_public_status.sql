create function public.get_public_status() returns jsonb
language sql
stable
security definer
set search_path = ''
as $$
  with newest as (
    select c.service, c.state, c.at from private.health_checks c
    where c.at = (select max(m.at) from private.health_checks m)
  )
  select jsonb_build_object(
    'checked_at', (select max(n.at) from newest n),
    'services', (
      select coalesce(jsonb_agg(jsonb_build_object(
        'service', n.service,
        'state', n.state,
        'days', (
          select coalesce(jsonb_agg(jsonb_build_object('day', d.day, 'checks', d.checks, 'failures', d.failures) order by d.day), '[]')
          from private.health_days d where d.service = n.service and d.day > (now() at time zone 'UTC')::date - 90
        )
      ) order by n.service), '[]') from newest n
    ),
    'incidents', (
      select coalesce(jsonb_agg(to_jsonb(recent) order by recent.started_at desc), '[]') from (
        select i.id, i.service, i.started_at, i.ended_at from private.incidents i
        where i.started_at > now() - interval '90 days' order by i.started_at desc limit 50
      ) recent
    )
  )
$$;
comment on function public.get_public_status() is
  'For anyone: the state of each service at the last check, its checks and failures by day for 90 days, and its incidents. No details.';
revoke execute on function public.get_public_status() from public, authenticated, service_role;
grant execute on function public.get_public_status() to anon;
