import { getRouteApi, Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { NewPasswordField, newPasswordRules } from '../../components/new-password-field.tsx';
import { Button } from '../../components/ui/button.tsx';
import { buttonStyle } from '../../components/ui/button-style.ts';
import { Field, TextInput } from '../../components/ui/field.tsx';
import { Notice } from '../../components/ui/notice.tsx';
import { explainAuthFailure } from '../../lib/explain-auth-failure.ts';
import { requireLoadedAuth } from '../../lib/session.ts';
import { AuthFrame } from './auth-frame.tsx';
import { EmailField } from './email-field.tsx';
import { emailRules } from './email-rules.ts';
import { guessRegion } from './guess-region.ts';

interface SignUpValues {
  displayName: string;
  email: string;
  password: string;
}

const route = getRouteApi('/sign-up');

export function SignUpPage() {
  const { next } = route.useSearch();
  const { register, handleSubmit, watch, formState } = useForm<SignUpValues>({
    defaultValues: { displayName: '', email: '', password: '' },
  });
  const [failure, setFailure] = useState<string | null>(null);
  const [mailedTo, setMailedTo] = useState<string | null>(null);

  const submit = handleSubmit(async (values) => {
    setFailure(null);
    const { needsConfirmation, problem } = await signUp(values);
    setFailure(problem);
    if (needsConfirmation) setMailedTo(values.email.trim());
  });

  if (mailedTo) {
    return (
      <AuthFrame title="Check your mail" lead={`We have sent a link to ${mailedTo}. Open it and you are in.`}>
        <BackToSignIn next={next} />
      </AuthFrame>
    );
  }
  return (
    <AuthFrame title="Make an account" lead="One account for your household. Sign in to it on every phone you have.">
      <form noValidate onSubmit={submit} className="grid gap-5">
        {failure && <Notice tone="bad">{failure}</Notice>}
        <Field label="What should we call you?" error={formState.errors.displayName?.message}>
          {(control) => (
            <TextInput
              autoComplete="name"
              placeholder="Jan and Peter"
              {...register('displayName', {
                required: 'Enter a name, any name you like.',
                maxLength: { value: 80, message: 'Use at most 80 characters.' },
              })}
              {...control}
            />
          )}
        </Field>
        <EmailField error={formState.errors.email?.message} {...register('email', emailRules)} />
        <NewPasswordField
          label="Password"
          typed={watch('password')}
          error={formState.errors.password?.message}
          {...register('password', newPasswordRules)}
        />
        <Button type="submit" busy={formState.isSubmitting} className="min-h-14 text-lg">
          Make my account
        </Button>
      </form>
      <BackToSignIn next={next} />
    </AuthFrame>
  );
}

function BackToSignIn({ next }: { next: string | undefined }) {
  return (
    <Link to="/sign-in" search={next ? { next } : {}} className={buttonStyle('quiet', '-ml-3 justify-self-start')}>
      I have an account already
    </Link>
  );
}

async function signUp(values: SignUpValues): Promise<{ needsConfirmation: boolean; problem: string | null }> {
  const auth = await requireLoadedAuth();
  const { data, error } = await auth.signUp({
    email: values.email.trim(),
    password: values.password,
    options: {
      emailRedirectTo: location.origin,
      data: {
        display_name: values.displayName.trim(),
        region: guessRegion(navigator.languages),
        time_zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
      },
    },
  });
  return { needsConfirmation: !error && !data.session, problem: error ? explainAuthFailure(error) : null };
}
