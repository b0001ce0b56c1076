-- Everything that PostgREST must never serve lives in "private": it is not an exposed schema, and nobody holds a
-- grant on its tables. It is written by the small security definer functions and triggers beside each table.
create schema private;
comment on schema private is 'Not exposed over HTTP. Tables here carry no grants; security definer functions write them.';

revoke all on schema private from public;
grant usage on schema private to authenticated, service_role;

create function private.touch_row() returns trigger
language plpgsql
set search_path = ''
as $$
begin
  new.version := old.version + 1;
  new.created_at := old.created_at;
  new.updated_at := now();
  return new;
end
$$;
comment on function private.touch_row() is 'Before update: counts version up by one and stamps updated_at.';
revoke execute on function private.touch_row() from public;

create domain public.currency_code as text
  constraint currency_code_known check (value in ('AUD', 'NZD', 'USD', 'CAD', 'GBP'));
comment on domain public.currency_code is 'ISO 4217 code of a currency that a region of the product uses.';

create function public.ping() returns text
language sql
stable
set search_path = ''
as $$ select 'pong' $$;
comment on function public.ping() is 'Health probe: shows that the API reaches the database. Tells nothing.';
revoke execute on function public.ping() from public, authenticated, service_role;
grant execute on function public.ping() to anon, authenticated, service_role;
