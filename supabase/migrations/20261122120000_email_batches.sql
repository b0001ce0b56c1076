-- For jobs that write to thousands at once: as queue_email and send_emails do, in four statements instead of three a mail.
create function private.queue_emails(p_template text, p_dedup_keys text[], p_user_ids uuid[], p_data jsonb[]) returns int
language plpgsql
security definer
set search_path = ''
-- Thousands of people are found by index, with a plan made for that many: the one for any number that Postgres makes from
-- the sixth call on is several times slower.
set plan_cache_mode = force_custom_plan
set random_page_cost = 1.1
as $$
declare
  written int;
begin
  if cardinality(p_user_ids) is null or cardinality(p_user_ids) = 0 then
    return 0;
  end if;
  with addressed as materialized (
    select mail.dedup_key, mail.user_id, lower(trim(u.email)) as address, mail.data, t.stream
    from unnest(p_dedup_keys, p_user_ids, p_data) as mail (dedup_key, user_id, data)
    join auth.users u on u.id = mail.user_id
    join private.email_templates t on t.name = p_template
    where u.email like '_%@_%'
  ), wanted as (
    select gen_random_uuid() as id, a.dedup_key, a.user_id, a.address, a.data,
      (row_number() over (order by a.user_id) - 1) / 100 as batch
    from addressed a
    where not exists (select from private.email_suppressions s where s.address = a.address)
      and not exists (select from private.email_outbox e where e.dedup_key = a.dedup_key)
      and (a.stream is null or private.wants_email(a.user_id, p_template))
  ), batches as (
    select w.batch, gen_random_uuid() as run_id, jsonb_agg(w.id) as ids from wanted w group by w.batch
  ), runs as (
    insert into private.job_runs (id, job, payload)
    select b.run_id, 'email.send', jsonb_build_object('emailIds', b.ids) from batches b
  )
  insert into private.email_outbox (id, template, dedup_key, user_id, to_address, data, run_id)
  select w.id, p_template, w.dedup_key, w.user_id, w.address, w.data, b.run_id
  from wanted w join batches b using (batch)
  on conflict (dedup_key) do nothing;
  get diagnostics written = row_count;
  return written;
end
$$;
comment on function private.queue_emails(text, text[], uuid[], jsonb[]) is
  'Writes a mail a person, with p_dedup_keys and p_data in the same order, and asks for their sending in batches of a hundred. Leaves out keys used before, suppressed addresses and mails turned off; returns how many were written.';
revoke execute on function private.queue_emails(text, text[], uuid[], jsonb[]) from public, anon, authenticated, service_role;
