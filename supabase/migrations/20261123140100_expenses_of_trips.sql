-- An expense can belong to a trip: written with it, moved to another, taken out, and listed by it.

drop function public.create_expense(bigint, text, date, text, text, text, uuid, text);

create function public.create_expense(
  p_amount_cents bigint,
  p_category_slug text,
  p_occurred_on date,
  p_payee text default '',
  p_note text default '',
  p_currency text default null,
  p_id uuid default null,
  p_idempotency_key text default null,
  p_trip_id uuid default null
) returns jsonb
language plpgsql
set search_path = ''
as $$
declare
  -- Without a trip as it was before there were any, so that a key used then still finds its answer.
  request jsonb := jsonb_build_array(p_amount_cents, p_category_slug, p_occurred_on, p_payee, p_note, p_currency, p_id)
    || case when p_trip_id is null then '[]'::jsonb else jsonb_build_array(p_trip_id) end;
  answer jsonb := private.replay_answer('create_expense', p_idempotency_key, request);
  created public.expenses;
begin
  if answer is not null then
    return answer;
  end if;
  insert into public.expenses (id, amount_cents, currency, category_slug, payee, note, occurred_on, trip_id)
  values (
    coalesce(p_id, gen_random_uuid()), p_amount_cents, coalesce(p_currency, private.own_currency()),
    p_category_slug, p_payee, p_note, p_occurred_on, p_trip_id
  )
  returning * into created;
  return private.save_answer('create_expense', p_idempotency_key, request, to_jsonb(created));
end
$$;
comment on function public.create_expense(bigint, text, date, text, text, text, uuid, text, uuid) is
  'Records an expense of the caller and returns the row. A repeated id is a unique violation; a repeated key returns the first answer.';
revoke execute on function public.create_expense(bigint, text, date, text, text, text, uuid, text, uuid) from public, anon, service_role;
grant execute on function public.create_expense(bigint, text, date, text, text, text, uuid, text, uuid) to authenticated;

drop function public.update_expense(uuid, int, bigint, text, date, text, text, text, text);

create function public.update_expense(
  p_id uuid,
  p_version int,
  p_amount_cents bigint default null,
  p_category_slug text default null,
  p_occurred_on date default null,
  p_payee text default null,
  p_note text default null,
  p_currency text default null,
  p_idempotency_key text default null,
  p_trip_id uuid default null,
  p_without_trip boolean default false
) returns jsonb
language plpgsql
set search_path = ''
as $$
declare
  request jsonb := jsonb_build_array(
      p_id, p_version, p_amount_cents, p_category_slug, p_occurred_on, p_payee, p_note, p_currency)
    || case when p_trip_id is null and not p_without_trip then '[]'::jsonb else jsonb_build_array(p_trip_id) end;
  answer jsonb := private.replay_answer('update_expense', p_idempotency_key, request);
  changed public.expenses;
begin
  if answer is not null then
    return answer;
  end if;
  perform private.refuse_stale(
    (select x.version from public.expenses x
      where x.user_id = (select auth.uid()) and x.id = p_id and x.deleted_at is null for update),
    p_version);
  update public.expenses x set
    amount_cents = coalesce(p_amount_cents, x.amount_cents),
    currency = coalesce(p_currency, x.currency),
    category_slug = coalesce(p_category_slug, x.category_slug),
    payee = coalesce(p_payee, x.payee),
    note = coalesce(p_note, x.note),
    occurred_on = coalesce(p_occurred_on, x.occurred_on),
    trip_id = case when p_without_trip then null else coalesce(p_trip_id, x.trip_id) end
  where x.user_id = (select auth.uid()) and x.id = p_id
  returning * into changed;
  return private.save_answer('update_expense', p_idempotency_key, request, to_jsonb(changed));
end
$$;
comment on function public.update_expense(uuid, int, bigint, text, date, text, text, text, text, uuid, boolean) is
  'Changes one expense of the caller if it still has this version, and returns the row. What is null stays as it was; p_without_trip takes it out of its trip.';
revoke execute on function public.update_expense(uuid, int, bigint, text, date, text, text, text, text, uuid, boolean) from public, anon, service_role;
grant execute on function public.update_expense(uuid, int, bigint, text, date, text, text, text, text, uuid, boolean) to authenticated;

drop function public.list_expenses(date, date, text[], text[], int, date, timestamptz, uuid);

create function public.list_expenses(
  p_from date default null,
  p_to date default null,
  p_categories text[] default null,
  p_words text[] default null,
  p_limit int default 30,
  p_after_on date default null,
  p_after_at timestamptz default null,
  p_after_id uuid default null,
  p_trip_id uuid default null
) returns jsonb
language plpgsql
stable
set search_path = ''
as $$
declare
  page_size int := least(greatest(p_limit, 1), 100);
  page jsonb;
  sums jsonb;
  total bigint;
  tail jsonb;
begin
  -- Not materialized: the page walks the index and stops, the sums read everything once.
  with matched as not materialized (
    select * from public.expenses x
    where x.user_id = (select auth.uid()) and x.deleted_at is null
      and (p_from is null or x.occurred_on >= p_from)
      and (p_to is null or x.occurred_on <= p_to)
      and (p_trip_id is null or x.trip_id = p_trip_id)
      and (p_categories is null or x.category_slug = any (p_categories))
      and (p_words is null or not exists (
        select from unnest(p_words) as word where position(lower(word) in lower(x.payee || ' ' || x.note)) = 0))
  ), by_currency as (
    select m.currency, count(*) as count, sum(m.amount_cents) as cents from matched m group by m.currency
  )
  select
    (select coalesce(jsonb_agg(to_jsonb(e)), '[]'::jsonb) from (
      select * from matched m
      where p_after_on is null or (m.occurred_on, m.created_at, m.id) < (p_after_on, p_after_at, p_after_id)
      order by m.occurred_on desc, m.created_at desc, m.id desc
      limit page_size + 1
    ) e),
    (select coalesce(sum(c.count), 0) from by_currency c),
    (select coalesce(jsonb_agg(jsonb_build_object('currency', c.currency, 'amount_cents', c.cents)
      order by c.cents desc), '[]'::jsonb) from by_currency c)
  into page, total, sums;

  if jsonb_array_length(page) > page_size then
    page := page - -1;
    tail := page -> -1;
  end if;
  return jsonb_build_object(
    'expenses', page,
    'next', case when tail is not null then
      jsonb_build_object('on', tail -> 'occurred_on', 'at', tail -> 'created_at', 'id', tail -> 'id') end,
    'total', total,
    'sums', sums
  );
end
$$;
comment on function public.list_expenses(date, date, text[], text[], int, date, timestamptz, uuid, uuid) is
  'One page of the caller''s expenses, newest first, with count and sums over everything that matches. p_after_* are the "next" of the page before.';
revoke execute on function public.list_expenses(date, date, text[], text[], int, date, timestamptz, uuid, uuid) from public, anon, service_role;
grant execute on function public.list_expenses(date, date, text[], text[], int, date, timestamptz, uuid, uuid) to authenticated;
