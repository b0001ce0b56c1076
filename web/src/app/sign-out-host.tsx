import { lazy, Suspense } from 'react';
import { signOutQuestionStore } from '../lib/sign-out-question.ts';
import { useStore } from '../lib/store.ts';

const SignOutDialog = lazy(() =>
  import('../features/outbox/sign-out-dialog.tsx').then((module) => ({ default: module.SignOutDialog })),
);

/** Asks what becomes of unsent entries when the person wants to sign out. */
export function SignOutHost() {
  if (!useStore(signOutQuestionStore)) return null;
  return (
    <Suspense>
      <SignOutDialog />
    </Suspense>
  );
}
