import { queryOptions } from '@tanstack/react-query';
import { api } from './api-client.ts';

export const notificationSettingsQuery = queryOptions({
  queryKey: ['notification-settings'],
  queryFn: async ({ signal }) => (await api.getNotificationSettings(signal)).settings,
});
