-- What PAM logs on the device lands by the app's own writes, and says that it is hers like what she logs on the server.

drop function public.create_expense(bigint, text, date, text, text, text, uuid, text, uuid);

create function public.create_expense(
  p_amount_cents bigint,
  p_category_slug text,
  p_occurred_on date,
  p_payee text default '',
  p_note text default '',
  p_currency text default null,
  p_id uuid default null,
  p_idempotency_key text default null,
  p_trip_id uuid default null,
  p_source text default 'manual'
) returns jsonb
language plpgsql
set search_path = ''
as $$
declare
  -- Without what came later as it was before, so that a key used then still finds its answer.
  request jsonb := jsonb_build_array(p_amount_cents, p_category_slug, p_occurred_on, p_payee, p_note, p_currency, p_id)
    || case when p_trip_id is null then '[]'::jsonb else jsonb_build_array(p_trip_id) end
    || case when p_source = 'manual' then '[]'::jsonb else jsonb_build_array(p_source) end;
  answer jsonb := private.replay_answer('create_expense', p_idempotency_key, request);
  created public.expenses;
begin
  if answer is not null then
    return answer;
  end if;
  insert into public.expenses (id, amount_cents, currency, category_slug, payee, note, occurred_on, trip_id, source)
  values (
    coalesce(p_id, gen_random_uuid()), p_amount_cents, coalesce(p_currency, private.own_currency()),
    p_category_slug, p_payee, p_note, p_occurred_on, p_trip_id, p_source
  )
  returning * into created;
  return private.save_answer('create_expense', p_idempotency_key, request, to_jsonb(created));
end
$$;
comment on function public.create_expense(bigint, text, date, text, text, text, uuid, text, uuid, text) is
  'Records an expense of the caller and returns the row; p_source is "manual" or "pam". A repeated id is a unique violation; a repeated key returns the first answer.';
revoke execute on function public.create_expense(bigint, text, date, text, text, text, uuid, text, uuid, text) from public, anon, service_role;
grant execute on function public.create_expense(bigint, text, date, text, text, text, uuid, text, uuid, text) to authenticated;
