import { useMemo } from 'react';
import { createRigFormat, type RigFormat } from '../../../shared/domain/rig-format.ts';
import { meQuery } from './me-query.ts';
import { usePendingQuery } from './outbox/use-pending-query.ts';

/** Until the profile is there: Australia. */
const AUSTRALIA = { region: 'AU', distanceUnit: 'km', consumptionUnit: 'L/100 km' } as const;

/** Distances, volumes and consumption as this person reads them. */
export function useRigFormat(): RigFormat {
  const { data } = usePendingQuery(meQuery);
  return useMemo(() => createRigFormat(data?.profile ?? AUSTRALIA), [data]);
}
