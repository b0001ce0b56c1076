export const MIN_PASSWORD_LENGTH = 8;

/** A hint in words while a password is typed; length counts most, as NIST SP 800-63B advises. */
export function passwordHint(password: string): string {
  if (password === '') return `At least ${MIN_PASSWORD_LENGTH} characters. Three or four words make a good one.`;
  const missing = MIN_PASSWORD_LENGTH - password.length;
  if (missing > 0) return `${missing} more ${missing === 1 ? 'character' : 'characters'} to go.`;
  const kinds = [/[a-z]/, /[A-Z]/, /\d/, /[^A-Za-z\d]/].filter((kind) => kind.test(password)).length;
  const varied = new Set(password).size;
  if (varied < 5) return 'Easy to guess: too much of the same. Mix it up.';
  const score = password.length + kinds * 2;
  if (score >= 20) return 'Strong. Easy to keep, hard to guess.';
  if (score >= 15) return 'Good. A few more characters would make it strong.';
  return 'Fair. Another word would make it much harder to guess.';
}
