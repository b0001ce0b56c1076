import { Link } from '@tanstack/react-router';
import { TAB_STYLE, TabBar } from './ui/tab-bar.tsx';

/** The pages of Wins. */
export function WinsTabs() {
  return (
    <TabBar label="Wins">
      <Link to="/wins/expenses" className={TAB_STYLE} activeOptions={{ includeSearch: false }}>
        Expenses
      </Link>
      <Link to="/wins/month" className={TAB_STYLE} activeOptions={{ includeSearch: false }}>
        Month
      </Link>
      <Link to="/wins/bills" className={TAB_STYLE} activeOptions={{ includeSearch: false }}>
        Bills
      </Link>
    </TabBar>
  );
}
