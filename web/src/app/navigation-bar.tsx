import type { ReactNode } from 'react';
import { Logo } from '../components/ui/logo.tsx';
import { classNames } from '../lib/class-names.ts';
import { AREAS, type Area } from './areas.ts';

interface NavigationBarProps {
  /** One area as something to press; `areaStyle` and `AreaFace` are its look. */
  link: (area: Area) => ReactNode;
  children?: ReactNode;
}

/** The bar of five on a phone, the rail on the left of a wide screen: one list, laid out twice by CSS. */
export function NavigationBar({ link, children }: NavigationBarProps) {
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
          <li key={area.to}>{link(area)}</li>
        ))}
      </ul>
      {children}
    </nav>
  );
}

export function areaStyle(here: boolean): string {
  return classNames(
    'group flex min-h-[68px] flex-col items-center justify-center gap-0.5 text-[min(0.83rem,4vw)] leading-tight focus-visible:-outline-offset-3 wide:min-h-14 wide:rounded-control wide:py-2 rail:min-h-12 rail:flex-row rail:justify-start rail:gap-3 rail:px-2 rail:text-base',
    here ? 'font-bold text-ink rail:bg-mist' : 'text-soft hover:text-ink wide:hover:bg-sunk',
  );
}

export function AreaFace({ area, here }: { area: Area; here: boolean }) {
  return (
    <>
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
    </>
  );
}
