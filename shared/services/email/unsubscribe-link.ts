import { createSecret } from '../create-secret.ts';

/**
 * A link that turns off one kind of mail for one person, without sign-in. The database learns the token's hash alone, so
 * that whoever reads the table cannot use it. `postUrl` is for mail readers, `pageUrl` for people.
 */
export async function createUnsubscribeLink(appUrl: string) {
  const { token, tokenHash } = await createSecret();
  return {
    postUrl: `${appUrl}/api/v1/public/unsubscribe/one-click?token=${token}`,
    pageUrl: `${appUrl}/unsubscribe?token=${token}`,
    tokenHash,
  };
}
