import { Link } from '@tanstack/react-router';
import { Plus } from 'lucide-react';
import type { TripList } from '../../../../shared/contracts/trips.ts';
import { ImportTrip } from '../../components/trip-transfer/import-trip.tsx';
import { buttonStyle, PRIMARY_ACTION } from '../../components/ui/button-style.ts';
import { Message, ReadFailure } from '../../components/ui/message.tsx';
import { Page } from '../../components/ui/page.tsx';
import { SkeletonRows } from '../../components/ui/skeleton.tsx';
import { WheelsTabs } from '../../components/wheels-tabs.tsx';
import { usePendingQuery } from '../../lib/outbox/use-pending-query.ts';
import { tripsQuery } from '../../lib/trip-queries.ts';
import { usePersonFormat } from '../../lib/use-person-format.ts';
import { TripCard } from './trip-card.tsx';

type Trips = TripList['trips'];

/** Every trip: what is under way, what comes, what was. */
export function TripsPage() {
  const { today } = usePersonFormat();
  const query = usePendingQuery(tripsQuery());
  const trips = query.data?.trips;
  return (
    <Page
      title="Trips"
      tabTitle="Trips · Wheels"
      actions={
        <div className="flex flex-wrap gap-3">
          <ImportTrip />
          <PlanTripLink />
        </div>
      }
    >
      <WheelsTabs />
      {trips ? (
        trips.length > 0 ? (
          <Groups trips={trips} today={today} />
        ) : (
          <Message
            title="Where to?"
            action={
              <Link to="/wheels/trips/$tripId" params={{ tripId: 'new' }} className={buttonStyle('secondary')}>
                Plan your first trip
              </Link>
            }
          >
            A trip holds your stops, when you get to each, how the fuel lasts and what it costs.
          </Message>
        )
      ) : query.isError ? (
        <ReadFailure what="your trips" error={query.error} onRetry={() => void query.refetch()} />
      ) : (
        <SkeletonRows count={3} label="Loading your trips…" />
      )}
    </Page>
  );
}

function Groups({ trips, today }: { trips: Trips; today: string }) {
  const isPast = (trip: Trips[number]) => trip.lastDay < today;
  const isAhead = (trip: Trips[number]) => trip.startsOn > today;
  return (
    <>
      <Group title="Under way" trips={trips.filter((trip) => !isPast(trip) && !isAhead(trip))} />
      <Group title="Coming up" trips={trips.filter(isAhead).reverse()} />
      <Group title="Past" trips={trips.filter((trip) => isPast(trip) && !isAhead(trip))} isPast />
    </>
  );
}

function Group({ title, trips, isPast = false }: { title: string; trips: Trips; isPast?: boolean }) {
  if (trips.length === 0) return null;
  const id = title.toLowerCase().replace(' ', '-');
  return (
    <section aria-labelledby={id} className="grid gap-2">
      <h2 id={id} className="px-1 font-semibold">
        {title}
      </h2>
      <ul className="divide-y divide-hairline overflow-hidden rounded-card border border-hairline bg-paper">
        {trips.map((trip) => (
          <li key={trip.id}>
            <TripCard trip={trip} isPast={isPast} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The one primary action: bottom right within reach of the thumb on a phone, beside the title on a wide screen. */
function PlanTripLink() {
  return (
    <Link
      to="/wheels/trips/$tripId"
      params={{ tripId: 'new' }}
      data-new-entry
      className={buttonStyle('primary', PRIMARY_ACTION)}
    >
      <Plus aria-hidden className="size-6" />
      Plan a trip
    </Link>
  );
}
