import { type ReactNode, useLayoutEffect, useRef } from 'react';

/** For the links in a TabBar; the current one has `aria-current`. */
export const TAB_STYLE =
  'inline-flex min-h-11 shrink-0 items-center border-b-3 border-transparent px-1 text-soft hover:text-ink aria-[current=page]:border-ochre aria-[current=page]:font-bold aria-[current=page]:text-ink';

/** Links to the pages of an area. Where they do not fit side by side they scroll, with the current one in sight. */
export function TabBar({ label, children }: { label: string; children: ReactNode }) {
  const tabs = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    const current = tabs.current?.querySelector<HTMLElement>('[aria-current]');
    if (tabs.current && current) tabs.current.scrollLeft = current.offsetLeft - tabs.current.offsetWidth / 3;
  }, []);
  return (
    <nav
      ref={tabs}
      aria-label={label}
      className="relative -mx-4 flex gap-6 overflow-x-auto border-b border-hairline px-4"
    >
      {children}
    </nav>
  );
}
