create function public.get_me() returns jsonb
language sql
stable
set search_path = ''
as $$
  select jsonb_build_object('profile', to_jsonb(p), 'is_admin', private.is_admin())
  from public.profiles p where p.user_id = (select auth.uid())
$$;
comment on function public.get_me() is 'The caller''s profile and whether they are an administrator, in one round trip; null when the account is gone.';
revoke execute on function public.get_me() from public, anon, service_role;
grant execute on function public.get_me() to authenticated;

create function public.update_profile(
  p_version int,
  p_display_name text default null,
  p_region text default null,
  p_time_zone text default null,
  p_currency text default null,
  p_distance_unit text default null,
  p_consumption_unit text default null,
  p_date_format text default null,
  p_text_scale int default null,
  p_idempotency_key text default null
) returns jsonb
language plpgsql
set search_path = ''
as $$
declare
  request jsonb := jsonb_build_array(
    p_version, p_display_name, p_region, p_time_zone, p_currency, p_distance_unit, p_consumption_unit, p_date_format,
    p_text_scale);
  answer jsonb := private.replay_answer('update_profile', p_idempotency_key, request);
  changed public.profiles;
begin
  if answer is not null then
    return answer;
  end if;
  perform private.refuse_stale(
    (select p.version from public.profiles p where p.user_id = (select auth.uid()) for update), p_version);
  update public.profiles p set
    display_name = coalesce(p_display_name, p.display_name),
    region = coalesce(p_region, p.region),
    time_zone = coalesce(p_time_zone, p.time_zone),
    currency = coalesce(p_currency, p.currency),
    distance_unit = coalesce(p_distance_unit, p.distance_unit),
    consumption_unit = coalesce(p_consumption_unit, p.consumption_unit),
    date_format = coalesce(p_date_format, p.date_format),
    text_scale = coalesce(p_text_scale, p.text_scale)
  where p.user_id = (select auth.uid())
  returning * into changed;
  return private.save_answer('update_profile', p_idempotency_key, request, to_jsonb(changed));
end
$$;
comment on function public.update_profile(int, text, text, text, text, text, text, text, int, text) is
  'Changes the caller''s profile if it still has this version, and returns the row. What is null stays as it was.';
revoke execute on function public.update_profile(int, text, text, text, text, text, text, text, int, text) from public, anon, service_role;
grant execute on function public.update_profile(int, text, text, text, text, text, text, text, int, text) to authenticated;
