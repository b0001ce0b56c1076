import { useSearch } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';

const ExpenseSheet = lazy(() =>
  import('../features/expenses/expense-sheet.tsx').then((module) => ({ default: module.ExpenseSheet })),
);

/** Opens the expense sheet over whatever page is there when the address asks for it. */
export function SheetHost() {
  const { entry, entryCategory } = useSearch({ from: '/app' });
  if (!entry) return null;
  return (
    <Suspense>
      <ExpenseSheet key={entry} entry={entry} {...(entryCategory ? { presetCategory: entryCategory } : {})} />
    </Suspense>
  );
}
