import { getRouteApi, Link } from '@tanstack/react-router';
import { buttonStyle } from '../../components/ui/button-style.ts';
import { Notice } from '../../components/ui/notice.tsx';
import { sessionStore } from '../../lib/session.ts';
import { useStore } from '../../lib/store.ts';
import { AuthFrame } from './auth-frame.tsx';
import { DemoButton } from './demo-button.tsx';
import { SignInForm } from './sign-in-form.tsx';

const route = getRouteApi('/sign-in');

export function SignInPage() {
  const { next } = route.useSearch();
  const session = useStore(sessionStore);
  return (
    <AuthFrame title="Sign in" lead={next ? 'Sign in and you are back where you were.' : 'Good to see you.'}>
      {session.status === 'signed-out' && session.linkProblem && (
        <Notice tone="bad">That link has expired or was used already. Ask for a new one below.</Notice>
      )}
      <SignInForm />
      <DemoButton />
      <div className="flex flex-wrap justify-between gap-x-4 gap-y-1">
        <Link to="/forgotten-password" className={buttonStyle('quiet', '-ml-3')}>
          Forgotten password?
        </Link>
        <Link to="/sign-up" search={next ? { next } : {}} className={buttonStyle('quiet', '-ml-3')}>
          Make an account
        </Link>
      </div>
    </AuthFrame>
  );
}
