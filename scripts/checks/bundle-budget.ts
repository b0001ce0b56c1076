import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { z } from 'zod';

export const BUDGET_BYTES = 150_000;

const Manifest = z.record(
  z.string(),
  z.object({ file: z.string(), isEntry: z.boolean().optional(), imports: z.array(z.string()).default([]) }),
);

export interface FirstLoad {
  files: { file: string; gzipBytes: number }[];
  totalBytes: number;
}

/**
 * The JavaScript a browser fetches before it can show anything: the scripts and preloads of index.html and everything
 * the entry imports statically, compressed as a host would.
 */
export function measureFirstLoad(dist: string): FirstLoad {
  const html = readFileSync(path.join(dist, 'index.html'), 'utf8');
  const manifest = Manifest.parse(JSON.parse(readFileSync(path.join(dist, '.vite/manifest.json'), 'utf8')));
  const files = new Set([...namedIn(html), ...importedFrom(manifest)].filter((file) => /\.m?js$/.test(file)));
  const measured = [...files]
    .map((file) => ({ file, gzipBytes: gzipSync(readFileSync(path.join(dist, file))).byteLength }))
    .sort((a, b) => b.gzipBytes - a.gzipBytes);
  if (measured.length === 0) throw new Error(`${dist} loads no JavaScript: is it a build of the app?`);
  return { files: measured, totalBytes: measured.reduce((sum, { gzipBytes }) => sum + gzipBytes, 0) };
}

function namedIn(html: string): string[] {
  const tags = html.match(/<(script|link)\b[^>]*>/g) ?? [];
  return tags
    .filter((tag) => tag.startsWith('<script') || /rel="?modulepreload/.test(tag))
    .map((tag) => /\b(?:src|href)="?\/?([^"\s>]+)/.exec(tag)?.[1])
    .filter((file) => file !== undefined);
}

function importedFrom(manifest: z.infer<typeof Manifest>): string[] {
  const seen = new Set<string>();
  const visit = (key: string) => {
    const chunk = manifest[key];
    if (!chunk || seen.has(key)) return;
    seen.add(key);
    chunk.imports.forEach(visit);
  };
  for (const [key, chunk] of Object.entries(manifest)) if (chunk.isEntry) visit(key);
  return [...seen].map((key) => manifest[key]?.file).filter((file) => file !== undefined);
}

export function budgetTable({ files, totalBytes }: FirstLoad): string {
  const row = (name: string, bytes: number) => `  ${(bytes / 1000).toFixed(1).padStart(7)} kB  ${name}`;
  return [
    'First-load JavaScript, gzip:',
    ...files.map(({ file, gzipBytes }) => row(file, gzipBytes)),
    row(`total of at most ${BUDGET_BYTES / 1000} kB`, totalBytes),
  ].join('\n');
}

if (import.meta.main) {
  const measured = measureFirstLoad(path.resolve('dist'));
  console.log(budgetTable(measured));
  process.exitCode = measured.totalBytes <= BUDGET_BYTES ? 0 : 1;
}
