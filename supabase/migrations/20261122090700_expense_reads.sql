create function public.list_expenses(
  p_from date default null,
  p_to date default null,
  p_categories text[] default null,
  p_words text[] default null,
  p_limit int default 30,
  p_after_on date default null,
  p_after_at timestamptz default null,
  p_after_id uuid default null
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
comment on function public.list_expenses(date, date, text[], text[], int, date, timestamptz, uuid) is
  'One page of the caller''s expenses, newest first, with count and sums over everything that matches. p_after_* are the "next" of the page before.';
revoke execute on function public.list_expenses(date, date, text[], text[], int, date, timestamptz, uuid) from public, anon, service_role;
grant execute on function public.list_expenses(date, date, text[], text[], int, date, timestamptz, uuid) to authenticated;

create function public.summarize_expenses(p_from date, p_to date, p_currency text default null) returns jsonb
language plpgsql
stable
set search_path = ''
as $$
declare
  home text := coalesce(p_currency, (select p.currency from public.profiles p where p.user_id = (select auth.uid())));
  own jsonb;
  other jsonb;
begin
  select coalesce(jsonb_agg(to_jsonb(s)), '[]'::jsonb) into own
  from (
    select to_char(x.occurred_on, 'YYYY-MM') as month, x.category_slug, sum(x.amount_cents) as total_cents, count(*) as count
    from public.expenses x
    where x.user_id = (select auth.uid()) and x.deleted_at is null and x.currency = home
      and x.occurred_on >= p_from and x.occurred_on <= p_to
    group by 1, 2
    order by 1, 3 desc, 2
  ) s;
  select coalesce(jsonb_agg(to_jsonb(s)), '[]'::jsonb) into other
  from (
    select x.currency, sum(x.amount_cents) as total_cents, count(*) as count
    from public.expenses x
    where x.user_id = (select auth.uid()) and x.deleted_at is null and x.currency <> home
      and x.occurred_on >= p_from and x.occurred_on <= p_to
    group by 1
    order by 1
  ) s;
  return jsonb_build_object('currency', home, 'groups', own, 'other_currencies', other, 'computed_at', now());
end
$$;
comment on function public.summarize_expenses(date, date, text) is
  'The caller''s spending by month and category between two days, in one currency (the profile''s when null); other currencies apart.';
revoke execute on function public.summarize_expenses(date, date, text) from public, anon, service_role;
grant execute on function public.summarize_expenses(date, date, text) to authenticated;

create function public.suggest_payees(p_text text default null) returns jsonb
language sql
stable
set search_path = ''
as $$
  select coalesce(jsonb_agg(jsonb_build_object('payee', s.payee, 'category_slug', s.category_slug, 'count', s.count)
    order by s.count desc, s.payee), '[]'::jsonb)
  from (
    select x.payee, count(*) as count,
      (array_agg(x.category_slug order by x.occurred_on desc, x.created_at desc))[1] as category_slug
    from public.expenses x
    where x.user_id = (select auth.uid()) and x.deleted_at is null and x.payee <> ''
      and (p_text is null or position(lower(p_text) in lower(x.payee)) > 0)
    group by x.payee
    order by count(*) desc, x.payee
    limit 8
  ) s
$$;
comment on function public.suggest_payees(text) is 'Up to 8 payees the caller has used, most used first, each with the category last chosen for it.';
revoke execute on function public.suggest_payees(text) from public, anon, service_role;
grant execute on function public.suggest_payees(text) to authenticated;

create function public.get_expense(p_id uuid) returns jsonb
language plpgsql
stable
set search_path = ''
as $$
declare
  found_row jsonb;
begin
  select to_jsonb(x) into found_row from public.expenses x
  where x.user_id = (select auth.uid()) and x.id = p_id and x.deleted_at is null;
  if found_row is null then
    raise sqlstate 'PT404' using message = 'not_found';
  end if;
  return found_row;
end
$$;
comment on function public.get_expense(uuid) is 'One expense of the caller that is not deleted; raises not_found otherwise.';
revoke execute on function public.get_expense(uuid) from public, anon, service_role;
grant execute on function public.get_expense(uuid) to authenticated;
