import { useQueries } from '@tanstack/react-query';
import type { Rig } from '../../../../shared/contracts/vehicles.ts';
import { fuelHistoryQuery } from '../../lib/fuel-queries.ts';

/** The vehicle that was filled last, the first one when none ever was; null until that is known. */
export function useLastFilled(rigs: readonly Rig[] | null): string | null {
  const histories = useQueries({ queries: (rigs ?? []).map(({ vehicle }) => fuelHistoryQuery(vehicle.id)) });
  const first = rigs?.[0]?.vehicle.id ?? null;
  if (!rigs || rigs.length === 1) return first;
  // One that cannot be read is not waited for.
  if (
    histories.some(
      ({ isPending, failureCount, fetchStatus }) => isPending && failureCount === 0 && fetchStatus === 'fetching',
    )
  )
    return null;
  const fills = histories.flatMap(({ data }) => data?.fuelLogs.at(-1) ?? []);
  const last = fills.sort((one, other) => (one.filledOn < other.filledOn ? 1 : -1))[0];
  return last?.vehicleId ?? first;
}
