import type { ComponentProps } from 'react';
import { MIN_PASSWORD_LENGTH, passwordHint } from '../lib/password-strength.ts';
import { Field } from './ui/field.tsx';
import { PasswordInput } from './ui/password-input.tsx';

interface NewPasswordFieldProps extends ComponentProps<'input'> {
  label: string;
  typed: string;
  error?: string | undefined;
}

export const newPasswordRules = {
  required: 'Choose a password.',
  minLength: { value: MIN_PASSWORD_LENGTH, message: `Use at least ${MIN_PASSWORD_LENGTH} characters.` },
  maxLength: { value: 72, message: 'Use at most 72 characters.' },
};

/** A password to be chosen, with a hint in words that follows the typing. */
export function NewPasswordField({ label, typed, error, ...input }: NewPasswordFieldProps) {
  return (
    <Field label={label} error={error} hint={<span aria-live="polite">{passwordHint(typed)}</span>}>
      {(control) => <PasswordInput autoComplete="new-password" {...input} {...control} />}
    </Field>
  );
}
