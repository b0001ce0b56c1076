-- A bill that is paid is an expense, and is due again: both or neither.

create function public.pay_recurring(
  p_id uuid, p_version int, p_expense_id uuid, p_paid_on date, p_amount_cents bigint default null, p_idempotency_key text default null
) returns jsonb
language plpgsql
set search_path = ''
as $$
declare
  request jsonb := jsonb_build_array(p_id, p_version, p_expense_id, p_paid_on, p_amount_cents);
  answer jsonb := private.replay_answer('pay_recurring', p_idempotency_key, request);
  bill public.recurrings;
begin
  if answer is not null then
    return answer;
  end if;
  select * into bill from public.recurrings r
  where r.user_id = (select auth.uid()) and r.id = p_id and r.deleted_at is null for update;
  if bill.last_expense_id is distinct from p_expense_id then
    perform private.refuse_stale(bill.version, p_version);
    insert into public.expenses (id, amount_cents, currency, category_slug, payee, note, occurred_on)
    values (p_expense_id, coalesce(p_amount_cents, bill.amount_cents), bill.currency, bill.category, bill.name, bill.note, p_paid_on);
    update public.recurrings r set
      next_due_on = private.next_due_on(r.next_due_on, r.period, r.due_day),
      last_due_on = r.next_due_on, last_paid_on = p_paid_on, last_expense_id = p_expense_id
    where r.user_id = bill.user_id and r.id = p_id
    returning * into bill;
  end if;
  return private.save_answer('pay_recurring', p_idempotency_key, request, to_jsonb(bill));
end
$$;
comment on function public.pay_recurring(uuid, int, uuid, date, bigint, text) is
  'Makes an expense of the bill''s next occurrence, under an id that the caller chooses, and moves the bill on to the one after; returns the bill. Said again of the same expense it changes nothing.';
revoke execute on function public.pay_recurring(uuid, int, uuid, date, bigint, text) from public, anon, service_role;
grant execute on function public.pay_recurring(uuid, int, uuid, date, bigint, text) to authenticated;

create function public.undo_recurring_payment(
  p_id uuid, p_version int, p_expense_id uuid, p_idempotency_key text default null
) returns jsonb
language plpgsql
set search_path = ''
as $$
declare
  request jsonb := jsonb_build_array(p_id, p_version, p_expense_id);
  answer jsonb := private.replay_answer('undo_recurring_payment', p_idempotency_key, request);
  bill public.recurrings;
begin
  if answer is not null then
    return answer;
  end if;
  select * into bill from public.recurrings r
  where r.user_id = (select auth.uid()) and r.id = p_id and r.deleted_at is null for update;
  perform private.refuse_stale(bill.version, p_version);
  if bill.last_expense_id is distinct from p_expense_id then
    raise sqlstate 'PT409' using message = 'conflict', detail = 'This is not the last payment of the bill.';
  end if;
  update public.expenses x set deleted_at = now()
  where x.user_id = bill.user_id and x.id = p_expense_id and x.deleted_at is null;
  update public.recurrings r set
    next_due_on = r.last_due_on, last_due_on = null, last_paid_on = null, last_expense_id = null
  where r.user_id = bill.user_id and r.id = p_id
  returning * into bill;
  return private.save_answer('undo_recurring_payment', p_idempotency_key, request, to_jsonb(bill));
end
$$;
comment on function public.undo_recurring_payment(uuid, int, uuid, text) is
  'Takes the last payment of a bill back: its expense is deleted by its mark and the bill is due again when it was; returns the bill. Raises conflict for any other expense.';
revoke execute on function public.undo_recurring_payment(uuid, int, uuid, text) from public, anon, service_role;
grant execute on function public.undo_recurring_payment(uuid, int, uuid, text) to authenticated;
