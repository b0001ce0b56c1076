import { build } from 'esbuild';
import { expect, it } from 'vitest';

/** What is evaluated with the entry point, each with the file that imports it: all it reaches without a dynamic import. */
async function evaluatedAtStart(entry: string): Promise<Map<string, string>> {
  const { metafile } = await build({
    entryPoints: [entry],
    bundle: true,
    write: false,
    metafile: true,
    packages: 'external',
    format: 'esm',
  });
  const importers = new Map([[entry, 'the host']]);
  for (const file of importers.keys()) {
    for (const { path, kind } of metafile.inputs[file]?.imports ?? []) {
      if (kind === 'import-statement' && !importers.has(path)) importers.set(path, file);
    }
  }
  return importers;
}

it.each(['supabase/functions/api/index.ts', 'netlify/edge-functions/api.ts'])(
  '%s starts without the routes and without what schemas are made of',
  async (entry) => {
    const importers = await evaluatedAtStart(entry);
    expect(importers.has('shared/http/create-api.ts')).toBe(true);
    const late = [...importers].filter(([file]) =>
      /^zod$|zod-openapi|^shared\/http\/routes\/(?!health\.ts)/.test(file),
    );
    expect(late.map(([file, importer]) => `${file}, imported by ${importer}`)).toEqual([]);
  },
);
