import { Link, useLocation } from '@tanstack/react-router';
import { TAB_STYLE, TabBar } from '../../components/ui/tab-bar.tsx';

const PAGES = [
  // A conversation of the history is talked in too.
  ['/pam', 'Talk'],
  ['/pam/history', 'History'],
  ['/pam/done', 'What PAM did'],
  ['/pam/memory', 'Memory and timers'],
  ['/pam/settings', 'Settings'],
] as const;

/** The pages of PAM. */
export function PamTabs() {
  const { pathname } = useLocation();
  const here = PAGES.find(([to]) => to !== '/pam' && pathname.startsWith(to))?.[0] ?? '/pam';
  return (
    <TabBar label="PAM">
      {PAGES.map(([to, label]) => (
        <Link
          key={to}
          to={to}
          className={TAB_STYLE}
          activeOptions={{ includeSearch: false, exact: true }}
          {...(to === here ? { 'aria-current': 'page' } : {})}
        >
          {label}
        </Link>
      ))}
    </TabBar>
  );
}
