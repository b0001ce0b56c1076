import { Link, useLocation } from '@tanstack/react-router';
import { Search } from 'lucide-react';
import { Logo } from '../components/ui/logo.tsx';
import { classNames } from '../lib/class-names.ts';
import { AREAS, type Area } from './areas.ts';

/** The bar of five on a phone, the rail on the left of a wide screen: one list, laid out twice by CSS. */
export function MainNavigation({ onSearch }: { onSearch: () => void }) {
  return (
    <nav
      aria-label="Main"
      className="fixed inset-x-0 bottom-0 z-30 border-t border-hairline bg-paper pb-[env(safe-area-inset-bottom)] wide:sticky wide:inset-auto wide:top-0 wide:flex wide:h-dvh wide:w-[104px] wide:shrink-0 wide:flex-col wide:gap-4 wide:overflow-y-auto wide:border-t-0 wide:border-r wide:px-2 wide:py-5 rail:w-[224px] rail:px-4"
    >
      <p className="hidden items-center gap-3 px-1 wide:flex wide:justify-center rail:justify-start">
        <Logo className="size-10 shrink-0" />
        <span className="hidden font-display leading-tight font-bold rail:block">Wheels &amp; Wins</span>
      </p>
      <ul className="mx-auto grid max-w-[560px] grid-cols-5 wide:mx-0 wide:max-w-none wide:grid-cols-1 wide:gap-1">
        {AREAS.map((area) => (
          <li key={area.to}>
            <AreaLink area={area} />
          </li>
        ))}
      </ul>
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
    </nav>
  );
}

function AreaLink({ area }: { area: Area }) {
  const { pathname } = useLocation();
  const here = pathname === area.root || pathname.startsWith(`${area.root}/`);
  return (
    <Link
      to={area.to}
      aria-current={here ? 'page' : undefined}
      className={classNames(
        'group flex min-h-[68px] flex-col items-center justify-center gap-0.5 text-[min(0.83rem,4vw)] leading-tight focus-visible:-outline-offset-3 wide:min-h-14 wide:rounded-control wide:py-2 rail:min-h-12 rail:flex-row rail:justify-start rail:gap-3 rail:px-2 rail:text-base',
        here ? 'font-bold text-ink rail:bg-mist' : 'text-soft hover:text-ink wide:hover:bg-sunk',
      )}
    >
      <span
        className={classNames(
          'grid h-8 w-14 place-items-center rounded-full rail:w-9',
          here
            ? 'bg-mist text-eucalyptus-ink rail:bg-transparent'
            : 'group-hover:bg-sunk rail:group-hover:bg-transparent',
        )}
      >
        <area.Icon aria-hidden className="size-6" strokeWidth={here ? 2.4 : 1.9} />
      </span>
      {area.label}
    </Link>
  );
}
