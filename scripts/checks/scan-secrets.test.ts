import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DEVELOPMENT_KEYS } from '../../local/keys.ts';
import { scanSecrets } from './scan-secrets.ts';

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'secrets-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function findingsIn(file: string, content: string) {
  const target = path.join(folder, file);
  await mkdir(path.dirname(target), { recursive: true });
  await writeFile(target, content);
  return scanSecrets([target]);
}

const letters = (length: number) => 'aB3dE5gH7jK9mN1pQ2sT4vW6'.repeat(4).slice(0, length);
const base64url = (text: string) => Buffer.from(text).toString('base64url');
const token = (claims: object) =>
  [...[{ alg: 'HS256', typ: 'JWT' }, claims].map((part) => base64url(JSON.stringify(part))), letters(43)].join('.');

// Put together here, so that this file itself holds nothing that looks like a secret.
const planted = {
  'a Supabase secret key': `sb_${'secret'}_${letters(31)}`,
  'a Supabase service-role token': token({ iss: 'supabase', ref: 'abc', role: 'service_role' }),
  'an OpenAI key': `sk-${'proj'}-${letters(48)}`,
  'a Stripe live key': `sk_${'live'}_${letters(24)}`,
  'a Stripe webhook secret': `whsec_${letters(32)}`,
  'a QStash signing key': `sig_${letters(28)}`,
  'a QStash token': Buffer.from(JSON.stringify({ UserID: letters(20), Password: letters(20) })).toString('base64'),
  'an AWS key': `AKIA${'Q7RZ2XW4M5N6P8T3'}`,
  'a private key': `-----BEGIN ${'PRIVATE'} KEY-----\n${letters(64)}\n-----END ${'PRIVATE'} KEY-----`,
};

describe.each(['src/settings.ts', 'dist/assets/index.js'])('in %s', (file) => {
  test.each(Object.entries(planted))('%s is found, and not repeated in the report', async (_, secret) => {
    const findings = await findingsIn(file, `export const value = ${JSON.stringify(secret)};\n`);
    expect(findings.length).toBeGreaterThan(0);
    expect(findings.join('\n')).not.toContain(secret);
  });
});

test.each(['user_id', 'ref', 'x'])(
  'a service-role token is found whatever stands before the role (%s)',
  async (key) => {
    const secret = token({ [key]: letters(5 + key.length), role: 'service_role' });
    expect(await findingsIn('dist/assets/app.js', `const k='${secret}'`)).not.toEqual([]);
  },
);

test('what a page may publish is not reported', async () => {
  const published = `${DEVELOPMENT_KEYS.publishable} ${token({ role: 'anon' })}`;
  expect(await findingsIn('dist/assets/index.js', published)).toEqual([]);
});

test('the documented development key is allowed in local/keys.ts and nowhere else', async () => {
  expect(await findingsIn('local/keys.ts', DEVELOPMENT_KEYS.secret)).toEqual([]);
  expect(await findingsIn('local/other.ts', DEVELOPMENT_KEYS.secret)).not.toEqual([]);
});

test('a scan of nothing is an error, not a clean result', async () => {
  await expect(scanSecrets([])).rejects.toThrow('no file');
});
