import { useMemo } from 'react';
import { currentTripId } from '../../../../shared/domain/current-trip.ts';
import { billsQuery } from '../../lib/bill-queries.ts';
import { documentsQuery } from '../../lib/document-queries.ts';
import { dueServices } from '../../lib/due-services.ts';
import { fuelHistoryQuery } from '../../lib/fuel-queries.ts';
import { usePendingQuery } from '../../lib/outbox/use-pending-query.ts';
import { servicePlansQuery } from '../../lib/service-queries.ts';
import { tripsQuery } from '../../lib/trip-queries.ts';
import { useTripFigures } from '../../lib/use-trip-figures.ts';
import { useTripPlan } from '../../lib/use-trip-plan.ts';
import { vehiclesQuery } from '../../lib/vehicle-queries.ts';

interface Asked {
  isPending: boolean;
  failureCount: number;
  fetchStatus: string;
}

/** What is not asked for, has failed once or has no signal is not waited for. */
const isAwaited = ({ isPending, failureCount, fetchStatus }: Asked) =>
  isPending && failureCount === 0 && fetchStatus === 'fetching';

/** What Today knows of the trip, the rig and bills; whoever has no rig is asked for no more than that. */
export function useWheels(today: string) {
  const vehicles = usePendingQuery(vehiclesQuery());
  const trips = usePendingQuery(tripsQuery());
  const bills = usePendingQuery(billsQuery());
  const rigs = vehicles.data?.rigs ?? [];
  const hasRig = rigs.length > 0;
  const services = usePendingQuery({ ...servicePlansQuery(), enabled: hasRig });
  const documents = usePendingQuery({ ...documentsQuery(), enabled: hasRig });
  const tripId = currentTripId(trips.data?.trips ?? [], today);
  const plan = useTripPlan(tripId);
  const vehicleId = plan.data?.trip.vehicleId ?? null;
  const fills = usePendingQuery({ ...fuelHistoryQuery(vehicleId ?? ''), enabled: vehicleId !== null });
  const figures = useTripFigures(plan.data);
  const due = useMemo(
    () => (services.data ? dueServices(services.data, vehicles.data?.rigs ?? [], today) : []),
    [services.data, vehicles.data, today],
  );
  return {
    isAwaited: [vehicles, trips, bills, services, documents, plan, fills].some(isAwaited),
    rigs,
    trips: trips.data?.trips ?? [],
    plan: plan.data ?? null,
    figures,
    due,
    papers: documents.data?.documents ?? [],
    bills: bills.data?.recurrings ?? [],
    hasFailed: vehicles.isError && !vehicles.data,
  };
}

export type Wheels = ReturnType<typeof useWheels>;
