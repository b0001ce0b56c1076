-- Who may listen to what. Supabase's Realtime asks this table's policies when a channel is joined: it writes a row of that
-- topic, looks whether the person can see it, and takes it back. There is no policy for insert, so nobody sends but the database.
create policy "messages: owner can listen" on realtime.messages
  for select to authenticated
  using (extension = 'broadcast' and topic = 'user:' || (select auth.uid()));
