import { Link } from '@tanstack/react-router';
import { Fuel } from 'lucide-react';
import { buttonStyle, PRIMARY_ACTION } from '../../components/ui/button-style.ts';

/** The one primary action: bottom right within reach of the thumb on a phone, beside the title on a wide screen. */
export function AddFuelLink() {
  return (
    <Link
      to="."
      search={(previous) => ({ ...previous, fuel: 'new' })}
      state={{ openedHere: true }}
      resetScroll={false}
      data-new-entry
      className={buttonStyle('primary', PRIMARY_ACTION)}
    >
      <Fuel aria-hidden className="size-6" />
      Add fuel
    </Link>
  );
}
