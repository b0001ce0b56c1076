import { createPortal } from 'react-dom';
import { ConfirmDialog } from './ui/confirm-dialog.tsx';

interface UnsavedQuestionProps {
  /** "Leave this service?" */
  title: string;
  onStay: () => void;
  onDiscard: () => void;
}

/** Asked before a close or the back button would lose what was typed. */
export function UnsavedQuestion({ title, onStay, onDiscard }: UnsavedQuestionProps) {
  return createPortal(
    <ConfirmDialog
      title={title}
      confirmLabel="Discard"
      cancelLabel="Keep going"
      onCancel={onStay}
      onConfirm={onDiscard}
    >
      What you typed is not saved yet.
    </ConfirmDialog>,
    document.body,
  );
}
