import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, type JWK, SignJWT } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTokenVerifier } from './token-verifier.ts';

const USER = '00000000-0000-4000-8000-00000000000a';
const SESSION = '00000000-0000-4000-8000-0000000000e5';
const SECRET = 'a-development-secret-of-at-least-32-characters';

describe('verifying tokens of a hosted project', () => {
  let server: Server;
  let supabaseUrl: string;
  let jwk: JWK;
  let privateKey: CryptoKey;

  beforeAll(async () => {
    const pair = await generateKeyPair('ES256', { extractable: true });
    privateKey = pair.privateKey;
    jwk = { ...(await exportJWK(pair.publicKey)), kid: 'k1', alg: 'ES256', use: 'sig' };
    server = createServer((_, response) => response.end(JSON.stringify({ keys: [jwk] })));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    supabaseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => server.close());

  const claims = () =>
    new SignJWT({ role: 'authenticated', email: 'jan@example.org', session_id: SESSION })
      .setSubject(USER)
      .setAudience('authenticated')
      .setExpirationTime('5m');

  it('accepts ES256 by the published key', async () => {
    const token = await claims().setProtectedHeader({ alg: 'ES256', kid: 'k1' }).sign(privateKey);
    const verify = createTokenVerifier({ supabaseUrl });
    const user = { id: USER, email: 'jan@example.org', sessionId: SESSION, accessToken: token };
    expect(await verify(token)).toEqual(user);
  });

  it('refuses HS256 where no secret is configured, even when signed with the public key', async () => {
    const verify = createTokenVerifier({ supabaseUrl });
    for (const secret of [SECRET, JSON.stringify(jwk)]) {
      const token = await claims()
        .setProtectedHeader({ alg: 'HS256', kid: 'k1' })
        .sign(new TextEncoder().encode(secret));
      await expect(verify(token)).rejects.toMatchObject({ code: 'unauthenticated' });
    }
  });

  it('refuses a key that is not published', async () => {
    const stranger = await generateKeyPair('ES256');
    const token = await claims().setProtectedHeader({ alg: 'ES256', kid: 'k2' }).sign(stranger.privateKey);
    await expect(createTokenVerifier({ supabaseUrl })(token)).rejects.toMatchObject({ code: 'unauthenticated' });
  });

  it('says unavailable, not unauthenticated, when the keys cannot be fetched', async () => {
    const token = await claims().setProtectedHeader({ alg: 'ES256', kid: 'k1' }).sign(privateKey);
    const verify = createTokenVerifier({ supabaseUrl: 'http://127.0.0.1:9' });
    await expect(verify(token)).rejects.toMatchObject({ code: 'unavailable' });
  });
});
