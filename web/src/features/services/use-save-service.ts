import { useRouter } from '@tanstack/react-router';
import { useSaveRow } from '../../lib/row-sheet/use-save-row.ts';

/** Saves what was done; when the server refuses it, its sheet opens again. */
export function useSaveService() {
  const router = useRouter();
  return useSaveRow(
    (id) =>
      void router.navigate({
        to: '.',
        search: (previous) => ({ ...previous, done: id }),
        state: { openedHere: true },
        resetScroll: false,
      }),
  );
}
