import { beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { defineJob } from './define-job.ts';
import { listSchedules } from './list-schedules.ts';
import { estimateMessages } from './message-budget.ts';
import { syncSchedules } from './sync-schedules.ts';

const options = { environment: 'staging', jobsUrl: 'https://jobs.example.com/jobs' };

type Kept = { scheduleId: string; cron: string; destination: string; retries?: number; failureCallback?: string };
let kept: Map<string, Kept>;
let writes: number;
beforeEach(() => {
  kept = new Map();
  writes = 0;
});

/** QStash's schedules, as far as the sync uses them. */
const client = {
  schedules: {
    list: async () => [...kept.values()],
    create: async (wanted: Kept) => {
      writes += 1;
      kept.set(wanted.scheduleId, wanted);
    },
    delete: async (id: string) => {
      writes += 1;
      kept.delete(id);
    },
  },
} as unknown as Parameters<typeof syncSchedules>[0]; // the SDK's class has private parts

describe('syncing schedules', () => {
  it('makes those of the catalog, with zone, retries and failure callback, and changes nothing the second time', async () => {
    const first = await syncSchedules(client, options);
    expect(first.created).toHaveLength(listSchedules().length);
    expect(kept.get('wheels-and-wins.staging.tick.hourly')).toMatchObject({
      cron: 'CRON_TZ=UTC 0 * * * *',
      destination: 'https://jobs.example.com/jobs/tick.hourly',
      retries: 3,
      failureCallback: 'https://jobs.example.com/jobs/_failed',
    });
    const before = writes;
    const second = await syncSchedules(client, options);
    expect(second).toMatchObject({ created: [], changed: [], pruned: [] });
    expect(writes).toBe(before);
  });

  it('changes what differs and prunes what is ours and gone, never what is somebody else’s', async () => {
    await syncSchedules(client, options);
    const stale = { cron: '* * * * *', destination: 'https://elsewhere.example' };
    for (const scheduleId of [
      'wheels-and-wins.staging.db.cleanup',
      'wheels-and-wins.staging.gone',
      'wheels-and-wins.production.x',
      'other',
    ]) {
      kept.set(scheduleId, { scheduleId, ...stale });
    }
    const result = await syncSchedules(client, options);
    expect(result).toMatchObject({
      created: [],
      changed: ['wheels-and-wins.staging.db.cleanup'],
      pruned: ['wheels-and-wins.staging.gone'],
    });
    expect([...kept.keys()]).toEqual(expect.arrayContaining(['wheels-and-wins.production.x', 'other']));
    expect(kept.has('wheels-and-wins.staging.gone')).toBe(false);
  });

  it('says in a dry run what it would do, and does nothing', async () => {
    kept.set('wheels-and-wins.staging.gone', { scheduleId: 'wheels-and-wins.staging.gone', cron: '', destination: '' });
    const result = await syncSchedules(client, { ...options, dryRun: true });
    expect(result.created).toHaveLength(listSchedules().length);
    expect(result.pruned).toEqual(['wheels-and-wins.staging.gone']);
    expect(writes).toBe(0);
  });

  it('refuses more schedules than the free plan has', async () => {
    const schedule = { cron: '0 0 * * *', timeZone: 'UTC', catchUp: 'skip' as const };
    const scheduled = Array.from({ length: 11 }, (_, index) => {
      const name = `job.${'abcdefghijk'[index]}`;
      return {
        job: name,
        schedule,
        definition: defineJob({ name, payload: z.object({}), retries: 0, timeoutSeconds: 1, schedule }),
      };
    });
    await expect(syncSchedules(client, { ...options, scheduled })).rejects.toThrow('11 schedules');
    expect(writes).toBe(0);
  });
});

describe('the day’s messages', () => {
  it('stay below the free plan’s limit with 200 active people', () => {
    const { rows, total, limit } = estimateMessages(200, new Date('2026-11-22T12:00:00Z'));
    expect(rows.find(({ job }) => job === 'health.check')?.scheduled).toBe(288);
    expect(rows.find(({ job }) => job === 'tick.hourly')?.scheduled).toBe(24);
    expect(total).toBeLessThan(limit);
  });
});
