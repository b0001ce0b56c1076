import { Link } from '@tanstack/react-router';
import { Plus } from 'lucide-react';
import { buttonStyle } from './ui/button-style.ts';

/**
 * The one primary action: bottom right within reach of the thumb on a phone, beside the title on a wide screen. As wide as its
 * words are in any of the fonts, so that it does not move when the app's own come.
 */
export function AddExpenseLink() {
  return (
    <Link
      to="."
      search={(previous) => ({ ...previous, entry: 'new' })}
      state={{ openedHere: true }}
      resetScroll={false}
      className={buttonStyle(
        'primary',
        'fixed right-4 bottom-[calc(var(--bar-height)+16px)] z-20 min-h-14 min-w-[11.4rem] px-6 text-lg outline-offset-2 ring-4 ring-sand wide:static wide:ring-0',
      )}
    >
      <Plus aria-hidden className="size-6" />
      Add expense
    </Link>
  );
}
