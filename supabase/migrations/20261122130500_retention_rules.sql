create table private.retention_rules (
  name text primary key,
  target text not null,
  age_column text not null,
  keep interval not null check (keep >= interval '7 days'),
  condition text not null default 'true',
  change text
);
comment on table private.retention_rules is
  'What is no longer needed after how long. db.cleanup does what stands here, and nothing else is ever removed by age. Only migrations write it: condition and change are SQL.';
comment on column private.retention_rules.target is 'Table in the schema "private".';
comment on column private.retention_rules.age_column is 'Rows are judged by the age of this column.';
comment on column private.retention_rules.change is 'Null: the row is deleted. Else the "set" of an update that empties it.';
revoke all on private.retention_rules from public, anon, authenticated, service_role;
alter table private.retention_rules enable row level security;

create function private.refuse_protected(p_target text) returns void
language plpgsql
stable
set search_path = ''
as $$
begin
  -- What people entered, their subscriptions and invoices are all in the schema "public": no rule reaches there.
  if p_target !~ '^private\.[a-z_]+$' then
    raise exception 'Cleanup does not touch %: only tables of the schema private have rules.', p_target;
  end if;
  if p_target in (
    'private.admins', 'private.audit_log', 'private.email_suppressions', 'private.ledger_payment_methods', 'private.regions',
    'private.retention_rules'
  ) then
    raise exception 'Cleanup does not touch %: it is kept for ever.', p_target;
  end if;
  if to_regclass(p_target) is null then
    raise exception 'There is no table % to clean up.', p_target;
  end if;
end
$$;
comment on function private.refuse_protected(text) is 'Raises unless the table is one that cleanup may touch.';
revoke execute on function private.refuse_protected(text) from public, anon, authenticated, service_role;

create function private.check_retention_rule() returns trigger
language plpgsql
set search_path = ''
as $$
begin
  perform private.refuse_protected(new.target);
  return new;
end
$$;
comment on function private.check_retention_rule() is 'Before a rule is written: it may not be for a table that is protected or not there.';
revoke execute on function private.check_retention_rule() from public;
create trigger check_rule before insert or update on private.retention_rules
  for each row execute function private.check_retention_rule();

create function public.list_retention_rules() returns jsonb
language sql
stable
security definer
set search_path = ''
as $$ select coalesce(jsonb_agg(r.name order by r.name), '[]'::jsonb) from private.retention_rules r $$;
comment on function public.list_retention_rules() is 'Names of the rules of db.cleanup.';
revoke execute on function public.list_retention_rules() from public, anon, authenticated;
grant execute on function public.list_retention_rules() to service_role;

create function public.apply_retention_rule(
  p_name text, p_at timestamptz, p_dry_run boolean default false, p_limit int default 5000
) returns jsonb
language plpgsql
security definer
set search_path = ''
as $$
declare
  rule private.retention_rules;
  old_rows text;
  rows bigint;
begin
  select * into rule from private.retention_rules r where r.name = p_name;
  if not found then
    raise exception 'There is no retention rule %.', p_name;
  end if;
  perform private.refuse_protected(rule.target);
  old_rows := format('from %s as t where t.%I < $1 and (%s)', rule.target, rule.age_column, rule.condition);
  if p_dry_run then
    execute 'select count(*) ' || old_rows into rows using p_at - rule.keep;
    return jsonb_build_object('rows', rows, 'more', false);
  end if;
  execute case when rule.change is null
    then format('delete from %s where ctid = any (array(select t.ctid %s limit $2 for update skip locked))', rule.target, old_rows)
    else format('update %s set %s where ctid = any (array(select t.ctid %s limit $2 for update skip locked))',
      rule.target, rule.change, old_rows)
  end using p_at - rule.keep, p_limit;
  get diagnostics rows = row_count;
  return jsonb_build_object('rows', rows, 'more', rows = p_limit);
end
$$;
comment on function public.apply_retention_rule(text, timestamptz, boolean, int) is
  'Removes (or, in a dry run, counts) what a rule says is too old at p_at, at most p_limit rows; "more" tells that there may be others.';
revoke execute on function public.apply_retention_rule(text, timestamptz, boolean, int) from public, anon, authenticated;
grant execute on function public.apply_retention_rule(text, timestamptz, boolean, int) to service_role;
