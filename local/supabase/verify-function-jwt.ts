import { jwtVerify } from 'jose';

export type JwtVerdict = { allowed: true } | { allowed: false; message: string };

/** What the platform checks before a function with `verify_jwt = true`: any valid token of the project, whoever it is for. */
export async function verifyFunctionJwt(authorization: string | undefined, jwtSecret: string): Promise<JwtVerdict> {
  if (!authorization) return { allowed: false, message: 'Missing authorization header' };
  const token = /^Bearer (.+)$/i.exec(authorization)?.[1];
  if (!token) return { allowed: false, message: "Auth header is not 'Bearer {token}'" };
  return jwtVerify(token, new TextEncoder().encode(jwtSecret), { algorithms: ['HS256'] }).then(
    () => ({ allowed: true }),
    // Whatever is wrong with the token, the caller only learns that it is invalid.
    () => ({ allowed: false, message: 'Invalid JWT' }),
  );
}
