import { useMemo } from 'react';
import { createPersonFormat, type PersonFormat } from '../../../shared/domain/person-format.ts';
import { meQuery } from './me-query.ts';
import { usePendingQuery } from './outbox/use-pending-query.ts';

/** Until the profile is there: Australia, in the zone of the device. */
const AUSTRALIA = { region: 'AU', currency: 'AUD', dateFormat: 'DD/MM/YYYY' } as const;

/** Money, days and months as this person reads them. */
export function usePersonFormat(): PersonFormat {
  const { data } = usePendingQuery(meQuery);
  return useMemo(
    () =>
      createPersonFormat(data?.profile ?? { ...AUSTRALIA, timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone }),
    [data],
  );
}
