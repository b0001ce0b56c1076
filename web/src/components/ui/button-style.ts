import { classNames } from '../../lib/class-names.ts';

export type ButtonVariant = 'primary' | 'secondary' | 'quiet' | 'danger';

const BASE =
  'inline-flex min-h-11 min-w-11 items-center justify-center gap-2 rounded-control text-center font-semibold leading-tight transition-colors duration-150 disabled:opacity-60';

const VARIANTS: Record<ButtonVariant, string> = {
  primary: 'bg-ochre px-5 py-2.5 text-on-ochre hover:bg-ochre-ink',
  secondary: 'border border-edge bg-paper px-4 py-2.5 text-ink hover:bg-sunk',
  quiet: 'px-3 py-2.5 text-ochre-ink underline-offset-4 hover:bg-sunk hover:underline',
  danger: 'border border-brick bg-paper px-4 py-2.5 text-brick-ink hover:bg-brick-soft',
};

/** Of a page's one primary action: bottom right within reach of the thumb on a phone, beside the title on a wide screen. */
export const PRIMARY_ACTION =
  'fixed right-4 bottom-[calc(var(--bar-height)+16px)] z-20 min-h-14 px-6 text-lg outline-offset-2 ring-4 ring-sand wide:static wide:ring-0';

/** The look of a button, for buttons and for links that act like one. */
export function buttonStyle(variant: ButtonVariant = 'primary', extra?: string): string {
  return classNames(BASE, VARIANTS[variant], extra);
}
