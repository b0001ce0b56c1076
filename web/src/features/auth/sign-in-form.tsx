import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { Button } from '../../components/ui/button.tsx';
import { Field } from '../../components/ui/field.tsx';
import { Notice } from '../../components/ui/notice.tsx';
import { PasswordInput } from '../../components/ui/password-input.tsx';
import { explainAuthFailure } from '../../lib/explain-auth-failure.ts';
import { requireLoadedAuth } from '../../lib/session.ts';
import { EmailField } from './email-field.tsx';
import { emailRules } from './email-rules.ts';

interface SignInValues {
  email: string;
  password: string;
}

/** Signs in; the session store tells the rest of the app. `knownEmail` is filled in for somebody whose session ended. */
export function SignInForm({ knownEmail = '' }: { knownEmail?: string }) {
  const { register, handleSubmit, formState } = useForm<SignInValues>({
    defaultValues: { email: knownEmail, password: '' },
  });
  const [failure, setFailure] = useState<string | null>(null);

  const submit = handleSubmit(async (values) => {
    setFailure(null);
    const auth = await requireLoadedAuth();
    const { error } = await auth.signInWithPassword({ email: values.email.trim(), password: values.password });
    if (error) setFailure(explainAuthFailure(error));
  });

  return (
    <form noValidate onSubmit={submit} className="grid gap-5">
      {failure && <Notice tone="bad">{failure}</Notice>}
      <EmailField error={formState.errors.email?.message} {...register('email', emailRules)} />
      <Field label="Password" error={formState.errors.password?.message}>
        {(control) => (
          <PasswordInput
            autoComplete="current-password"
            data-autofocus={knownEmail !== '' || undefined}
            {...register('password', { required: 'Enter your password.' })}
            {...control}
          />
        )}
      </Field>
      <Button type="submit" busy={formState.isSubmitting} className="min-h-14 text-lg">
        Sign in
      </Button>
    </form>
  );
}
