import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { ArrowLeft } from 'lucide-react';
import type { PublicStatus, WatchedService } from '../../../../shared/contracts/status.ts';
import { buttonStyle } from '../../components/ui/button-style.ts';
import { ReadFailure } from '../../components/ui/message.tsx';
import { Page } from '../../components/ui/page.tsx';
import { SkeletonRows } from '../../components/ui/skeleton.tsx';
import { useNow } from '../../lib/use-now.ts';
import { IncidentList } from './incident-list.tsx';
import { isStale } from './is-stale.ts';
import { LastCheck } from './last-check.tsx';
import { ServiceCard } from './service-card.tsx';
import { statusQuery } from './status-query.ts';

const ORDER: WatchedService[] = ['api', 'database', 'email', 'redis', 'queue', 'schedules', 'storage', 'openai', 'tts'];

/** How Wheels & Wins is doing, for anyone: also for people who cannot sign in just now. */
export function StatusPage() {
  const { data, isError, error, refetch } = useQuery(statusQuery);
  const now = useNow(10_000);
  return (
    <main id="main" className="mx-auto max-w-[760px] px-4 py-6 wide:px-8">
      <Link to="/today" className={buttonStyle('quiet', '-ml-3')}>
        <ArrowLeft aria-hidden className="size-5" />
        Wheels &amp; Wins
      </Link>
      <Page title={data ? headline(data, now) : 'Service status'} tabTitle="Service status" eyebrow="Service status">
        {data ? (
          <Status status={data} now={now} />
        ) : isError ? (
          <ReadFailure what="the service status" error={error} onRetry={() => void refetch()} />
        ) : (
          <SkeletonRows count={6} label="Loading the service status…" />
        )}
      </Page>
    </main>
  );
}

function Status({ status, now }: { status: PublicStatus; now: number }) {
  const today = new Date(now).toISOString().slice(0, 10);
  return (
    <>
      <LastCheck checkedAt={status.checkedAt} now={now} />
      <section aria-labelledby="services" className="grid gap-3">
        <h2 id="services" className="sr-only">
          Services
        </h2>
        <ul className="grid gap-3">
          {inOrder(status.services).map((found) => (
            <ServiceCard key={found.service} found={found} today={today} />
          ))}
        </ul>
      </section>
      <IncidentList incidents={status.incidents} now={now} />
    </>
  );
}

/** What people notice first comes first; what is not switched on, last. */
function inOrder(services: PublicStatus['services']): PublicStatus['services'] {
  const place = ({ service, state }: (typeof services)[number]) => ORDER.indexOf(service) + (state === 'off' ? 100 : 0);
  return services.toSorted((one, other) => place(one) - place(other));
}

function headline({ services, checkedAt }: PublicStatus, now: number): string {
  const down = services.filter(({ state }) => state === 'down').length;
  if (isStale(checkedAt, now)) return checkedAt ? 'No recent check' : 'No check yet';
  if (down === 0) return 'Everything is working';
  return down === 1 ? 'One thing is not working' : `${down} things are not working`;
}
