-- Each write is one function, one transaction: the idempotency key, the row and (by trigger) the audit line commit or
-- fail together. They run as the caller, so grants and policies hold here too.

create function public.create_expense(
  p_amount_cents bigint,
  p_category_slug text,
  p_occurred_on date,
  p_payee text default '',
  p_note text default '',
  p_currency text default null,
  p_id uuid default null,
  p_idempotency_key text default null
) returns jsonb
language plpgsql
set search_path = ''
as $$
declare
  request jsonb := jsonb_build_array(p_amount_cents, p_category_slug, p_occurred_on, p_payee, p_note, p_currency, p_id);
  answer jsonb := private.replay_answer('create_expense', p_idempotency_key, request);
  created public.expenses;
begin
  if answer is not null then
    return answer;
  end if;
  insert into public.expenses (id, amount_cents, currency, category_slug, payee, note, occurred_on)
  values (
    coalesce(p_id, gen_random_uuid()),
    p_amount_cents,
    coalesce(p_currency, (select p.currency from public.profiles p where p.user_id = (select auth.uid()))),
    p_category_slug, p_payee, p_note, p_occurred_on
  )
  returning * into created;
  return private.save_answer('create_expense', p_idempotency_key, request, to_jsonb(created));
end
$$;
comment on function public.create_expense(bigint, text, date, text, text, text, uuid, text) is
  'Records an expense of the caller and returns the row. A repeated id is a unique violation; a repeated key returns the first answer.';
revoke execute on function public.create_expense(bigint, text, date, text, text, text, uuid, text) from public, anon, service_role;
grant execute on function public.create_expense(bigint, text, date, text, text, text, uuid, text) to authenticated;

create function private.refuse_stale(p_found_version int, p_expected_version int) returns void
language plpgsql
immutable
set search_path = ''
as $$
begin
  if p_found_version is null then
    raise sqlstate 'PT404' using message = 'not_found';
  end if;
  if p_found_version <> p_expected_version then
    raise sqlstate 'PT412' using message = 'version_mismatch';
  end if;
end
$$;
comment on function private.refuse_stale(int, int) is 'Raises not_found when there is no row and version_mismatch when it has moved on.';
revoke execute on function private.refuse_stale(int, int) from public;
grant execute on function private.refuse_stale(int, int) to authenticated;

create function public.update_expense(
  p_id uuid,
  p_version int,
  p_amount_cents bigint default null,
  p_category_slug text default null,
  p_occurred_on date default null,
  p_payee text default null,
  p_note text default null,
  p_currency text default null,
  p_idempotency_key text default null
) returns jsonb
language plpgsql
set search_path = ''
as $$
declare
  request jsonb := jsonb_build_array(
    p_id, p_version, p_amount_cents, p_category_slug, p_occurred_on, p_payee, p_note, p_currency);
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
    occurred_on = coalesce(p_occurred_on, x.occurred_on)
  where x.user_id = (select auth.uid()) and x.id = p_id
  returning * into changed;
  return private.save_answer('update_expense', p_idempotency_key, request, to_jsonb(changed));
end
$$;
comment on function public.update_expense(uuid, int, bigint, text, date, text, text, text, text) is
  'Changes one expense of the caller if it still has this version, and returns the row. What is null stays as it was.';
revoke execute on function public.update_expense(uuid, int, bigint, text, date, text, text, text, text) from public, anon, service_role;
grant execute on function public.update_expense(uuid, int, bigint, text, date, text, text, text, text) to authenticated;

create function public.set_expense_deleted(
  p_id uuid, p_version int, p_deleted boolean, p_idempotency_key text default null
) returns jsonb
language plpgsql
set search_path = ''
as $$
declare
  request jsonb := jsonb_build_array(p_id, p_version, p_deleted);
  answer jsonb := private.replay_answer('set_expense_deleted', p_idempotency_key, request);
  changed public.expenses;
begin
  if answer is not null then
    return answer;
  end if;
  perform private.refuse_stale(
    (select x.version from public.expenses x
      where x.user_id = (select auth.uid()) and x.id = p_id and (x.deleted_at is null) = p_deleted for update),
    p_version);
  update public.expenses x set deleted_at = case when p_deleted then now() end
  where x.user_id = (select auth.uid()) and x.id = p_id
  returning * into changed;
  return private.save_answer('set_expense_deleted', p_idempotency_key, request, to_jsonb(changed));
end
$$;
comment on function public.set_expense_deleted(uuid, int, boolean, text) is
  'Deletes an expense of the caller, or restores a deleted one, if it still has this version; returns the row.';
revoke execute on function public.set_expense_deleted(uuid, int, boolean, text) from public, anon, service_role;
grant execute on function public.set_expense_deleted(uuid, int, boolean, text) to authenticated;
