import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { RigSearch } from '../../lib/wheels-search.ts';

interface SheetLinkProps {
  /** What the address says of the sheet. */
  search: ReturnType<typeof RigSearch> & { fuel?: string; done?: string };
  className?: string;
  label?: string | undefined;
  children: ReactNode;
}

/** Opens a sheet over the page it is on. */
export function SheetLink({ search, className, label, children }: SheetLinkProps) {
  return (
    <Link
      to="."
      search={(previous) => ({ ...previous, ...search })}
      state={{ openedHere: true }}
      resetScroll={false}
      aria-label={label}
      className={className}
    >
      {children}
    </Link>
  );
}
