import { afterAll, expect, it } from 'vitest';
import { undone } from './matrix.ts';
import { openTestDatabase } from './test-database.ts';

const sql = await openTestDatabase();
afterAll(() => sql.end());

/** When QStash is told to deliver a run that is due so many seconds from now, less that moment. */
const told = (seconds: number) =>
  undone(sql, async (tx) => {
    const [row] =
      await tx`insert into private.job_runs (job, due_at) values ('leg.recalc', now() + ${seconds} * interval '1 s')
      returning (private.to_publication(job_runs) ->> 'due_at')::bigint - extract(epoch from due_at)::float as late`;
    return Number(row?.late);
  });

// Each for its own part of a second, since whole seconds are all that QStash takes.
const PARTS = [0, 0.2, 0.4, 0.6, 0.8];

it('a run that is due is never told to wait for the next second', async () => {
  for (const part of PARTS) expect(await told(-part)).toBeLessThanOrEqual(0);
});

it('a run that is not due yet is never delivered before it is', async () => {
  for (const part of PARTS) expect(await told(5 + part)).toBeGreaterThanOrEqual(0);
});
