import { createHash, createHmac, randomBytes } from 'node:crypto';

const VALID_SECONDS = 300;
const HEADER = Buffer.from('{"alg":"HS256","typ":"JWT"}').toString('base64url');

/**
 * The token QStash sends as `Upstash-Signature` (https://upstash.com/docs/qstash/howto/signature): for this address and
 * these bytes only. `nbf` is 0 since September 2024, so that a clock that is slightly behind refuses nothing.
 */
export function sign(key: string, url: string, body: Buffer): string {
  const issuedAt = Math.floor(Date.now() / 1_000);
  const claims = {
    iss: 'Upstash',
    sub: url,
    exp: issuedAt + VALID_SECONDS,
    nbf: 0,
    iat: issuedAt,
    jti: `jwt_${randomBytes(21).toString('base64url')}`,
    // Padded, other than everything else in a token.
    body: `${createHash('sha256').update(body).digest('base64url')}=`,
  };
  const signed = `${HEADER}.${Buffer.from(JSON.stringify(claims)).toString('base64url')}`;
  return `${signed}.${createHmac('sha256', key).update(signed).digest('base64url')}`;
}
