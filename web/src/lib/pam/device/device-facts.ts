import type { Stop } from '../../../../../shared/contracts/trips.ts';
import { todayIn } from '../../../../../shared/domain/days.ts';
import type { PamFacts } from '../../../../../shared/domain/pam/facts.ts';
import { categoriesQuery } from '../../categories-query.ts';
import { documentsQuery } from '../../document-queries.ts';
import { dueServices } from '../../due-services.ts';
import { expenseSummaryQuery } from '../../expense-queries.ts';
import { fuelHistoryQuery } from '../../fuel-queries.ts';
import { meQuery } from '../../me-query.ts';
import { knowEntitiesOf } from '../../outbox/outbox-entities.ts';
import { queryClient } from '../../query-client.ts';
import { servicePlansQuery } from '../../service-queries.ts';
import { tripPlanQuery, tripsQuery } from '../../trip-queries.ts';
import { vehiclesQuery } from '../../vehicle-queries.ts';
import { pamMemoriesQuery, pamSettingsQuery, timersQuery } from '../pam-queries.ts';
import type { CacheReader } from './cache-reader.ts';

const FILLS = 20;

/** Until the profile was read: Australia, in the zone of the device. */
const NOBODY: Pick<PamFacts, 'region' | 'currency' | 'distanceUnit' | 'consumptionUnit' | 'dateFormat' | 'timeZone'> = {
  region: 'AU',
  currency: 'AUD',
  distanceUnit: 'km',
  consumptionUnit: 'L/100 km',
  dateFormat: 'DD/MM/YYYY',
  timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
};

/** What this device knows when PAM works out what somebody means. What was never read is not there. */
export function readDeviceFacts(cache: CacheReader): PamFacts {
  const { region, timeZone, currency, distanceUnit, consumptionUnit, dateFormat } =
    cache.read(meQuery.queryKey)?.profile ?? NOBODY;
  const today = todayIn(timeZone);
  const rigs = cache.read(vehiclesQuery().queryKey)?.rigs ?? [];
  const trips = cache.read(tripsQuery().queryKey)?.trips ?? [];
  const ahead = trips.filter((trip) => isAhead(trip, today));
  const plans = cache.read(servicePlansQuery().queryKey);
  return {
    ...{ region, timeZone, currency, distanceUnit, consumptionUnit, dateFormat, today, rigs, trips },
    now: new Date().toISOString(),
    categories: cache.read(categoriesQuery.queryKey) ?? [],
    stops: ahead.flatMap(({ id }): Stop[] => cache.read(tripPlanQuery(id).queryKey)?.stops ?? []),
    services: plans ? dueServices(plans, rigs, today) : [],
    memories: cache.read(pamMemoriesQuery.queryKey)?.memories ?? [],
    timers: (cache.read(timersQuery.queryKey)?.timers ?? []).filter(({ firedAt }) => firedAt === null),
    lastFills: rigs.flatMap(
      ({ vehicle }) => cache.read(fuelHistoryQuery(vehicle.id).queryKey)?.fuelLogs.slice(-FILLS) ?? [],
    ),
    towns: [],
    newId: () => crypto.randomUUID(),
  };
}

/** Reads what the facts are made of while there is signal, so that they are there without. What cannot be read is left out. */
export async function keepDeviceFacts(): Promise<void> {
  const staleTime = 5 * 60_000;
  // What is done here goes through the outbox, which loads most kinds of rows when it meets one.
  await knowEntitiesOf([{ kind: 'pam-turn.create' }]);
  const today = todayIn(NOBODY.timeZone);
  const month = today.slice(0, 7);
  const [rigs, trips] = await Promise.all([
    queryClient.fetchQuery({ ...vehiclesQuery(), staleTime }).catch(() => null),
    queryClient.fetchQuery({ ...tripsQuery(), staleTime }).catch(() => null),
    queryClient.prefetchQuery({ ...meQuery, staleTime }),
    queryClient.prefetchQuery({ ...categoriesQuery, staleTime }),
    queryClient.prefetchQuery({ ...servicePlansQuery(), staleTime }),
    queryClient.prefetchQuery({ ...pamMemoriesQuery, staleTime }),
    queryClient.prefetchQuery({ ...pamSettingsQuery, staleTime }),
    queryClient.prefetchQuery({ ...timersQuery, staleTime }),
    queryClient.prefetchQuery({ ...documentsQuery(), staleTime }),
    queryClient.prefetchQuery({ ...expenseSummaryQuery(month, month), staleTime }),
  ]);
  await Promise.all([
    ...(rigs?.rigs ?? [])
      .filter(({ vehicle }) => vehicle.fuelType !== 'none')
      .map(({ vehicle }) => queryClient.prefetchQuery({ ...fuelHistoryQuery(vehicle.id), staleTime })),
    ...(trips?.trips ?? [])
      .filter((trip) => isAhead(trip, today))
      .map(({ id }) => queryClient.prefetchQuery({ ...tripPlanQuery(id), staleTime })),
  ]);
}

function isAhead({ endsOn, lastDay }: { endsOn: string | null; lastDay: string }, today: string): boolean {
  return (endsOn !== null && endsOn > lastDay ? endsOn : lastDay) >= today;
}
