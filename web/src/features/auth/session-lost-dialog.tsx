import { Button } from '../../components/ui/button.tsx';
import { Dialog } from '../../components/ui/dialog.tsx';
import { signOut } from '../../lib/session.ts';
import { SignInForm } from './sign-in-form.tsx';

/** Laid over the page when a session ended by itself: whatever was being typed underneath stays. */
export function SessionLostDialog({ email }: { email: string }) {
  return (
    <Dialog title="Please sign in again" shape="plain" closable={false} onClose={() => undefined}>
      <div className="grid gap-5 px-5 pt-2 pb-5">
        <p className="text-soft">You were signed out to keep your account safe. What you were doing is still here.</p>
        <SignInForm knownEmail={email} />
        <Button variant="quiet" onClick={() => void signOut()}>
          Leave instead
        </Button>
      </div>
    </Dialog>
  );
}
