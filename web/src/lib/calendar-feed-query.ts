import { queryOptions } from '@tanstack/react-query';
import { answer, v1 } from './api-client.ts';
import { NOT_KEPT } from './offline/not-kept.ts';
import { CALENDAR_KEY } from './wheels-keys.ts';

/** Since when other calendars can read this one; null when they cannot. */
export function calendarFeedQuery() {
  return queryOptions({
    queryKey: [...CALENDAR_KEY, 'feed'],
    queryFn: async ({ signal }) => (await answer(v1.calendar.feed.$get({}, { init: { signal } }))).feed,
    ...NOT_KEPT,
  });
}

export const replaceCalendarFeed = () => answer(v1.calendar.feed.$post({}));

export const revokeCalendarFeed = () => answer(v1.calendar.feed.$delete({}));
