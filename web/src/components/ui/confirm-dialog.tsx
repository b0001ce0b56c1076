import type { ReactNode } from 'react';
import { Button } from './button.tsx';
import { Dialog } from './dialog.tsx';

interface ConfirmDialogProps {
  title: string;
  children: ReactNode;
  confirmLabel: string;
  cancelLabel: string;
  onConfirm: () => void;
  onCancel: () => void;
}

/** A question before something is lost; the safe answer comes first and has the focus. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  return (
    <Dialog title={props.title} shape="plain" onClose={props.onCancel}>
      <div className="grid gap-5 px-5 pt-2 pb-5">
        <div className="text-soft">{props.children}</div>
        <div className="flex flex-wrap gap-3">
          <Button data-autofocus className="flex-1" onClick={props.onCancel}>
            {props.cancelLabel}
          </Button>
          <Button variant="danger" className="flex-1" onClick={props.onConfirm}>
            {props.confirmLabel}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
