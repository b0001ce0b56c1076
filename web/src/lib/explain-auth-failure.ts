const SENTENCES: Record<string, string> = {
  invalid_credentials: 'That email and password do not match. Check both, or set a new password.',
  user_already_exists: 'There is already an account with this email. Sign in instead, or set a new password.',
  email_exists: 'There is already an account with this email. Sign in instead, or set a new password.',
  email_not_confirmed: 'Please open the link we mailed you first, then sign in.',
  weak_password: 'That password is too easy to guess. Make it longer, three or four words is good.',
  same_password: 'That is the password you have now. Choose another one.',
  email_address_invalid: 'That email address does not look right.',
  validation_failed: 'That email address does not look right.',
  over_request_rate_limit: 'Too many tries just now. Wait a minute, then try again.',
  over_email_send_rate_limit: 'We have just sent you a mail. Wait a minute before asking for another.',
  signup_disabled: 'New accounts cannot be made just now.',
};

/** What to tell a person when signing in or up did not work; the server's own words never reach them. */
export function explainAuthFailure(error: { name: string; code?: string | undefined }): string {
  if (error.name === 'AuthRetryableFetchError') {
    return navigator.onLine
      ? 'We could not reach Wheels & Wins. Nothing is lost, so try again in a moment.'
      : 'There is no signal. Try again when you are back in range.';
  }
  return SENTENCES[error.code ?? ''] ?? 'That did not work. Please try again.';
}
