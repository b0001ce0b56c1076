-- Runs after the auth server's own tables were made.

-- @supabase/lite stores JSON columns of auth tables as JSON strings on the Postgres driver; sign-up triggers and
-- policies that read them expect objects, as on hosted Supabase.
create function local_stack.unwrap_json_string() returns trigger language plpgsql set search_path = '' as $$
begin
  if tg_table_name = 'users' then
    if jsonb_typeof(new.raw_user_meta_data) = 'string' then
      new.raw_user_meta_data := (new.raw_user_meta_data #>> '{}')::jsonb;
    end if;
    if jsonb_typeof(new.raw_app_meta_data) = 'string' then
      new.raw_app_meta_data := (new.raw_app_meta_data #>> '{}')::jsonb;
    end if;
  elsif jsonb_typeof(new.identity_data) = 'string' then
    new.identity_data := (new.identity_data #>> '{}')::jsonb;
  end if;
  return new;
end $$;

-- Named to fire before the product's own triggers, which run in alphabetical order.
create trigger "00_unwrap_json_string" before insert or update on auth.users
  for each row execute function local_stack.unwrap_json_string();
create trigger "00_unwrap_json_string" before insert or update on auth.identities
  for each row execute function local_stack.unwrap_json_string();

grant all on all tables in schema auth to supabase_auth_admin;
