export const emailRules = {
  required: 'Enter your email address.',
  pattern: { value: /^\s*\S+@\S+\.\S+\s*$/, message: 'That email address does not look right.' },
};
