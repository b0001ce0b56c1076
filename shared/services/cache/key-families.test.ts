import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findKeyFamily } from './find-key-family.ts';
import { KEY_FAMILIES, KEY_PREFIXES } from './key-families.ts';

const USER = '00000000-0000-4000-8000-00000000000a';

const SAMPLES = {
  generation: KEY_FAMILIES.generation.key(USER, 'expenses'),
  answer: KEY_FAMILIES.answer.key(USER, 'expenses', 'summary:2026-01:2026-11:'),
  publicAnswer: KEY_FAMILIES.publicAnswer.key('status'),
  external: KEY_FAMILIES.external.key('weather', 'a'.repeat(64)),
  rate: KEY_FAMILIES.rate.key('ip:2001:db8::1', '29660001'),
  session: KEY_FAMILIES.session.key(USER, '00000000-0000-4000-8000-0000000000e5'),
  connections: KEY_FAMILIES.connections.key(),
} satisfies Record<keyof typeof KEY_FAMILIES, string>;

describe('keys in Redis', () => {
  it.each(Object.entries(SAMPLES))('of the family %s are known by their pattern, to it alone', (name, key) => {
    const matching = Object.entries(KEY_FAMILIES).filter(([, { pattern }]) => pattern.test(key));
    expect(matching.map(([found]) => found)).toEqual([name]);
    expect(KEY_PREFIXES.some((prefix) => key.startsWith(prefix))).toBe(true);
    expect(findKeyFamily(key)).toBe(name);
  });

  it('of no family are not known', () => {
    for (const key of ['cache:other', `cache:answer:${USER}`, 'rate:user', ''])
      expect(findKeyFamily(key)).toBeUndefined();
  });

  it('are named in the registry only: no other code writes one of our prefixes', () => {
    const named = new RegExp(`[\`'"](${KEY_PREFIXES.join('|')})`);
    const files = readdirSync('shared', { recursive: true, encoding: 'utf8' }).filter((file) =>
      /(?<!\.test)\.ts$/.test(file),
    );
    expect(files.length).toBeGreaterThan(50);
    const naming = files.filter((file) => named.test(readFileSync(join('shared', file), 'utf8')));
    expect(naming).toEqual([join('services', 'cache', 'key-families.ts')]);
  });

  it('are written by code that takes them from the registry', () => {
    const writes = /pipeline\s*\.\s*(set|setex|incr|incrby|hset|sadd|zadd|lpush|rpush|mset)\(\s*([^,)]+)/g;
    const files = readdirSync('shared', { recursive: true, encoding: 'utf8' }).filter((file) =>
      /(?<!\.test)\.ts$/.test(file),
    );
    const literal = files.flatMap((file) =>
      [...readFileSync(join('shared', file), 'utf8').matchAll(writes)].filter(([, , key]) => /[`'"]/.test(key ?? '')),
    );
    expect(literal.map(([whole]) => whole)).toEqual([]);
  });
});
