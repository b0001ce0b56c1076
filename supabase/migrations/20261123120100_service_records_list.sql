create function public.list_service_records(
  p_vehicle_id uuid default null,
  p_plan_id uuid default null,
  p_from date default null,
  p_to date default null,
  p_limit int default 30,
  p_after_id uuid default null
) returns jsonb
language plpgsql
stable
set search_path = ''
as $$
declare
  page_size int := least(greatest(p_limit, 1), 100);
  after public.service_records;
  page jsonb;
  totals jsonb;
  tail uuid;
begin
  -- Also when it has been deleted since: where it stood is where the page goes on.
  select * into after from public.service_records r where r.user_id = (select auth.uid()) and r.id = p_after_id;
  with matched as (
    select r.* from public.service_records r
    where r.user_id = (select auth.uid()) and r.deleted_at is null
      and (p_vehicle_id is null or r.vehicle_id = p_vehicle_id)
      and (p_plan_id is null or r.plan_id = p_plan_id)
      and (p_from is null or r.done_on >= p_from)
      and (p_to is null or r.done_on <= p_to)
  ), by_currency as (
    select m.currency, sum(m.cost_cents) as cents from matched m where m.cost_cents is not null group by m.currency
  )
  select
    (select coalesce(jsonb_agg(to_jsonb(s)), '[]'::jsonb) from (
      select * from matched m
      where p_after_id is null or (m.done_on, m.created_at, m.id) < (after.done_on, after.created_at, after.id)
      order by m.done_on desc, m.created_at desc, m.id desc
      limit page_size + 1
    ) s),
    jsonb_build_object(
      'total', (select count(*) from matched),
      'sums', (select coalesce(jsonb_agg(jsonb_build_object('currency', c.currency, 'cost_cents', c.cents)
        order by c.cents desc), '[]'::jsonb) from by_currency c))
  into page, totals;

  if jsonb_array_length(page) > page_size then
    page := page - -1;
    tail := page -> -1 ->> 'id';
  end if;
  return totals || jsonb_build_object('service_records', page, 'next', tail);
end
$$;
comment on function public.list_service_records(uuid, uuid, date, date, int, uuid) is
  'One page of what was done to the caller''s vehicles, newest first, with count and costs over everything that matches. p_after_id is the "next" of the page before.';
revoke execute on function public.list_service_records(uuid, uuid, date, date, int, uuid) from public, anon, service_role;
grant execute on function public.list_service_records(uuid, uuid, date, date, int, uuid) to authenticated;
