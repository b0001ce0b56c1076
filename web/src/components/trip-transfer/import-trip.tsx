import { FileInput } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../ui/button.tsx';
import { useLoaded } from './use-loaded.ts';

const loadDialog = async () => (await import('./import-dialog.tsx')).ImportDialog;

/** Makes a trip of a GPX or KML file. */
export function ImportTrip({ variant = 'secondary' }: { variant?: 'secondary' | 'quiet' }) {
  const [isOpen, setIsOpen] = useState(false);
  const Dialog = useLoaded(loadDialog, isOpen);
  return (
    <>
      <Button variant={variant} aria-haspopup="dialog" busy={isOpen && !Dialog} onClick={() => setIsOpen(true)}>
        <FileInput aria-hidden className="size-5" />
        Import
      </Button>
      {isOpen && Dialog && <Dialog onClose={() => setIsOpen(false)} />}
    </>
  );
}
