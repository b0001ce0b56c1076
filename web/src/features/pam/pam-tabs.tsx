import { Link, useLocation } from '@tanstack/react-router';
import { useLayoutEffect, useRef } from 'react';

const TAB =
  'inline-flex min-h-11 shrink-0 items-center border-b-3 border-transparent px-1 text-soft hover:text-ink aria-[current=page]:border-ochre aria-[current=page]:font-bold aria-[current=page]:text-ink';

const PAGES = [
  // A conversation of the history is talked in too.
  ['/pam', 'Talk'],
  ['/pam/history', 'History'],
  ['/pam/done', 'What PAM did'],
  ['/pam/memory', 'Memory and timers'],
  ['/pam/settings', 'Settings'],
] as const;

/** The pages of PAM. Where they do not fit side by side, they scroll. */
export function PamTabs() {
  const { pathname } = useLocation();
  const here = PAGES.find(([to]) => to !== '/pam' && pathname.startsWith(to))?.[0] ?? '/pam';
  const tabs = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    const current = tabs.current?.querySelector<HTMLElement>('[aria-current]');
    if (tabs.current && current) tabs.current.scrollLeft = current.offsetLeft - tabs.current.offsetWidth / 3;
  }, []);
  return (
    <nav
      ref={tabs}
      aria-label="PAM"
      className="relative -mx-4 flex gap-6 overflow-x-auto border-b border-hairline px-4"
    >
      {PAGES.map(([to, label]) => (
        <Link
          key={to}
          to={to}
          className={TAB}
          activeOptions={{ includeSearch: false, exact: true }}
          {...(to === here ? { 'aria-current': 'page' } : {})}
        >
          {label}
        </Link>
      ))}
    </nav>
  );
}
