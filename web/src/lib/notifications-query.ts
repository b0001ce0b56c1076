import { queryOptions } from '@tanstack/react-query';
import { api } from './api-client.ts';
import { EXPENSES_KEY } from './expense-queries.ts';

/** Read again with the expenses: the entry just made may be what there is to tell. */
export const notificationsQuery = queryOptions({
  queryKey: [...EXPENSES_KEY, 'notifications'],
  queryFn: async ({ signal }) => (await api.listNotifications(signal)).notifications,
});
