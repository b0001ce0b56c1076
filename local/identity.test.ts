import { expect, test } from 'vitest';
import { assertLoopback, assertOurs, NotOurDatabaseError } from './identity.ts';

const FOREIGN = [
  'postgresql://postgres:secret@db.abcdefgh.supabase.co:5432/postgres',
  'postgresql://postgres:secret@10.0.0.5:54322/postgres',
  'postgresql://postgres:secret@0.0.0.0:54322/postgres',
  'postgresql://postgres:secret@127.0.0.1.example.com:54322/postgres',
  'https://127.0.0.1@abcdefgh.supabase.co/',
];

test.each(FOREIGN)('%s is refused before anything is sent to it', async (address) => {
  expect(() => assertLoopback(address)).toThrow(NotOurDatabaseError);
  await expect(assertOurs(address)).rejects.toThrow(NotOurDatabaseError);
});

test('a refusal does not repeat the password', () => {
  for (const address of FOREIGN) expect(() => assertLoopback(address)).not.toThrow(/secret/);
});

test('addresses of this machine pass the first gate', () => {
  for (const host of ['127.0.0.1', 'localhost', '[::1]']) assertLoopback(`postgresql://a:b@${host}:54322/postgres`);
});
