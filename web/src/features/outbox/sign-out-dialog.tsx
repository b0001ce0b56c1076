import { useState } from 'react';
import { Button } from '../../components/ui/button.tsx';
import { ConfirmDialog } from '../../components/ui/confirm-dialog.tsx';
import { Dialog } from '../../components/ui/dialog.tsx';
import { Notice } from '../../components/ui/notice.tsx';
import { connectionStore } from '../../lib/connection.ts';
import { forgetFiles } from '../../lib/files/file-store.ts';
import { decideOutbox } from '../../lib/outbox/outbox.ts';
import { outboxStore } from '../../lib/outbox/outbox-store.ts';
import { sessionStore, signOut } from '../../lib/session.ts';
import { signOutQuestionStore } from '../../lib/sign-out-question.ts';
import { useStore } from '../../lib/store.ts';
import { countEntries } from './count-entries.ts';
import { sendAll } from './send-all.ts';

/** Photos that wait are no entries, and go with them. */
async function discardAll(): Promise<void> {
  const session = sessionStore.get();
  await decideOutbox((all) => ({ remove: all }));
  if ('userId' in session) await forgetFiles(session.userId, { waiting: true });
}

/** Asked at sign-out while entries are not sent: they can be sent first, stay for the next sign-in, or be thrown away. */
export function SignOutDialog() {
  const entries = useStore(outboxStore);
  const isOnline = useStore(connectionStore) === 'online';
  const [step, setStep] = useState<'asked' | 'sending' | 'not-sent' | 'discarding'>('asked');
  const close = () => signOutQuestionStore.set(false);
  const leave = () => {
    close();
    void signOut();
  };
  const sendFirst = async () => {
    setStep('sending');
    if (await sendAll()) leave();
    else setStep('not-sent');
  };

  if (step === 'discarding') {
    return (
      <ConfirmDialog
        title={`Discard ${countEntries(entries)}?`}
        confirmLabel="Discard and sign out"
        cancelLabel="Keep"
        onCancel={() => setStep('asked')}
        onConfirm={() => void discardAll().then(leave)}
      >
        What is not sent yet is gone for good then.
      </ConfirmDialog>
    );
  }
  return (
    <Dialog title={`${countEntries(entries)} not sent yet`} shape="plain" onClose={close}>
      <div className="grid gap-5 px-5 pt-2 pb-5">
        {step === 'not-sent' && (
          <Notice tone="bad">Not all of it could be sent. What is left is still on this phone.</Notice>
        )}
        <p className="text-soft">
          You can keep what is left on this phone. It is sent when you sign in here again; nobody else can see it.
        </p>
        <div className="grid gap-3">
          <Button data-autofocus onClick={leave}>
            Keep on this phone and sign out
          </Button>
          {isOnline && (
            <Button variant="secondary" busy={step === 'sending'} onClick={() => void sendFirst()}>
              {step === 'sending' ? `Sending, ${entries.length} to go…` : 'Send now and sign out'}
            </Button>
          )}
          <Button variant="danger" onClick={() => setStep('discarding')}>
            Discard and sign out
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
