/** Address of a database of the local server, the product's own if not named, with the account `supabase start` documents. */
export function databaseUrl(port: number, name = 'postgres'): string {
  return `postgresql://postgres:postgres@127.0.0.1:${port}/${name}`;
}
