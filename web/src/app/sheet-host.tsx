import { useSearch } from '@tanstack/react-router';
import { lazy, Suspense, useEffect } from 'react';

const loadSheet = () => import('../features/expenses/expense-sheet.tsx');
const ExpenseSheet = lazy(() => loadSheet().then((module) => ({ default: module.ExpenseSheet })));

/** What the person came to see is drawn first. */
const READ_AFTER_MS = 1_000;

/** Opens the expense sheet over whatever page is there when the address asks for it. */
export function SheetHost() {
  const { entry, entryCategory } = useSearch({ from: '/app' });
  useEffect(() => {
    // Read before it is wanted, so that it opens with the press; only where it is on the device, and costs no signal.
    const read = () => navigator.serviceWorker?.controller && loadSheet();
    const timer = setTimeout(read, READ_AFTER_MS);
    return () => clearTimeout(timer);
  }, []);
  if (!entry) return null;
  return (
    <Suspense>
      <ExpenseSheet key={entry} entry={entry} {...(entryCategory ? { presetCategory: entryCategory } : {})} />
    </Suspense>
  );
}
