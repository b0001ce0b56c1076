import { useMemo } from 'react';
import type { CalendarItem } from '../../../../shared/contracts/calendar.ts';
import { listCalendarItems } from '../../../../shared/domain/calendar-items.ts';
import { billsQuery } from '../../lib/bill-queries.ts';
import { documentsQuery } from '../../lib/document-queries.ts';
import { dueServices } from '../../lib/due-services.ts';
import { usePendingQuery } from '../../lib/outbox/use-pending-query.ts';
import { servicePlansQuery } from '../../lib/service-queries.ts';
import { tripsQuery } from '../../lib/trip-queries.ts';
import { usePersonFormat } from '../../lib/use-person-format.ts';
import { useRigFormat } from '../../lib/use-rig-format.ts';
import { useTripPlans } from '../../lib/use-trip-plan.ts';
import { vehiclesQuery } from '../../lib/vehicle-queries.ts';

interface Calendar {
  /** Undefined while something of it is not there yet. */
  items: CalendarItem[] | undefined;
  failure: { error: Error; retry(): void } | null;
}

/**
 * What happens on these days, computed on the device from what the other pages show: so it is there without signal, and knows what
 * has not been sent yet. `GET /api/v1/calendar` says the same to others.
 */
export function useCalendar({ from, to }: { from: string; to: string }): Calendar {
  const { today } = usePersonFormat();
  const { distanceUnit } = useRigFormat();
  const queries = {
    trips: usePendingQuery(tripsQuery()),
    services: usePendingQuery(servicePlansQuery()),
    documents: usePendingQuery(documentsQuery()),
    bills: usePendingQuery(billsQuery()),
    vehicles: usePendingQuery(vehiclesQuery()),
  };
  const [trips, services] = [queries.trips.data?.trips, queries.services.data];
  const [documents, rigs] = [queries.documents.data?.documents, queries.vehicles.data?.rigs];
  const recurrings = queries.bills.data?.recurrings;
  const near = (trips ?? []).filter(({ startsOn, endsOn, lastDay }) => {
    const last = (endsOn ?? '') > lastDay ? endsOn : lastDay;
    return startsOn <= to && (last ?? startsOn) >= from;
  });
  const plans = useTripPlans(near.map(({ id }) => id));
  const items = useMemo(() => {
    if (!trips || !services || !documents || !recurrings || !rigs || plans.isLoading) return undefined;
    const facts = {
      trips: plans.data,
      services: dueServices(services, rigs, today),
      documents,
      recurrings,
      vehicles: rigs.map(({ vehicle }) => vehicle),
      distanceUnit,
      today,
    };
    return listCalendarItems(facts, from, to);
  }, [trips, services, documents, recurrings, rigs, plans, today, distanceUnit, from, to]);

  const failed = Object.values(queries).find(({ isError, data }) => isError && data === undefined);
  return { items, failure: failed?.error ? { error: failed.error, retry: () => void failed.refetch() } : null };
}
