create table public.categories (
  slug text primary key check (slug ~ '^[a-z][a-z0-9-]{0,39}$'),
  name text not null,
  icon text not null,
  position int not null unique
);
comment on table public.categories is 'What money is spent on. The same list for everyone; icon is the name of a Lucide icon.';
insert into public.categories (position, slug, name, icon) values
  (1, 'groceries', 'Groceries', 'shopping-basket'),
  (2, 'fuel', 'Fuel', 'fuel'),
  (3, 'camp', 'Camp and site fees', 'tent-tree'),
  (4, 'eating-out', 'Eating out', 'utensils'),
  (5, 'vehicle', 'Vehicle and van upkeep', 'wrench'),
  (6, 'gas-water', 'Gas, water and dump', 'flame'),
  (7, 'ferries-tolls', 'Ferries and tolls', 'ship'),
  (8, 'sights', 'Sights and parks', 'binoculars'),
  (9, 'health', 'Health and pharmacy', 'heart-pulse'),
  (10, 'phone-internet', 'Phone and internet', 'satellite-dish'),
  (11, 'clothing-gear', 'Clothing and gear', 'backpack'),
  (12, 'insurance', 'Insurance and rego', 'shield-check'),
  (13, 'home-rates', 'Home, rates and storage', 'house'),
  (14, 'gifts', 'Gifts and family', 'gift'),
  (15, 'other', 'Everything else', 'circle-ellipsis');

revoke all on public.categories from public, anon, authenticated, service_role;
grant select on public.categories to authenticated, service_role;
alter table public.categories enable row level security;
create policy "categories: everyone signed in can read" on public.categories for select to authenticated using (true);

create function public.list_categories() returns jsonb
language sql
stable
set search_path = ''
as $$ select coalesce(jsonb_agg(to_jsonb(c) order by c.position), '[]'::jsonb) from public.categories c $$;
comment on function public.list_categories() is 'Every category, in the order of pickers.';
revoke execute on function public.list_categories() from public, anon, service_role;
grant execute on function public.list_categories() to authenticated;
