import { useEffect } from 'react';
import { chooseTextScale } from '../lib/appearance.ts';
import { meQuery } from '../lib/me-query.ts';
import { usePendingQuery } from '../lib/outbox/use-pending-query.ts';

/** The text size belongs to the profile: chosen on one device, it is there on the next. */
export function useTextScale(): void {
  const { data } = usePendingQuery(meQuery);
  const scale = data?.profile.textScale;
  useEffect(() => {
    if (scale !== undefined) chooseTextScale(scale);
  }, [scale]);
}
