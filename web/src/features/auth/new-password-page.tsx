import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { NewPasswordField, newPasswordRules } from '../../components/new-password-field.tsx';
import { Button } from '../../components/ui/button.tsx';
import { buttonStyle } from '../../components/ui/button-style.ts';
import { Notice } from '../../components/ui/notice.tsx';
import { explainAuthFailure } from '../../lib/explain-auth-failure.ts';
import { requireLoadedAuth, sessionStore } from '../../lib/session.ts';
import { useStore } from '../../lib/store.ts';
import { showToast } from '../../lib/toasts.ts';
import { AuthFrame } from './auth-frame.tsx';

/** Where the link of a "forgotten password" mail leads. */
export function NewPasswordPage() {
  const session = useStore(sessionStore);
  if (session.status !== 'signed-in') return <ExpiredLink />;
  return <NewPasswordForm email={session.email} />;
}

function ExpiredLink() {
  return (
    <AuthFrame title="That link has expired" lead="Links work once and for an hour. Nothing has changed.">
      <Link to="/forgotten-password" className={buttonStyle('primary', 'min-h-14')}>
        Mail me a new link
      </Link>
    </AuthFrame>
  );
}

function NewPasswordForm({ email }: { email: string }) {
  const navigate = useNavigate();
  const { register, handleSubmit, watch, formState } = useForm({ defaultValues: { password: '' } });
  const [failure, setFailure] = useState<string | null>(null);

  const submit = handleSubmit(async ({ password }) => {
    setFailure(null);
    const auth = await requireLoadedAuth();
    const { error } = await auth.updateUser({ password });
    if (error) return setFailure(explainAuthFailure(error));
    showToast('Your new password is set.');
    await navigate({ to: '/today', replace: true });
  });

  return (
    <AuthFrame title="Choose a new password" lead={`For ${email}.`}>
      <form noValidate onSubmit={submit} className="grid gap-5">
        {failure && <Notice tone="bad">{failure}</Notice>}
        <input type="hidden" name="username" autoComplete="username" value={email} readOnly />
        <NewPasswordField
          label="New password"
          typed={watch('password')}
          error={formState.errors.password?.message}
          {...register('password', newPasswordRules)}
        />
        <Button type="submit" busy={formState.isSubmitting} className="min-h-14 text-lg">
          Save and go on
        </Button>
      </form>
    </AuthFrame>
  );
}
