import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'smol-toml';
import { z } from 'zod';
import { createPathPattern, type PathPattern } from './path-pattern.ts';

const Redirect = z.strictObject({
  from: z.string(),
  to: z.string().startsWith('/', 'only paths of this site are served here'),
  status: z.union([z.literal(200), z.literal(301), z.literal(302), z.literal(404)]).default(301),
  force: z.boolean().default(false),
});

const NetlifyToml = z.object({
  redirects: z.array(Redirect).default([]),
  headers: z.array(z.strictObject({ for: z.string(), values: z.record(z.string(), z.string()) })).default([]),
});

export interface RedirectRule extends z.infer<typeof Redirect> {
  pattern: PathPattern;
}
export interface HeaderRule {
  pattern: PathPattern;
  values: Record<string, string>;
}
export interface NetlifyConfig {
  redirects: RedirectRule[];
  headers: HeaderRule[];
}

/**
 * Reads netlify.toml and the `_headers` that the build wrote into `publishDir`. Throws on any redirect or header rule that
 * this host would not treat as Netlify does, so that nothing only works here.
 */
export function readNetlifyConfig(tomlPath: string, publishDir: string): NetlifyConfig {
  const toml = existsSync(tomlPath) ? NetlifyToml.parse(parse(readFileSync(tomlPath, 'utf8'))) : NetlifyToml.parse({});
  if (existsSync(join(publishDir, '_redirects'))) {
    throw new Error('The local Netlify host does not read _redirects; put the rule into netlify.toml.');
  }
  const headersFile = join(publishDir, '_headers');
  const written = existsSync(headersFile) ? parseHeadersFile(readFileSync(headersFile, 'utf8')) : [];
  return {
    redirects: toml.redirects.map((rule) => ({ ...rule, pattern: createPathPattern(rule.from) })),
    headers: [...toml.headers, ...written].map((rule) => ({
      pattern: createPathPattern(rule.for),
      values: rule.values,
    })),
  };
}

/** Netlify's `_headers`: a path at the line's start, then its headers indented; `#` begins a comment. */
export function parseHeadersFile(text: string): { for: string; values: Record<string, string> }[] {
  const rules: { for: string; values: Record<string, string> }[] = [];
  for (const line of text.split(/\r?\n/)) {
    if (line.trim() === '' || line.trimStart().startsWith('#')) continue;
    if (/^\S/.test(line)) {
      rules.push({ for: line.trim(), values: {} });
      continue;
    }
    const [, name, value] = /^\s+([^:\s]+):\s*(.*)$/.exec(line) ?? [];
    const rule = rules.at(-1);
    if (!rule || !name || value === undefined) throw new Error(`_headers cannot be read at "${line}".`);
    rule.values[name] = value.trim();
  }
  return rules;
}
