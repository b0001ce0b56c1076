import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import { startFaultProxy } from '../../../local/fault-proxy.ts';
import { waitUntil } from '../../../local/processes/wait-until.ts';
import type { StackFile } from '../../../local/stack-file.ts';
import { atMost, type Fault, holds, note } from '../fault.ts';
import { withStack } from '../launch-stack.ts';
import { askQstash, openEffects } from './open-effects.ts';
import { startJobsFunction } from './start-jobs-function.ts';

const MAILS = 200;

/** 200 mails in two runs; the provider fails in one way after the other until it is well. */
export const mailProvider: Fault = {
  name: 'the mail provider answers 500, refuses, takes mails and loses its answer',
  group: 'jobs',
  run: (place) =>
    withStack(place, async (stack) => {
      await askQstash(stack, 'PUT', 'scale', { scale: 100 });
      const provider = await startFaultProxy(stack.urls.mail);
      const host = await startJobsFunction(stack, 'supabase/functions/jobs/index.ts', { mailUrl: provider.url });
      const effects = openEffects(stack, host.jobsUrl);
      try {
        provider.answers500 = true;
        const [queued] = await effects.sql`select private.send_emails(array_agg(private.queue_email(
          'welcome', 'chaos:' || n, null, 'traveller-' || n || '@chaos.test'))) as runs from generate_series(1, ${MAILS}) n`;
        await effects.publish();
        await sleep(1_500);
        provider.answers500 = false;
        provider.losesAnswers = true;
        await waitUntil(
          async () => (await mailsIn(stack)).length > 0,
          60_000,
          () => 'no mail got through',
        );
        await provider.refuse();
        await sleep(1_000);
        provider.losesAnswers = false;
        await provider.accept();
        await finish();
        const addresses = await mailsIn(stack);
        const doubled = addresses.length - new Set(addresses).size;
        const [states] =
          await effects.sql`select count(*) filter (where state = 'sent')::int as sent from private.email_outbox
          where dedup_key like 'chaos:%'`;
        return [
          holds('mails in the sink', new Set(addresses).size === MAILS, `${new Set(addresses).size}`, `${MAILS}`),
          atMost('people with more than one', doubled, 0),
          holds('known as sent', states?.sent === MAILS, `${states?.sent}`, `${MAILS}`),
          note('runs', `${queued?.runs}, ${provider.requests} requests`),
        ];
      } finally {
        await Promise.all([effects.close(), host.stop(), provider.close()]);
      }

      /** A run that used its tries while the provider was down is retried, as an administrator would. */
      async function finish(): Promise<void> {
        for (let round = 0; round < 60; round++) {
          const [open] = await effects.sql`select count(*)::int as count from private.email_outbox
            where dedup_key like 'chaos:%' and state <> 'sent'`;
          if (open?.count === 0) return;
          await effects.sql`select private.retry_runs(null)`;
          await effects.publish();
          await sleep(1_000);
        }
      }
    }),
};

const Sink = z.object({ mails: z.array(z.object({ to: z.array(z.string()) })) });

async function mailsIn(stack: StackFile): Promise<string[]> {
  const { mails } = Sink.parse(await (await fetch(`${stack.urls.mail}/api/mails`)).json());
  return mails.flatMap(({ to }) => to).filter((address) => address.endsWith('@chaos.test'));
}
