import type { AnyRouter } from '@tanstack/react-router';
import { noteScreen } from '../lib/analytics.ts';

/** Notes each screen that is opened, by its pattern: never an address with somebody's search in it. */
export function followScreens(router: AnyRouter): void {
  router.subscribe('onResolved', ({ pathChanged }) => {
    const pattern = router.state.matches.at(-1)?.fullPath;
    if (pathChanged && pattern) noteScreen(pattern);
  });
}
