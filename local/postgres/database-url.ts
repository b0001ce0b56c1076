/** Address of the local database, with the account `supabase start` documents. */
export function databaseUrl(port: number): string {
  return `postgresql://postgres:postgres@127.0.0.1:${port}/postgres`;
}
