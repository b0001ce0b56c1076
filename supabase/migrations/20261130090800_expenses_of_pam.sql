-- An expense says where it comes from. What a person types and what PAM writes down for them are both theirs to claim; those of
-- fill-ups, services and imports are made by functions, which no policy binds.
grant insert (source) on public.expenses to authenticated;
drop policy "expenses: owner can create" on public.expenses;
create policy "expenses: owner can create" on public.expenses
  for insert to authenticated with check ((select auth.uid()) = user_id and source in ('manual', 'pam'));
