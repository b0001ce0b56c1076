import { Share2 } from 'lucide-react';
import { useState } from 'react';
import type { Trip } from '../../../../shared/contracts/trips.ts';
import { Button } from '../ui/button.tsx';
import { useLoaded } from './use-loaded.ts';

const loadDialog = async () => (await import('./share-dialog.tsx')).ShareDialog;

/** Lets others see the plan of a trip by a link. */
export function ShareTrip({ trip, variant = 'secondary' }: { trip: Trip; variant?: 'secondary' | 'quiet' }) {
  const [isOpen, setIsOpen] = useState(false);
  const Dialog = useLoaded(loadDialog, isOpen);
  return (
    <>
      <Button variant={variant} aria-haspopup="dialog" busy={isOpen && !Dialog} onClick={() => setIsOpen(true)}>
        <Share2 aria-hidden className="size-5" />
        Share
      </Button>
      {isOpen && Dialog && <Dialog trip={trip} onClose={() => setIsOpen(false)} />}
    </>
  );
}
