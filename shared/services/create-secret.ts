const BYTES = 24;

/** A token for a link that opens something without sign-in, and its SHA-256: the database is told that alone. Both in hex. */
export async function createSecret(): Promise<{ token: string; tokenHash: string }> {
  const token = toHex(crypto.getRandomValues(new Uint8Array(BYTES)));
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(token));
  return { token, tokenHash: toHex(new Uint8Array(hash)) };
}

const toHex = (bytes: Uint8Array) => Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
