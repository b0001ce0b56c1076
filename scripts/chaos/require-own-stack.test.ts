import { describe, expect, it } from 'vitest';
import type { StackFile } from '../../local/stack-file.ts';
import { requireOwnStack } from './require-own-stack.ts';

/** Nobody listens on port 9, so whatever gets past the other guards fails at the database. */
const HERE = 'http://127.0.0.1:9';
const URLS = {
  app: HERE,
  supabase: HERE,
  mail: HERE,
  external: HERE,
  model: HERE,
  netlify: HERE,
  redis: HERE,
  qstash: HERE,
  jobs: HERE,
};
const STACK: StackFile = {
  project: 'wheels-and-wins',
  stackId: '6f1f0c5e-0c7c-4a55-9d7e-0a8a3c1b2d3e',
  mode: 'test',
  pid: 1,
  startedAt: '2026-11-22T00:00:00.000Z',
  urls: { ...URLS, database: 'postgresql://127.0.0.1:9/postgres', api: { supabase: HERE, netlify: HERE } },
  keys: {
    ...{ publishable: '', secret: '', jwtSecret: '', redisToken: '', serviceRole: '' },
    ...{ qstashToken: '', qstashCurrentSigningKey: '', qstashNextSigningKey: '' },
  },
  demo: null,
  pids: {},
  reused: [],
};

describe('a stack that is not ours is never broken', () => {
  it.each([
    ['one address is elsewhere', { urls: { ...STACK.urls, redis: 'https://eu1.upstash.io' } }, /is not this machine/],
    [
      'its database is elsewhere',
      { urls: { ...STACK.urls, database: 'postgresql://db.example/x' } },
      /not this machine/,
    ],
    ['somebody works in it', { mode: 'dev' as const }, /not one for tests/],
    ['a part of it was reused', { reused: ['redis'] }, /redis belongs to somebody else/],
    ['its database cannot show the marker', {}, /ECONNREFUSED/],
  ])('refused: %s', async (_, change, message) => {
    await expect(requireOwnStack({ ...STACK, ...change })).rejects.toThrow(message);
  });
});
