import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { DeviceSession } from '../../../../shared/contracts/sessions.ts';
import { api } from '../../lib/api-client.ts';
import { ApiProblem } from '../../lib/api-problem.ts';
import { signOut } from '../../lib/session.ts';
import { showToast } from '../../lib/toasts.ts';
import { devicesQuery } from './devices-query.ts';
import { nameDevice } from './name-device.ts';

/** What is to be signed out: one device, or all but this one, or all. */
export type SignOutChoice = DeviceSession | 'others' | 'all';

/** Signs devices out, which needs signal: nothing of it is queued, and nothing is shown before it is so. */
export function useSignOutDevices(onDone: () => void) {
  const queryClient = useQueryClient();
  return useMutation({
    networkMode: 'always',
    mutationFn: (choice: SignOutChoice) =>
      typeof choice === 'string' ? api.signOutDevices(choice) : api.signOutDevice(choice.id),
    onSuccess: async ({ sessions }, choice) => {
      if (choice === 'all') return signOut();
      queryClient.setQueryData(devicesQuery.queryKey, sessions);
      showToast(choice === 'others' ? 'All other devices are signed out.' : `${nameDevice(choice)} is signed out.`);
      onDone();
    },
    onError: (error) => {
      const reason = error instanceof ApiProblem ? error.message : 'We could not reach Wheels & Wins.';
      showToast(`Not done: ${reason} Look at the list before you try again.`, { tone: 'bad' });
      return queryClient.invalidateQueries({ queryKey: devicesQuery.queryKey });
    },
  });
}
