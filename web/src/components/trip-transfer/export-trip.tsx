import { FileOutput } from 'lucide-react';
import { useState } from 'react';
import type { TripPlan } from '../../../../shared/contracts/trips.ts';
import { Button } from '../ui/button.tsx';
import { useLoaded } from './use-loaded.ts';

const loadDialog = async () => (await import('./export-dialog.tsx')).ExportDialog;

/** Makes a file of a trip, for a navigator or a calendar. */
export function ExportTrip({ plan, variant = 'secondary' }: { plan: TripPlan; variant?: 'secondary' | 'quiet' }) {
  const [isOpen, setIsOpen] = useState(false);
  const Dialog = useLoaded(loadDialog, isOpen);
  return (
    <>
      <Button variant={variant} aria-haspopup="dialog" busy={isOpen && !Dialog} onClick={() => setIsOpen(true)}>
        <FileOutput aria-hidden className="size-5" />
        Export
      </Button>
      {isOpen && Dialog && <Dialog plan={plan} onClose={() => setIsOpen(false)} />}
    </>
  );
}
