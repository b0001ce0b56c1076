import { errors, jwtVerify } from 'jose';
import { z } from 'zod';
import { DEVELOPMENT_KEYS } from '../../keys.ts';
import { Refusal } from './refusal.ts';

const Claims = z.looseObject({ role: z.enum(['anon', 'authenticated', 'service_role']), exp: z.int() });
export type Claims = z.infer<typeof Claims>;

const HOUR_SECONDS = 3600;

/** Whom a token stands for. The publishable key stands for anybody, as hosted gateways have it. Throws `Refusal`. */
export async function verifyToken(token: string): Promise<Claims> {
  if (token === DEVELOPMENT_KEYS.publishable) {
    return { role: 'anon', exp: Math.floor(Date.now() / 1000) + HOUR_SECONDS };
  }
  const { payload } = await jwtVerify(token, new TextEncoder().encode(DEVELOPMENT_KEYS.jwtSecret), {
    algorithms: ['HS256'],
  }).catch((error: unknown) => {
    throw toRefusal(error);
  });
  const claims = Claims.safeParse(payload);
  if (!claims.success) throw new Refusal('InvalidJWTToken', 'Fields `role` and `exp` are required in JWT');
  return claims.data;
}

function toRefusal(error: unknown): unknown {
  if (error instanceof errors.JWTExpired) {
    const ago = Math.floor(Date.now() / 1000) - Number(error.payload.exp);
    return new Refusal('InvalidJWTToken', `Token has expired ${ago} seconds ago`);
  }
  if (error instanceof errors.JWSSignatureVerificationFailed || error instanceof errors.JOSEAlgNotAllowed) {
    return new Refusal('JwtSignatureError', 'Failed to validate JWT signature');
  }
  if (error instanceof errors.JOSEError) return new Refusal('MalformedJWT', 'The token provided is not a valid JWT');
  return error;
}
