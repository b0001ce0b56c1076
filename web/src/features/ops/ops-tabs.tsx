import { Link } from '@tanstack/react-router';
import type { OpsTab } from './ops-search.ts';

const LABELS: Record<OpsTab, string> = {
  overview: 'Overview',
  runs: 'Runs',
  schedules: 'Schedules',
  'dead-letters': 'Dead letters',
  health: 'Health',
  mail: 'Mail',
  pam: 'PAM',
};

const TAB =
  'inline-flex min-h-11 items-center border-b-3 border-transparent px-1 whitespace-nowrap text-soft hover:text-ink aria-[current=page]:border-ochre aria-[current=page]:font-bold aria-[current=page]:text-ink';

/** The parts of the operations page. Choosing one leaves the filters of another behind. */
export function OpsTabs({ current }: { current: OpsTab }) {
  return (
    <nav aria-label="Operations" className="flex flex-wrap gap-x-5 border-b border-hairline">
      {Object.entries(LABELS).map(([tab, label]) => (
        <Link
          key={tab}
          to="/ops"
          search={{ tab: tab as OpsTab }} // the keys of LABELS
          aria-current={tab === current ? 'page' : undefined}
          activeProps={{ 'aria-current': tab === current ? 'page' : undefined }}
          className={TAB}
        >
          {label}
        </Link>
      ))}
    </nav>
  );
}
