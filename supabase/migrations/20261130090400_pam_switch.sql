create table private.pam_switch (
  only_one boolean primary key default true check (only_one),
  is_on boolean not null default true,
  reason text not null default '' check (char_length(reason) <= 300),
  changed_at timestamptz not null default now(),
  changed_by uuid references auth.users (id) on delete set null
);
comment on table private.pam_switch is
  'Whether PAM may ask a model at all: an administrator can turn that off for everybody at once, and she goes on without.';
create index pam_switch_by_person on private.pam_switch (changed_by);
insert into private.pam_switch default values;
revoke all on private.pam_switch from public, anon, authenticated, service_role;
alter table private.pam_switch enable row level security;

create function public.ops_pam_switch() returns jsonb
language plpgsql
stable
security definer
set search_path = ''
as $$
begin
  perform private.require_admin();
  return (select jsonb_build_object('isOn', s.is_on, 'reason', s.reason, 'changedAt', s.changed_at) from private.pam_switch s);
end
$$;
comment on function public.ops_pam_switch() is 'For administrators: whether PAM may ask a model, and since when and why (not).';
revoke execute on function public.ops_pam_switch() from public, anon, service_role;
grant execute on function public.ops_pam_switch() to authenticated;

create function public.ops_set_pam_switch(p_is_on boolean, p_reason text) returns jsonb
language plpgsql
security definer
set search_path = ''
as $$
begin
  perform private.require_admin();
  update private.pam_switch s set is_on = p_is_on, reason = p_reason, changed_at = now(), changed_by = (select auth.uid());
  perform private.audit_operation(case when p_is_on then 'resume' else 'pause' end, 'pam_switch', null, p_reason);
  return public.ops_pam_switch();
end
$$;
comment on function public.ops_set_pam_switch(boolean, text) is
  'For administrators: lets PAM ask a model, or no longer, from the next message on, and writes down who did and why.';
revoke execute on function public.ops_set_pam_switch(boolean, text) from public, anon, service_role;
grant execute on function public.ops_set_pam_switch(boolean, text) to authenticated;
