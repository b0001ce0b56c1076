import { ConfirmDialog } from '../../components/ui/confirm-dialog.tsx';
import { outboxStore } from '../../lib/outbox/outbox-store.ts';
import { useStore } from '../../lib/store.ts';
import { nameDevice } from './name-device.ts';
import type { SignOutChoice } from './use-sign-out-devices.ts';

interface DeviceSignOutDialogProps {
  choice: SignOutChoice;
  onConfirm: () => void;
  onCancel: () => void;
}

/** Asked before: a device that was signed out can only come back by signing in. */
export function DeviceSignOutDialog({ choice, onConfirm, onCancel }: DeviceSignOutDialogProps) {
  const { title, confirm, cancel } = toWords(choice);
  return (
    <ConfirmDialog title={title} confirmLabel={confirm} cancelLabel={cancel} onConfirm={onConfirm} onCancel={onCancel}>
      <p>
        It happens at once and cannot be undone: coming back takes email and password. What was not sent yet stays on
        the device it was entered on.
      </p>
      {choice === 'all' && <UnsentHere />}
    </ConfirmDialog>
  );
}

/** Signing out everywhere includes this device, which may hold entries. */
function UnsentHere() {
  const count = useStore(outboxStore).length;
  if (count === 0) return null;
  return (
    <p className="mt-3 font-semibold text-ink">
      {count === 1 ? 'One change on this device is' : `${count} changes on this device are`} not sent yet. Sign in here
      again to send {count === 1 ? 'it' : 'them'}.
    </p>
  );
}

function toWords(choice: SignOutChoice): { title: string; confirm: string; cancel: string } {
  if (choice === 'all') {
    return { title: 'Sign out everywhere, here too?', confirm: 'Sign out everywhere', cancel: 'Stay signed in' };
  }
  if (choice === 'others') {
    return { title: 'Sign out all other devices?', confirm: 'Sign out the others', cancel: 'Leave them' };
  }
  return { title: `Sign out ${nameDevice(choice)}?`, confirm: 'Sign it out', cancel: 'Leave it' };
}
