import { useRouter } from '@tanstack/react-router';
import { useCallback } from 'react';

const SHEET_KEYS = new Set([
  'entry',
  'entryCategory',
  'fuel',
  'done',
  'plan',
  'stop',
  'hitch',
  'odometer',
  'document',
  'bill',
  'of',
  'end',
  'edit',
]);

/** Closes the sheet as the phone's back button would, or takes it out of the address when one came by a link. */
export function useCloseSheet(): () => void {
  const router = useRouter();
  return useCallback(() => {
    if (router.state.location.state.openedHere && router.history.canGoBack()) return router.history.back();
    const isOther = ([name]: [string, unknown]) => !SHEET_KEYS.has(name);
    void router.navigate({
      to: '.',
      search: (previous: object) => Object.fromEntries(Object.entries(previous).filter(isOther)),
      replace: true,
      resetScroll: false,
    });
  }, [router]);
}
