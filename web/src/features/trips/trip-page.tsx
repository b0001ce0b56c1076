import { getRouteApi, Link } from '@tanstack/react-router';
import { Plus } from 'lucide-react';
import { useMemo } from 'react';
import { sumTripCosts } from '../../../../shared/domain/trip-costs.ts';
import { buttonStyle, PRIMARY_ACTION } from '../../components/ui/button-style.ts';
import { Message, ReadFailure } from '../../components/ui/message.tsx';
import { Page } from '../../components/ui/page.tsx';
import { Skeleton, SkeletonRows } from '../../components/ui/skeleton.tsx';
import { ApiProblem } from '../../lib/api-problem.ts';
import { usePendingQuery } from '../../lib/outbox/use-pending-query.ts';
import { tripSpendingQuery } from '../../lib/trip-queries.ts';
import { usePersonFormat } from '../../lib/use-person-format.ts';
import { useRigFormat } from '../../lib/use-rig-format.ts';
import { useTripFigures } from '../../lib/use-trip-figures.ts';
import { useTripPlan } from '../../lib/use-trip-plan.ts';
import { EditTripPage } from './edit-trip-page.tsx';
import { StopSheet } from './stop-sheet.tsx';
import { TripContent } from './trip-content.tsx';
import { TripFacts } from './trip-facts.tsx';

const route = getRouteApi('/app/wheels/trips/$tripId');

export function TripPage() {
  const { tripId } = route.useParams();
  const { part } = route.useSearch();
  if (tripId === 'new') return <EditTripPage plan={null} />;
  return <KnownTrip key={tripId} tripId={tripId} part={part} />;
}

function KnownTrip({ tripId, part }: { tripId: string; part: string | undefined }) {
  const { stop } = route.useSearch();
  const format = usePersonFormat();
  const rigFormat = useRigFormat();
  const query = useTripPlan(tripId);
  const plan = query.data;
  const figures = useTripFigures(plan);
  const spending = usePendingQuery(tripSpendingQuery(tripId));
  const costs = useMemo(() => {
    const cells = spending.data?.cells ?? (plan && plan.trip.version === 1 ? [] : null);
    return plan && figures && cells && sumTripCosts(plan.stops, figures.fuel, cells, format.currency);
  }, [plan, figures, spending.data, format.currency]);

  if (!plan || !figures) {
    const isGone = query.error instanceof ApiProblem && query.error.code === 'not_found';
    return (
      <Page title="Trip" eyebrow={<BackToTrips />}>
        {isGone ? (
          <Message title="Not here any more" action={<BackToTrips isButton />}>
            This trip has been deleted, maybe on another device.
          </Message>
        ) : query.isError ? (
          <ReadFailure what="this trip" error={query.error} onRetry={() => void query.refetch()} />
        ) : (
          <>
            <Skeleton className="h-40" />
            <SkeletonRows count={6} label="Loading your trip…" />
          </>
        )}
      </Page>
    );
  }
  if (part === 'edit') return <EditTripPage plan={plan} />;
  return (
    <Page
      title={plan.trip.name}
      tabTitle={`${plan.trip.name} · Trips`}
      eyebrow={<BackToTrips />}
      actions={<AddStopLink />}
    >
      <TripFacts plan={plan} figures={figures} costs={costs ?? null} format={format} rigFormat={rigFormat} />
      <TripContent
        part={part}
        plan={plan}
        figures={figures}
        costs={costs ?? null}
        format={format}
        rigFormat={rigFormat}
      />
      {stop && <StopSheet key={stop} id={stop} plan={plan} format={format} rigFormat={rigFormat} />}
    </Page>
  );
}

function BackToTrips({ isButton = false }: { isButton?: boolean }) {
  return (
    <Link
      to="/wheels/trips"
      className={isButton ? buttonStyle('secondary') : 'inline-flex min-h-11 items-center underline underline-offset-4'}
    >
      All trips
    </Link>
  );
}

/** The one primary action: bottom right within reach of the thumb on a phone, beside the title on a wide screen. */
function AddStopLink() {
  return (
    <Link
      to="."
      search={(previous) => ({ ...previous, stop: 'new' })}
      state={{ openedHere: true }}
      resetScroll={false}
      data-new-entry
      className={buttonStyle('primary', PRIMARY_ACTION)}
    >
      <Plus aria-hidden className="size-6" />
      Add stop
    </Link>
  );
}
