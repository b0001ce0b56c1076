create function private.has_test_payments() returns boolean
language sql
stable
security definer
set search_path = ''
as $$ select to_regclass('local_stack.identity') is not null $$;
comment on function private.has_test_payments() is
  'Whether this database carries the mark of a development stack: only there a subscription can be paid with nothing.';
revoke execute on function private.has_test_payments() from public, anon, service_role;
grant execute on function private.has_test_payments() to authenticated;

create function public.get_billing() returns jsonb
language sql
stable
set search_path = ''
as $$
  select jsonb_build_object(
    'subscription', to_jsonb(s),
    'plan', to_jsonb(p),
    'has_test_payments', private.has_test_payments(),
    'invoices', coalesce((
      select jsonb_agg(to_jsonb(i) || jsonb_build_object('name', private.invoice_name(i.number)) order by i.issued_at desc, i.number desc)
      from (select * from public.invoices i where i.user_id = s.user_id order by i.issued_at desc, i.number desc limit 24) i), '[]'),
    'statements', coalesce((
      select jsonb_agg(to_jsonb(m) order by m.month desc)
      from (select * from public.monthly_statements m where m.user_id = s.user_id order by m.month desc limit 12) m), '[]'))
  from public.subscriptions s join public.plans p on p.slug = s.plan_slug
  where s.user_id = (select auth.uid())
$$;
comment on function public.get_billing() is
  'The caller''s plan, subscription, newest 24 invoices and 12 statements; null when the account is gone.';
revoke execute on function public.get_billing() from public, anon, service_role;
grant execute on function public.get_billing() to authenticated;

create function private.set_own_cancellation(p_version int, p_cancel boolean) returns void
language plpgsql
security definer
set search_path = ''
as $$
declare
  own public.subscriptions;
begin
  select * into own from public.subscriptions s where s.user_id = (select auth.uid()) and s.provider = 'ledger' for update;
  perform private.refuse_stale(own.version, p_version);
  if own.state = 'canceled' then
    raise sqlstate 'PT402' using message = 'subscription_required';
  end if;
  update public.subscriptions s set cancel_at_period_end = p_cancel where s.user_id = own.user_id;
  if p_cancel then
    perform private.mail_canceled(array[own.user_id]);
  end if;
end
$$;
comment on function private.set_own_cancellation(int, boolean) is 'Lets the caller''s subscription end with its period, or go on after all.';
revoke execute on function private.set_own_cancellation(int, boolean) from public, anon, service_role;
grant execute on function private.set_own_cancellation(int, boolean) to authenticated;

create function public.set_subscription_cancellation(
  p_version int, p_cancel boolean, p_idempotency_key text default null
) returns jsonb
language plpgsql
set search_path = ''
as $$
declare
  request jsonb := jsonb_build_array(p_version, p_cancel);
  answer jsonb := private.replay_answer('set_subscription_cancellation', p_idempotency_key, request);
begin
  if answer is not null then
    return answer;
  end if;
  perform private.set_own_cancellation(p_version, p_cancel);
  return private.save_answer('set_subscription_cancellation', p_idempotency_key, request, public.get_billing());
end
$$;
comment on function public.set_subscription_cancellation(int, boolean, text) is
  'Cancels the caller''s subscription at the end of its period, or resumes it, if it still has this version; returns get_billing. For those that Stripe keeps, Stripe''s portal does that.';
revoke execute on function public.set_subscription_cancellation(int, boolean, text) from public, anon, service_role;
grant execute on function public.set_subscription_cancellation(int, boolean, text) to authenticated;

create function private.add_own_test_payment_method(p_declines boolean) returns void
language plpgsql
security definer
set search_path = ''
as $$
declare
  own public.subscriptions;
  name text := case when p_declines then 'Test card that is declined' else 'Test card' end;
begin
  select * into own from public.subscriptions s where s.user_id = (select auth.uid()) for update;
  if own.user_id is null then
    raise sqlstate 'PT404' using message = 'not_found';
  end if;
  if not private.has_test_payments() or (own.provider = 'stripe' and own.state <> 'canceled') then
    raise sqlstate 'PT409' using message = 'conflict';
  end if;
  insert into private.ledger_payment_methods (user_id, label, declines) values (own.user_id, name, p_declines)
  on conflict (user_id) do update set label = excluded.label, declines = excluded.declines, added_at = now();
  update public.subscriptions s set has_payment_method = true, payment_method_label = name where s.user_id = own.user_id;
  if own.state = 'past_due' then
    perform private.settle_open_invoices(array[own.user_id], now());
  elsif own.state = 'canceled' and not p_declines then
    -- A new subscription begins today; the trial was had.
    update public.subscriptions s set
      provider = 'ledger', billing_anchor = now(), periods_billed = 0, stripe_subscription_id = null, stripe_created_at = null
    where s.user_id = own.user_id;
    perform private.charge_subscriptions(array[own.user_id], now());
  end if;
end
$$;
comment on function private.add_own_test_payment_method(boolean) is
  'A payment method of the embedded ledger for the caller. It pays what is owed, and begins anew what was canceled.';
revoke execute on function private.add_own_test_payment_method(boolean) from public, anon, service_role;
grant execute on function private.add_own_test_payment_method(boolean) to authenticated;

create function public.add_test_payment_method(p_declines boolean, p_idempotency_key text default null) returns jsonb
language plpgsql
set search_path = ''
as $$
declare
  request jsonb := jsonb_build_array(p_declines);
  answer jsonb := private.replay_answer('add_test_payment_method', p_idempotency_key, request);
begin
  if answer is not null then
    return answer;
  end if;
  perform private.add_own_test_payment_method(p_declines);
  return private.save_answer('add_test_payment_method', p_idempotency_key, request, public.get_billing());
end
$$;
comment on function public.add_test_payment_method(boolean, text) is
  'Gives the caller a test payment method and returns get_billing. On a development stack only: conflict elsewhere.';
revoke execute on function public.add_test_payment_method(boolean, text) from public, anon, service_role;
grant execute on function public.add_test_payment_method(boolean, text) to authenticated;
