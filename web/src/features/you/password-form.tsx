import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { NewPasswordField, newPasswordRules } from '../../components/new-password-field.tsx';
import { Button } from '../../components/ui/button.tsx';
import { Field } from '../../components/ui/field.tsx';
import { Notice } from '../../components/ui/notice.tsx';
import { PasswordInput } from '../../components/ui/password-input.tsx';
import { explainAuthFailure } from '../../lib/explain-auth-failure.ts';
import { requireLoadedAuth } from '../../lib/session.ts';

/** Asks for the present password too: a phone left open on the table must not be enough to take an account over. */
export function PasswordForm({ email }: { email: string }) {
  const { register, handleSubmit, watch, reset, setError, formState } = useForm({
    defaultValues: { current: '', password: '' },
  });
  const [outcome, setOutcome] = useState<{ tone: 'good' | 'bad'; text: string } | null>(null);

  const submit = handleSubmit(async ({ current, password }) => {
    setOutcome(null);
    const auth = await requireLoadedAuth();
    // The session knows the address before the profile has come.
    const { data } = await auth.getSession();
    const check = await auth.signInWithPassword({ email: data.session?.user.email ?? email, password: current });
    if (check.error?.code === 'invalid_credentials') {
      return setError('current', { message: 'That is not your present password.' }, { shouldFocus: true });
    }
    const { error } = check.error ? check : await auth.updateUser({ password });
    if (error) return setOutcome({ tone: 'bad', text: explainAuthFailure(error) });
    reset();
    setOutcome({ tone: 'good', text: 'Your new password is set.' });
  });

  return (
    <form noValidate onSubmit={submit} className="grid gap-4">
      {outcome && <Notice tone={outcome.tone}>{outcome.text}</Notice>}
      <input type="text" name="username" autoComplete="username" value={email} readOnly hidden />
      <Field label="Present password" error={formState.errors.current?.message}>
        {(control) => (
          <PasswordInput
            autoComplete="current-password"
            {...register('current', { required: 'Enter your present password.' })}
            {...control}
          />
        )}
      </Field>
      <NewPasswordField
        label="New password"
        typed={watch('password')}
        error={formState.errors.password?.message}
        {...register('password', newPasswordRules)}
      />
      <Button type="submit" variant="secondary" busy={formState.isSubmitting} className="justify-self-start">
        Change password
      </Button>
    </form>
  );
}
