import { Link } from '@tanstack/react-router';

const TAB =
  'inline-flex min-h-11 items-center border-b-3 border-transparent px-1 text-soft hover:text-ink aria-[current=page]:border-ochre aria-[current=page]:font-bold aria-[current=page]:text-ink';

/** The pages of Wins. */
export function WinsTabs() {
  return (
    <nav aria-label="Wins" className="flex gap-6 border-b border-hairline">
      <Link to="/wins/expenses" className={TAB} activeOptions={{ includeSearch: false }}>
        Expenses
      </Link>
      <Link to="/wins/month" className={TAB} activeOptions={{ includeSearch: false }}>
        Month
      </Link>
    </nav>
  );
}
