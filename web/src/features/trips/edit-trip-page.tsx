import { Link } from '@tanstack/react-router';
import type { TripPlan } from '../../../../shared/contracts/trips.ts';
import { ReadFailure } from '../../components/ui/message.tsx';
import { Page } from '../../components/ui/page.tsx';
import { SkeletonRows } from '../../components/ui/skeleton.tsx';
import { meQuery } from '../../lib/me-query.ts';
import { isSetAside } from '../../lib/outbox/outbox-entry.ts';
import { outboxStore } from '../../lib/outbox/outbox-store.ts';
import { usePendingQuery } from '../../lib/outbox/use-pending-query.ts';
import { useStore } from '../../lib/store.ts';
import { usePersonFormat } from '../../lib/use-person-format.ts';
import { useRigFormat } from '../../lib/use-rig-format.ts';
import { vehiclesQuery } from '../../lib/vehicle-queries.ts';
import { TripForm } from './trip-form.tsx';

const BACK = 'inline-flex min-h-11 items-center underline underline-offset-4';

/** Plans a trip, or changes one. */
export function EditTripPage({ plan }: { plan: TripPlan | null }) {
  const format = usePersonFormat();
  const rigFormat = useRigFormat();
  const me = usePendingQuery(meQuery);
  const vehicles = usePendingQuery(vehiclesQuery());
  const trip = plan?.trip ?? null;
  const mends = useStore(outboxStore).find((entry) => entry.entity === `trip:${trip?.id}` && isSetAside(entry)) ?? null;
  // Without what can be driven it can be planned all the same.
  const rigs = vehicles.data?.rigs ?? (vehicles.isError || vehicles.fetchStatus === 'paused' ? [] : null);
  const title = trip ? 'Change trip' : 'New trip';
  return (
    <Page
      title={title}
      tabTitle={trip ? `${title} · ${trip.name}` : title}
      eyebrow={
        trip ? (
          <Link to="." search={(previous) => ({ ...previous, part: undefined })} className={BACK}>
            {trip.name}
          </Link>
        ) : (
          <Link to="/wheels/trips" className={BACK}>
            All trips
          </Link>
        )
      }
    >
      {me.data && rigs ? (
        <TripForm
          trip={trip}
          mends={mends}
          rigs={rigs.filter(({ vehicle }) => vehicle.kind === 'tow' || vehicle.kind === 'motorhome')}
          format={format}
          rigFormat={rigFormat}
        />
      ) : me.isError ? (
        <ReadFailure what="your profile" error={me.error} onRetry={() => void me.refetch()} />
      ) : (
        <SkeletonRows count={4} label="Loading…" />
      )}
    </Page>
  );
}
