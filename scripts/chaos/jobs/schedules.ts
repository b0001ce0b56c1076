import { randomUUID } from 'node:crypto';
import { stackJobsEnvironment } from '../../../local/function-environment.ts';
import { sign } from '../../../local/qstash/sign.ts';
import type { StackFile } from '../../../local/stack-file.ts';
import { createJobs } from '../../../shared/http/create-jobs.ts';
import { handle } from '../../../shared/jobs/job-handler.ts';
import { readJobsEnvironment } from '../../../shared/jobs-env.ts';
import { analyticsDaily, subscriptionsMonthly, tickHourly } from '../../../shared/queue/scheduled.ts';
import type { Fault } from '../fault.ts';
import { type Finding, holds } from '../fault.ts';
import { withStack } from '../launch-stack.ts';

/** Schedules that fire twice, late or not at all, on a clock that is turned by hand. */
export const schedules: Fault = {
  name: 'schedules fired twice, missed for two hours, on 29 February',
  group: 'jobs',
  run: (place) =>
    withStack(place, async (stack) => {
      const clock = turnClock(stack);
      await clock.fire('tick.hourly', '2028-02-29T09:00:00Z');
      await clock.fire('tick.hourly', '2028-02-29T09:00:02Z');
      const twice = clock.served.length;
      await clock.fire('tick.hourly', '2028-02-29T12:00:01Z');
      const gap = clock.served.at(-1);
      for (const day of ['2028-02-28', '2028-02-29', '2028-03-01', '2028-03-01']) {
        await clock.fire('analytics.daily', `${day}T00:20:01Z`);
      }
      await clock.fire('subscriptions.monthly', '2028-03-01T01:00:00Z');
      const days = clock.served.filter((line) => line.startsWith('analytics.daily'));
      return [
        seen('fired twice', `${twice} run`, '1 run'),
        seen('missed for two hours', gap, 'tick.hourly 2028-02-29T12:00 since 2028-02-29T09:00'),
        seen(
          'each day of a leap year',
          days.map((line) => line.slice(16, 26)).join(', '),
          '2028-02-28, 2028-02-29, 2028-03-01',
        ),
        seen('the 1st after it', clock.served.at(-1), 'subscriptions.monthly 2028-03-01T01:00'),
      ];
    }),
};

function seen(what: string, value: string | undefined, target: string): Finding {
  return holds(what, value === target, value ?? 'nothing', target);
}

/** The jobs function in this process, whose handlers only note which slot they were called for. */
function turnClock(stack: StackFile) {
  const served: string[] = [];
  let now = new Date();
  const minute = (slot: Date | null) => slot?.toISOString().slice(0, 16);
  const note = (name: string) => async (ctx: { run: { slot: Date | null; since: Date | null } }) => {
    const since = name === 'tick.hourly' && ctx.run.since ? ` since ${minute(ctx.run.since)}` : '';
    served.push(`${name} ${minute(ctx.run.slot)}${since}`);
    return { result: {} };
  };
  const jobs = createJobs({
    environment: readJobsEnvironment(stackJobsEnvironment(stack)),
    host: 'node',
    handlers: {
      'tick.hourly': async () => handle(tickHourly, note('tick.hourly')),
      'analytics.daily': async () => handle(analyticsDaily, note('analytics.daily')),
      'subscriptions.monthly': async () => handle(subscriptionsMonthly, note('subscriptions.monthly')),
    },
    now: () => now,
    log: () => {},
  });
  async function fire(name: string, at: string): Promise<void> {
    now = new Date(at);
    const url = `${stack.urls.jobs}/${name}`;
    const headers = {
      'upstash-signature': sign(stack.keys.qstashCurrentSigningKey, url, Buffer.from('{}')),
      'upstash-schedule-id': 'chaos',
      'upstash-message-id': randomUUID(),
    };
    const answer = await jobs.fetch(
      new Request(`http://localhost/jobs/${name}`, { method: 'POST', headers, body: '{}' }),
    );
    if (!answer.ok) throw new Error(`${name} at ${at} was answered with ${answer.status}.`);
  }
  return { served, fire };
}
