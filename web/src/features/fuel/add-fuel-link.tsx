import { Link } from '@tanstack/react-router';
import { Fuel } from 'lucide-react';
import { buttonStyle } from '../../components/ui/button-style.ts';

/** The one primary action: bottom right within reach of the thumb on a phone, beside the title on a wide screen. */
export function AddFuelLink() {
  return (
    <Link
      to="."
      search={(previous) => ({ ...previous, fuel: 'new' })}
      state={{ openedHere: true }}
      resetScroll={false}
      data-new-entry
      className={buttonStyle(
        'primary',
        'fixed right-4 bottom-[calc(var(--bar-height)+16px)] z-20 min-h-14 px-6 text-lg outline-offset-2 ring-4 ring-sand wide:static wide:ring-0',
      )}
    >
      <Fuel aria-hidden className="size-6" />
      Add fuel
    </Link>
  );
}
