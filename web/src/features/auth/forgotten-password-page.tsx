import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { Button } from '../../components/ui/button.tsx';
import { buttonStyle } from '../../components/ui/button-style.ts';
import { Notice } from '../../components/ui/notice.tsx';
import { explainAuthFailure } from '../../lib/explain-auth-failure.ts';
import { requireLoadedAuth } from '../../lib/session.ts';
import { AuthFrame } from './auth-frame.tsx';
import { EmailField } from './email-field.tsx';
import { emailRules } from './email-rules.ts';

export function ForgottenPasswordPage() {
  const { register, handleSubmit, formState } = useForm({ defaultValues: { email: '' } });
  const [sentTo, setSentTo] = useState<string | null>(null);
  const [failure, setFailure] = useState<string | null>(null);

  const submit = handleSubmit(async ({ email }) => {
    setFailure(null);
    const auth = await requireLoadedAuth();
    const { error } = await auth.resetPasswordForEmail(email.trim(), { redirectTo: `${location.origin}/new-password` });
    if (error) setFailure(explainAuthFailure(error));
    else setSentTo(email.trim());
  });

  return (
    <AuthFrame title="Forgotten password" lead="We will mail you a link to choose a new one.">
      {sentTo ? (
        // The same answer whether or not there is such an account: who has one is nobody else's business.
        <Notice tone="good">
          <p>
            If there is an account for {sentTo}, a mail is on its way. Open its link within the hour. Not there? Look in
            your junk mail.
          </p>
        </Notice>
      ) : (
        <form noValidate onSubmit={submit} className="grid gap-5">
          {failure && <Notice tone="bad">{failure}</Notice>}
          <EmailField error={formState.errors.email?.message} {...register('email', emailRules)} />
          <Button type="submit" busy={formState.isSubmitting} className="min-h-14 text-lg">
            Mail me a link
          </Button>
        </form>
      )}
      <Link to="/sign-in" className={buttonStyle('quiet', '-ml-3 justify-self-start')}>
        Back to sign in
      </Link>
    </AuthFrame>
  );
}
