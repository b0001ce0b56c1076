import { useRouter } from '@tanstack/react-router';
import { useCallback } from 'react';

/** Opens the sheet of a fill over the page that is there. */
export function useOpenFuel(): (id: string) => void {
  const router = useRouter();
  return useCallback(
    (id) =>
      void router.navigate({
        to: '.',
        search: (previous) => ({ ...previous, fuel: id }),
        state: { openedHere: true },
        resetScroll: false,
      }),
    [router],
  );
}
