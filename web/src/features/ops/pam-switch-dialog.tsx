import { useState } from 'react';
import { Button } from '../../components/ui/button.tsx';
import { Dialog } from '../../components/ui/dialog.tsx';
import { Field, TextInput } from '../../components/ui/field.tsx';

interface PamSwitchDialogProps {
  isOn: boolean;
  onConfirm: (reason: string) => void;
  onCancel: () => void;
}

/** Asks why; the reason is written down with who did it, and shown to the next administrator. */
export function PamSwitchDialog({ isOn, onConfirm, onCancel }: PamSwitchDialogProps) {
  const [reason, setReason] = useState('');
  const [isMissing, setIsMissing] = useState(false);
  return (
    <Dialog title={isOn ? 'Turn AI off for everybody?' : 'Turn AI on again?'} shape="plain" onClose={onCancel}>
      <form
        noValidate
        className="grid gap-5 px-5 pt-2 pb-5"
        onSubmit={(event) => {
          event.preventDefault();
          const why = reason.trim();
          if (why === '') setIsMissing(true);
          else onConfirm(why);
        }}
      >
        <p className="text-soft">
          {isOn
            ? 'From the next message on PAM answers by rules alone: commands still work, questions do not. Answers under way are not cut off.'
            : 'From the next message on PAM may ask the model, for everybody who agreed to it.'}
        </p>
        <Field label="Why" error={isMissing ? 'Say why, for whoever looks at this next.' : undefined}>
          {(control) => (
            <TextInput
              {...control}
              data-autofocus
              maxLength={300}
              value={reason}
              onChange={(event) => setReason(event.target.value)}
            />
          )}
        </Field>
        <div className="flex flex-wrap gap-3">
          <Button type="button" variant="secondary" className="flex-1" onClick={onCancel}>
            Leave it
          </Button>
          <Button type="submit" variant={isOn ? 'danger' : 'primary'} className="flex-1">
            {isOn ? 'Turn AI off' : 'Turn AI on'}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
