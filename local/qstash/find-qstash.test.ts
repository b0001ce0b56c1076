import { createServer } from 'node:http';
import { expect, onTestFinished, test } from 'vitest';
import { freePort } from '../free-port.ts';
import { DEVELOPMENT_KEYS } from '../keys.ts';
import { listen } from '../processes/listen.ts';
import { findQstash } from './find-qstash.ts';

const REAL = {
  QSTASH_URL: 'https://qstash-eu-central-1.upstash.io/',
  QSTASH_TOKEN: 'token',
  QSTASH_CURRENT_SIGNING_KEY: 'current',
  QSTASH_NEXT_SIGNING_KEY: 'next',
};

/** A program on a port of its own that answers every request with this JSON. */
async function answering(json: object): Promise<number> {
  const server = createServer((_, response) => response.end(JSON.stringify(json)));
  const port = await freePort();
  await listen(server, port, 'test');
  onTestFinished(() => void server.close());
  return port;
}

test('a free port is ours to use', async () => {
  const port = await freePort();
  expect(await findQstash({ QSTASH_URL: `http://127.0.0.1:${port}` }, port)).toMatchObject({
    ...{ kind: 'embedded', url: `http://127.0.0.1:${port}`, token: DEVELOPMENT_KEYS.qstashToken },
  });
});

test('a development server is known by its public keys and reused; anything else is in the way', async () => {
  const { qstashCurrentSigningKey: current, qstashNextSigningKey: next } = DEVELOPMENT_KEYS;
  expect(await findQstash({}, await answering({ current, next }))).toMatchObject({ kind: 'reused' });
  await expect(findQstash({}, await answering({ current: 'other', next }))).rejects.toThrow(/is taken/);
});

test('a real one needs its token and both its keys', async () => {
  expect(await findQstash(REAL, 1)).toEqual({
    ...{ kind: 'real', url: 'https://qstash-eu-central-1.upstash.io', token: 'token' },
    ...{ currentSigningKey: 'current', nextSigningKey: 'next' },
  });
  const { QSTASH_TOKEN: _token, QSTASH_NEXT_SIGNING_KEY: _next, ...less } = REAL;
  await expect(findQstash(less, 1)).rejects.toThrow('QSTASH_TOKEN, QSTASH_NEXT_SIGNING_KEY must be set too');
});

test('QSTASH_DEV, which would let public keys pass for real ones, is refused', async () => {
  await expect(findQstash({ ...REAL, QSTASH_DEV: 'true' }, 1)).rejects.toThrow(/QSTASH_DEV/);
});
