import { useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Route } from 'lucide-react';
import { useMemo } from 'react';
import type { TripList } from '../../../../shared/contracts/trips.ts';
import { planTrip } from '../../../../shared/domain/trip-plan.ts';
import { RowState } from '../../components/row-state.tsx';
import { isCreate } from '../../lib/outbox/outbox-entry.ts';
import { outboxStore } from '../../lib/outbox/outbox-store.ts';
import { usePendingQuery } from '../../lib/outbox/use-pending-query.ts';
import { useRowState } from '../../lib/outbox/use-row-state.ts';
import { useStore } from '../../lib/store.ts';
import { tripPlanQuery } from '../../lib/trip-queries.ts';
import { usePersonFormat } from '../../lib/use-person-format.ts';
import { useRigFormat } from '../../lib/use-rig-format.ts';
import { countDays, daysText, spanText } from './trip-words.ts';

type ListedTrip = TripList['trips'][number];

/** A trip in the list. Of one that is not over, the plan is read with it: so it is on the device when there is no signal. */
export function TripCard({ trip, isPast }: { trip: ListedTrip; isPast: boolean }) {
  const format = usePersonFormat();
  const rigFormat = useRigFormat();
  const state = useRowState(`trip:${trip.id}`);
  const { km, isEstimate, lastDay, stopCount } = useComputed(trip, isPast);
  const spent = trip.spent.map(({ currency, amountCents }) => format.money(amountCents, currency)).join(' + ');
  return (
    <Link
      to="/wheels/trips/$tripId"
      params={{ tripId: trip.id }}
      className="flex min-h-18 items-center gap-3 px-4 py-3 hover:bg-sunk focus-visible:-outline-offset-3"
    >
      <span className="grid size-10 shrink-0 place-items-center rounded-[10px] bg-mist text-eucalyptus-ink">
        <Route aria-hidden className="size-5.5" />
      </span>
      <span className="flex min-w-0 flex-1 flex-wrap items-center justify-between gap-x-4 gap-y-1">
        <span className="min-w-0 flex-[1_1_11rem]">
          <span className="block font-semibold leading-snug wrap-anywhere">{trip.name}</span>
          <span className="block text-sm text-soft">{spanText(trip.startsOn, lastDay, format)}</span>
        </span>
        <span className="text-sm sm:text-right">
          <span className="block">
            {rigFormat.distance(km)}
            {isEstimate && <span className="text-soft"> estimated</span>} ·{' '}
            {daysText(countDays(trip.startsOn, lastDay))}
          </span>
          <span className="block text-soft">
            {stopCount === 1 ? '1 stop' : `${stopCount} stops`}
            {spent && ` · ${spent} spent`}
          </span>
          {state && <RowState state={state} />}
        </span>
      </span>
    </Link>
  );
}

/** From the plan as this device has it, where it has one; else as the API computed it. */
function useComputed(trip: ListedTrip, isPast: boolean) {
  const isUnsent = useStore(outboxStore).some((entry) => entry.entity === `trip:${trip.id}` && isCreate(entry));
  const isKnown = useQueryClient().getQueryData(tripPlanQuery(trip.id).queryKey) !== undefined;
  const { data } = usePendingQuery({ ...tripPlanQuery(trip.id), enabled: !isUnsent && (!isPast || isKnown) });
  return useMemo(() => {
    if (!data) return trip;
    const { km, isEstimate, lastDay } = planTrip(data.trip, data.stops, data.legs);
    return { km, isEstimate, lastDay, stopCount: data.stops.length };
  }, [data, trip]);
}
