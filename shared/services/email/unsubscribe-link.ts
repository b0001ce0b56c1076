const TOKEN_BYTES = 24;

/**
 * A link that turns off one kind of mail for one person, without sign-in. The database learns the token's hash alone, so
 * that whoever reads the table cannot use it. `postUrl` is for mail readers, `pageUrl` for people.
 */
export async function createUnsubscribeLink(appUrl: string) {
  const token = toHex(crypto.getRandomValues(new Uint8Array(TOKEN_BYTES)));
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(token));
  return {
    postUrl: `${appUrl}/api/v1/public/unsubscribe/one-click?token=${token}`,
    pageUrl: `${appUrl}/unsubscribe?token=${token}`,
    tokenHash: toHex(new Uint8Array(hash)),
  };
}

const toHex = (bytes: Uint8Array) => Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
