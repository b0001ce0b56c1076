import type { ComponentProps } from 'react';
import { classNames } from '../../lib/class-names.ts';

export function chipStyle(on: boolean, extra?: string): string {
  return classNames(
    'inline-flex min-h-11 shrink-0 items-center gap-2 rounded-full border px-4 py-1.5 leading-tight transition-colors duration-150',
    on ? 'border-ink bg-ink font-semibold text-sand' : 'border-edge bg-paper text-ink hover:bg-sunk',
    extra,
  );
}

/** A filter that is on or off. */
export function Chip({ on, className, ...rest }: ComponentProps<'button'> & { on: boolean }) {
  return <button type="button" aria-pressed={on} {...rest} className={chipStyle(on, className)} />;
}
