import { afterAll, expect, it } from 'vitest';
import { undone } from './matrix.ts';
import { openTestDatabase } from './test-database.ts';

const sql = await openTestDatabase();
afterAll(() => sql.end());

it('what Postgres gives up because of a deadlock is run again, and still undone', async () => {
  let tries = 0;
  // Each of the two holds what the other wants next, the first time.
  const locked = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  const crossing = (mine: number) =>
    undone(sql, async (tx) => {
      tries += 1;
      await tx`select pg_advisory_xact_lock(42, ${mine})`;
      locked[mine]?.resolve();
      await locked[1 - mine]?.promise;
      await tx`select pg_advisory_xact_lock(42, ${1 - mine})`;
      return mine;
    });
  expect(await Promise.all([crossing(0), crossing(1)])).toEqual([0, 1]);
  expect(tries).toBe(3);
});
