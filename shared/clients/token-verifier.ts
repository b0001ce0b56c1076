import { createRemoteJWKSet, customFetch, decodeProtectedHeader, type JWTPayload, jwtVerify } from 'jose';
import { AppError } from '../errors.ts';

/** `sessionId` names the sign-in and stays the same over refreshes; null for a token that names none. */
export type VerifiedUser = { id: string; email: string | null; sessionId: string | null; accessToken: string };

/** Answers who a Supabase access token speaks for; throws `unauthenticated` when it is not to be trusted. */
export type TokenVerifier = (accessToken: string) => Promise<VerifiedUser>;

type VerifierOptions = {
  /** Supabase project URL; its JWKS verifies ES256 and RS256. */
  supabaseUrl: string;
  /** Set only where tokens are symmetric (the embedded stack). Without it HS256 is refused. */
  hs256Secret?: string | undefined;
  fetch?: typeof fetch;
};

/** A token that was verified once is good until it expires: the same text cannot come to mean something else. */
type Known = { user: VerifiedUser; expiresAt: number };

const CLOCK_TOLERANCE_SECONDS = 5;
const KNOWN_TOKENS = 1_000;

/**
 * Verifies signature, expiry, audience and role, locally. The algorithm comes from the token's header but picks among
 * the ones this deployment allows, each with its own key, so a public key can never be taken for an HMAC secret.
 */
export function createTokenVerifier(options: VerifierOptions): TokenVerifier {
  const secret = options.hs256Secret ? importHmacKey(options.hs256Secret) : undefined;
  const keySet = createRemoteJWKSet(new URL(`${options.supabaseUrl}/auth/v1/.well-known/jwks.json`), {
    timeoutDuration: 1_500,
    cooldownDuration: 30_000,
    cacheMaxAge: 600_000,
    ...(options.fetch ? { [customFetch]: options.fetch } : {}),
  });
  const known = new Map<string, Known>();
  const rules = { audience: 'authenticated', clockTolerance: CLOCK_TOLERANCE_SECONDS, requiredClaims: ['sub', 'exp'] };

  return async (accessToken) => {
    const before = known.get(accessToken);
    if (before && before.expiresAt > Date.now() / 1000 - CLOCK_TOLERANCE_SECONDS) return before.user;
    try {
      const symmetric = secret && algorithmOf(accessToken) === 'HS256';
      const { payload } = symmetric
        ? await jwtVerify(accessToken, await secret, { ...rules, algorithms: ['HS256'] })
        : await jwtVerify(accessToken, keySet, { ...rules, algorithms: ['ES256', 'RS256'] });
      const user = { ...userFromClaims(payload), accessToken };
      if (known.size >= KNOWN_TOKENS) known.clear();
      known.set(accessToken, { user, expiresAt: payload.exp ?? 0 });
      return user;
    } catch (cause) {
      throw toAppError(cause);
    }
  };
}

function algorithmOf(accessToken: string): string | undefined {
  try {
    return decodeProtectedHeader(accessToken).alg;
  } catch (cause) {
    throw new AppError('unauthenticated', 'This sign-in is not valid. Sign in again.', { cause });
  }
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

function userFromClaims(claims: JWTPayload): Omit<VerifiedUser, 'accessToken'> {
  if (claims.role !== 'authenticated' || !claims.sub || !UUID.test(claims.sub)) {
    throw new AppError('unauthenticated', 'This token is not a signed-in person.');
  }
  const { sub: id, email, session_id: session } = claims;
  return {
    id,
    email: typeof email === 'string' && email ? email : null,
    sessionId: typeof session === 'string' && UUID.test(session) ? session : null,
  };
}

function toAppError(cause: unknown): AppError {
  if (cause instanceof AppError) return cause;
  const code = cause instanceof Error && 'code' in cause ? cause.code : undefined;
  if (code === 'ERR_JWT_EXPIRED')
    return new AppError('unauthenticated', 'Your sign-in has expired. Sign in again.', { cause });
  if (code === 'ERR_JWKS_TIMEOUT' || !(typeof code === 'string' && code.startsWith('ERR_J'))) {
    return new AppError('unavailable', 'Sign-ins cannot be checked just now. Try again shortly.', {
      cause,
      retryAfterSeconds: 2,
    });
  }
  return new AppError('unauthenticated', 'This sign-in is not valid. Sign in again.', { cause });
}

function importHmacKey(secret: string): Promise<CryptoKey> {
  const bytes = new TextEncoder().encode(secret);
  return crypto.subtle.importKey('raw', bytes, { name: 'HMAC', hash: 'SHA-256' }, false, ['verify']);
}
