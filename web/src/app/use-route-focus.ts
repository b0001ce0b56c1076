import { useRouter } from '@tanstack/react-router';
import { useEffect } from 'react';

/** After a change of page the focus goes to its heading, so that screen readers say where one is. Sheets and filters are no change of page. */
export function useRouteFocus(): void {
  const router = useRouter();
  useEffect(() => {
    return router.subscribe('onRendered', ({ fromLocation, pathChanged }) => {
      if (!fromLocation || !pathChanged || document.querySelector('dialog[open]')) return;
      document.querySelector<HTMLElement>('h1')?.focus({ preventScroll: true });
    });
  }, [router]);
}
