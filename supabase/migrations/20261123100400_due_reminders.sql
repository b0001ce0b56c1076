-- What is about to expire or to be due is said in the app and by mail, at eight o'clock of the person's own day: each threshold
-- of each thing once. A row of reminders is what shared/contracts/due.ts describes, under a key that names thing, day and threshold.

alter table public.notifications drop constraint notifications_kind_check;
alter table public.notifications add constraint notifications_kind_check check (kind in ('spending_limit', 'due_soon'));

create function private.document_reminders(p_user_id uuid, p_on date) returns table (dedup_key text, data jsonb)
language sql
stable
set search_path = ''
as $$
  select format('document:%s:%s:%s', d.id, d.expires_on, threshold.days), jsonb_build_object(
    'title', d.title || coalesce(' (' || v.name || ')', ''), 'what', 'expires', 'dueOn', d.expires_on,
    'days', d.expires_on - p_on, 'remaining', null,
    'path', case when v.id is null then '/wheels' else '/wheels/vehicles/' || v.id end || '?document=' || d.id)
  from public.documents d
  left join public.vehicles v on v.user_id = d.user_id and v.id = d.vehicle_id
  -- The nearest threshold alone, so that a paper written down late is not told of twice over.
  cross join lateral (
    select min(t.days) as days from unnest(array[30, 7, 1]) as t (days) where d.expires_on - p_on <= t.days
  ) threshold
  where d.user_id = p_user_id and d.deleted_at is null and v.deleted_at is null
    and d.expires_on between p_on and p_on + 30
$$;
comment on function private.document_reminders(uuid, date) is
  'What there is to say on a day of a person''s papers: 30, 7 and 1 days before they expire.';
revoke execute on function private.document_reminders(uuid, date) from public, anon, authenticated, service_role;

create function private.service_reminders(p_user_id uuid, p_on date) returns table (dedup_key text, data jsonb)
language sql
stable
set search_path = ''
as $$ select null::text, null::jsonb where false $$;
comment on function private.service_reminders(uuid, date) is
  'What there is to say on a day of a person''s services, in the shape of document_reminders. Called with auth.uid() set to the person.';
revoke execute on function private.service_reminders(uuid, date) from public, anon, authenticated, service_role;

create function private.remind_person(p_user_id uuid, p_on date) returns jsonb
language plpgsql
security definer
set search_path = ''
as $$
declare
  caller text := current_setting('request.jwt.claims', true);
  told jsonb;
begin
  -- What a vehicle has run is computed for the caller, and the job speaks for this person.
  perform set_config('request.jwt.claims', jsonb_build_object('sub', p_user_id)::text, true);
  with due as (
    select * from private.document_reminders(p_user_id, p_on)
    union all
    select * from private.service_reminders(p_user_id, p_on)
  ), said as (
    insert into public.notifications (user_id, dedup_key, kind, data)
    select p_user_id, d.dedup_key, 'due_soon', d.data from due d
    on conflict (user_id, dedup_key) do nothing
    returning notifications.data
  )
  select jsonb_agg(s.data order by (s.data ->> 'days')::int, s.data ->> 'title') into told from said s;
  perform set_config('request.jwt.claims', coalesce(caller, ''), true);
  return told;
end
$$;
comment on function private.remind_person(uuid, date) is 'Writes down what is due for a person and was not said before, and returns it; null when that is nothing.';
revoke execute on function private.remind_person(uuid, date) from public, anon, authenticated, service_role;

create function public.queue_due_reminders(
  p_since timestamptz, p_until timestamptz, p_after uuid default null, p_limit int default 200
) returns jsonb
language plpgsql
security definer
set search_path = ''
as $$
declare
  person record;
  told jsonb;
  mails uuid[] := '{}';
  people int := 0;
  reminders int := 0;
  last_person uuid;
begin
  for person in
    with lived_in as materialized ( -- or the planner looks at the clock of every person
      select distinct p.time_zone from public.profiles p
    ), due as materialized (
      select l.time_zone, private.due_in_zone(l.time_zone, 8, p_since, p_until) as day from lived_in l
    )
    select p.user_id, d.day from due d join public.profiles p on p.time_zone = d.time_zone
    where d.day is not null and (p_after is null or p.user_id > p_after) and (
      exists (select from public.documents x
        where x.user_id = p.user_id and x.deleted_at is null and x.expires_on between d.day and d.day + 30)
      or exists (select from public.service_plans x where x.user_id = p.user_id and x.deleted_at is null))
    order by p.user_id limit p_limit
  loop
    people := people + 1;
    last_person := person.user_id;
    told := private.remind_person(person.user_id, person.day);
    continue when told is null;
    reminders := reminders + jsonb_array_length(told);
    mails := mails || private.queue_email(
      'due-soon', format('due-soon:%s:%s', person.user_id, person.day), person.user_id, null, jsonb_build_object('items', told));
  end loop;
  perform private.send_emails(mails);
  return jsonb_strip_nulls(jsonb_build_object(
    'people', people, 'reminders', reminders, 'next', case when people = p_limit then last_person end));
end
$$;
comment on function public.queue_due_reminders(timestamptz, timestamptz, uuid, int) is
  'Tells up to p_limit people, for whom it became 08:00 in the hours given, what expires or is due soon, each thing once a threshold. "next" is where another call goes on.';
revoke execute on function public.queue_due_reminders(timestamptz, timestamptz, uuid, int) from public, anon, authenticated;
grant execute on function public.queue_due_reminders(timestamptz, timestamptz, uuid, int) to service_role;
