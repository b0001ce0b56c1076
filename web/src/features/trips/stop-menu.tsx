import { ArrowDown, ArrowUp, Pencil, Trash2 } from 'lucide-react';
import type { Stop } from '../../../../shared/contracts/trips.ts';
import { Button } from '../../components/ui/button.tsx';
import { Dialog } from '../../components/ui/dialog.tsx';

interface StopMenuProps {
  stop: Stop;
  /** Its place among the stops, 0 the first. */
  place: number;
  count: number;
  onStep: (by: 1 | -1) => void;
  onEdit: () => void;
  onDelete: () => void;
  onClose: () => void;
}

/** What can be done with a stop, in large buttons. It stays open while the stop is moved step by step. */
export function StopMenu({ stop, place, count, onStep, onEdit, onDelete, onClose }: StopMenuProps) {
  return (
    <Dialog title={stop.name} shape="plain" onClose={onClose}>
      <div className="grid gap-3 px-5 pt-2 pb-5">
        <p role="status" className="text-soft">
          Stop {place + 1} of {count}
        </p>
        <div className="grid grid-cols-2 gap-3">
          <Button variant="secondary" data-autofocus aria-disabled={place === 0} onClick={() => onStep(-1)}>
            <ArrowUp aria-hidden className="size-5" />
            Move up
          </Button>
          <Button variant="secondary" aria-disabled={place === count - 1} onClick={() => onStep(1)}>
            <ArrowDown aria-hidden className="size-5" />
            Move down
          </Button>
          <Button variant="secondary" onClick={onEdit}>
            <Pencil aria-hidden className="size-5" />
            Change
          </Button>
          <Button variant="danger" onClick={onDelete}>
            <Trash2 aria-hidden className="size-5" />
            Delete
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
