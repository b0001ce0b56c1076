import { type FormEvent, useState } from 'react';
import type { ChecklistItem } from '../../../../shared/contracts/checklists.ts';
import { Button } from '../../components/ui/button.tsx';
import { Dialog } from '../../components/ui/dialog.tsx';
import { Field, TextInput } from '../../components/ui/field.tsx';

interface OverrideDialogProps {
  /** The critical items that are not done. */
  open: readonly ChecklistItem[];
  onClose: () => void;
  onLeave: (reason: string) => void;
}

const MIN_LENGTH = 3;

/** Says what holds one back. Leaving all the same needs a reason, and is kept in the history. */
export function OverrideDialog({ open, onClose, onLeave }: OverrideDialogProps) {
  const [reason, setReason] = useState('');
  const [error, setError] = useState<string>();
  const leave = (event: FormEvent) => {
    event.preventDefault();
    if (reason.trim().length < MIN_LENGTH) return setError('Say why, in a few words.');
    onLeave(reason.trim());
  };
  return (
    <Dialog title="Not ready yet" onClose={onClose}>
      <form noValidate className="grid gap-4 px-5 pt-2 pb-[calc(20px+env(safe-area-inset-bottom))]" onSubmit={leave}>
        <div>
          <p>Critical and still open:</p>
          <ul className="list-disc pl-6 font-semibold">
            {open.map(({ id, name }) => (
              <li key={id} className="wrap-anywhere">
                {name}
              </li>
            ))}
          </ul>
        </div>
        <Button data-autofocus className="min-h-14 text-lg" onClick={onClose}>
          Keep checking
        </Button>
        <Field label="Why leave all the same?" hint="Kept in your history with what was open." error={error}>
          {(control) => (
            <TextInput
              {...control}
              value={reason}
              maxLength={500}
              autoComplete="off"
              onChange={(event) => {
                setReason(event.target.value);
                setError(undefined);
              }}
            />
          )}
        </Field>
        <Button type="submit" variant="danger" className="min-h-12">
          Leave all the same
        </Button>
      </form>
    </Dialog>
  );
}
