import { jwtVerify, SignJWT } from 'jose';
import { z } from 'zod';
import { DEVELOPMENT_KEYS } from '../../keys.ts';
import { invalidToken } from './storage-error.ts';

/** What a link allows, to whoever has it: to read one object, or to put one there. */
const Grant = z.object({
  for: z.enum(['read', 'upload']),
  /** Bucket and name. */
  url: z.string(),
  owner: z.string().optional(),
  upsert: z.boolean().optional(),
});
export type Grant = z.infer<typeof Grant>;

const key = new TextEncoder().encode(DEVELOPMENT_KEYS.jwtSecret);

export function signGrant(grant: Grant, expiresInSeconds: number): Promise<string> {
  return new SignJWT(grant)
    .setProtectedHeader({ alg: 'HS256' })
    .setIssuedAt()
    .setExpirationTime(Math.floor(Date.now() / 1000) + expiresInSeconds)
    .sign(key);
}

/** The grant of a link, if it is for this. Throws `InvalidJWT`. */
export async function readGrant(token: string | undefined, wanted: Pick<Grant, 'for' | 'url'>): Promise<Grant> {
  if (!token) throw invalidToken('querystring must have required property token');
  const { payload } = await jwtVerify(token, key, { algorithms: ['HS256'] }).catch((error: Error) => {
    throw invalidToken(error.message);
  });
  const grant = Grant.safeParse(payload);
  if (!grant.success || grant.data.for !== wanted.for || grant.data.url !== wanted.url) {
    throw invalidToken('The signature is for something else.');
  }
  return grant.data;
}
