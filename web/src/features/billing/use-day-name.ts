import { useQuery } from '@tanstack/react-query';
import { todayIn } from '../../../../shared/domain/days.ts';
import { meQuery } from '../../lib/me-query.ts';
import { usePersonFormat } from '../../lib/use-person-format.ts';

/** Names the day of an instant where this person lives, in the order they read dates. */
export function useDayName(): (instant: string) => string {
  const format = usePersonFormat();
  const { data } = useQuery(meQuery);
  const zone = data?.profile.timeZone ?? Intl.DateTimeFormat().resolvedOptions().timeZone;
  return (instant) => format.date(todayIn(zone, new Date(instant)));
}
