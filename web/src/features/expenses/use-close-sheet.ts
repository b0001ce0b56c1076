import { useRouter } from '@tanstack/react-router';
import { useCallback } from 'react';

/** Closes the sheet as the phone's back button would, or takes it out of the address when one came by a link. */
export function useCloseSheet(): () => void {
  const router = useRouter();
  return useCallback(() => {
    if (router.state.location.state.openedHere && router.history.canGoBack()) return router.history.back();
    void router.navigate({
      to: '.',
      search: ({ entry: _entry, entryCategory: _category, ...rest }) => rest,
      replace: true,
      resetScroll: false,
    });
  }, [router]);
}
