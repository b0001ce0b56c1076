alter table private.schedules add column known_since timestamptz not null default now();
comment on column private.schedules.known_since is
  'Since when its firings are expected: slots before that were nobody''s to serve, so that a new job, or a new deploy, has missed nothing.';

create function public.watch_schedules(p_jobs text[]) returns jsonb
language plpgsql
security definer
set search_path = ''
as $$
begin
  insert into private.schedules (job) select unnest(p_jobs) on conflict do nothing;
  return (
    select coalesce(jsonb_agg(jsonb_build_object('job', s.job, 'last_slot', s.last_slot, 'known_since', s.known_since) order by s.job), '[]')
    from private.schedules s where s.job = any (p_jobs)
  );
end
$$;
comment on function public.watch_schedules(text[]) is
  'From now on these jobs are expected to run by their schedules. Returns which slot each has been asked for last.';
revoke execute on function public.watch_schedules(text[]) from public, anon, authenticated;
grant execute on function public.watch_schedules(text[]) to service_role;
