import { Link, useLocation } from '@tanstack/react-router';
import { Search } from 'lucide-react';
import type { Area } from './areas.ts';
import { AreaFace, areaStyle, NavigationBar } from './navigation-bar.tsx';

export function MainNavigation({ onSearch }: { onSearch: () => void }) {
  return (
    <NavigationBar link={(area) => <AreaLink area={area} />}>
      <button
        type="button"
        onClick={onSearch}
        className="mt-auto hidden min-h-11 flex-wrap items-center justify-center gap-x-3 rounded-control border border-edge px-3 py-2 text-sm text-soft hover:bg-sunk wide:flex rail:justify-start"
      >
        <Search aria-hidden className="size-5 shrink-0" />
        <span className="hidden flex-1 text-left whitespace-nowrap rail:block">Find or do</span>
        <kbd className="hidden font-sans whitespace-nowrap rail:block">Ctrl K</kbd>
        <span className="sr-only rail:hidden">Find or do</span>
      </button>
    </NavigationBar>
  );
}

function AreaLink({ area }: { area: Area }) {
  const { pathname } = useLocation();
  const here = pathname === area.root || pathname.startsWith(`${area.root}/`);
  return (
    <Link to={area.to} aria-current={here ? 'page' : undefined} className={areaStyle(here)}>
      <AreaFace area={area} here={here} />
    </Link>
  );
}
