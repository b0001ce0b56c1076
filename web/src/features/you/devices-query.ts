import { queryOptions } from '@tanstack/react-query';
import { api } from '../../lib/api-client.ts';

/** Where the person is signed in, this device first. */
export const devicesQuery = queryOptions({
  queryKey: ['devices'],
  // Read anew whenever it is looked at: what is kept on the device may be from before a sign-out.
  staleTime: 0,
  queryFn: async ({ signal }) => (await api.listDevices(signal)).sessions,
});
