import { type ReactNode, useEffect } from 'react';
import { classNames } from '../../lib/class-names.ts';
import { AsOf } from './as-of.tsx';

interface PageProps {
  title: string;
  /** What the tab says when the heading alone would not be enough. */
  tabTitle?: string;
  /** Stands beside the title on wide screens, below it on a phone. */
  actions?: ReactNode;
  eyebrow?: ReactNode;
  className?: string;
  children: ReactNode;
}

/** One screen: its only `h1` (which takes the focus after a change of page), the tab's title and the content. */
export function Page({ title, tabTitle, actions, eyebrow, className, children }: PageProps) {
  useEffect(() => {
    document.title = `${tabTitle ?? title} · Wheels & Wins`;
  }, [title, tabTitle]);

  return (
    <div className={classNames('grid gap-5', className)}>
      <div className="flex flex-wrap items-end justify-between gap-x-6 gap-y-3">
        <div className="min-w-0 wrap-anywhere">
          {eyebrow && <div className="text-soft">{eyebrow}</div>}
          <h1 tabIndex={-1} className="font-display text-2xl font-bold tracking-tight">
            {title}
          </h1>
          <AsOf />
        </div>
        {actions}
      </div>
      {children}
    </div>
  );
}
