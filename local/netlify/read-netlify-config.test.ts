import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createPathPattern } from './path-pattern.ts';
import { parseHeadersFile, readNetlifyConfig } from './read-netlify-config.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'netlify-config-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function read(toml: string) {
  writeFileSync(join(folder, 'netlify.toml'), toml);
  return readNetlifyConfig(join(folder, 'netlify.toml'), folder);
}

test.each([
  ['a proxy to another site', 'to = "https://elsewhere.example/"'],
  ['a condition', 'to = "/x"\nconditions = { Country = ["au"] }'],
  ['a status that is not served here', 'to = "/x"\nstatus = 410'],
  ['a query match', 'to = "/x"\nquery = { id = ":id" }'],
])('%s in a redirect is refused, rather than done otherwise than on Netlify', (_name, rule) => {
  expect(() => read(`[[redirects]]\nfrom = "/a"\n${rule}\n`)).toThrow();
});

test('placeholders and a star in the middle are refused', () => {
  for (const path of ['/a/:id', '/a/*/b', 'no-slash']) expect(() => createPathPattern(path)).toThrow(/cannot honour/);
});

test('_redirects is refused, since it would be forgotten', () => {
  writeFileSync(join(folder, '_redirects'), '/a /b\n');
  expect(() => read('')).toThrow(/_redirects/);
});

test('a star covers the folder itself and all below, and nothing beside it', () => {
  const pattern = createPathPattern('/assets/*');
  expect(['/assets/a/b.js', '/assets/', '/assets', '/assetsx', '/'].map((path) => pattern.match(path))).toEqual([
    'a/b.js',
    '',
    '',
    null,
    null,
  ]);
});

test('_headers is read with its comments and colons in values', () => {
  const text = '# made by the build\n/*\n  X-A: one\n  Link: <https://a.example>; rel=preload\n\n/b\n  X-B: two\n';
  expect(parseHeadersFile(text)).toEqual([
    { for: '/*', values: { 'X-A': 'one', Link: '<https://a.example>; rel=preload' } },
    { for: '/b', values: { 'X-B': 'two' } },
  ]);
  expect(() => parseHeadersFile('  X-A: before any path')).toThrow();
});
