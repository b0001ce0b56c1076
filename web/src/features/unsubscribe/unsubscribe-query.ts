import { queryOptions } from '@tanstack/react-query';
import { api } from '../../lib/api-client.ts';
import { NOT_KEPT } from '../../lib/offline/not-kept.ts';

export const emailStreamQuery = (token: string) =>
  queryOptions({
    queryKey: ['email-stream', token],
    queryFn: ({ signal }) => api.getEmailStream(token, signal),
    enabled: token !== '',
    ...NOT_KEPT,
  });
