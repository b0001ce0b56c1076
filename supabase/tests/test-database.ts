import postgres from 'postgres';
import { assertOurs } from '../../local/identity.ts';
import { readStackFile } from '../../local/stack-file.ts';

/** Connects to the database of the running test stack, and to no other: the stack's own marker is checked first. */
export async function openTestDatabase(): Promise<postgres.Sql> {
  const { urls } = await readStackFile(process.env.DATA_DIR ?? '.data');
  await assertOurs(urls.database);
  return postgres(urls.database, { max: 4, onnotice: () => {} });
}
