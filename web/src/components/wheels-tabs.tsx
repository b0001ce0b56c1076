import { Link } from '@tanstack/react-router';
import { TAB_STYLE, TabBar } from './ui/tab-bar.tsx';

const PAGES = [
  ['/wheels', 'Rig'],
  ['/wheels/fuel', 'Fuel'],
  ['/wheels/service', 'Service'],
  ['/wheels/trips', 'Trips'],
  ['/wheels/favourites', 'Favourites'],
  ['/wheels/calendar', 'Calendar'],
  ['/wheels/checklist', 'Checklist'],
] as const;

/** The pages of Wheels. */
export function WheelsTabs() {
  return (
    <TabBar label="Wheels">
      {PAGES.map(([to, label]) => (
        <Link
          key={to}
          to={to}
          className={TAB_STYLE}
          activeOptions={{ includeSearch: false, exact: to === '/wheels' || to === '/wheels/trips' }}
        >
          {label}
        </Link>
      ))}
    </TabBar>
  );
}
