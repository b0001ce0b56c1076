import { mkdir, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { bundle } from '@netlify/edge-bundler';

export interface EdgeBundle {
  routes: { function: string; path?: string; pattern: string }[];
  bytes: number;
}

// What the bundler would fetch; without it the bundle "succeeds" offline with no route in it.
const OFFLINE_IMPORTS = {
  imports: {
    'https://edge.netlify.com/bootstrap/globals/types.ts':
      'data:application/typescript,export type NetlifyGlobal = unknown;',
  },
};

/** Bundles `netlify/edge-functions` as Netlify's build does, without network, into `outDir`. */
export async function bundleEdgeFunctions(outDir: string): Promise<EdgeBundle> {
  await rm(outDir, { recursive: true, force: true });
  await mkdir(outDir, { recursive: true });
  const importMap = path.join(outDir, 'offline-import-map.json');
  await writeFile(importMap, JSON.stringify(OFFLINE_IMPORTS));
  const root = process.cwd();
  const { manifest } = await bundle([path.resolve('netlify/edge-functions')], outDir, [], {
    basePath: root,
    rootPath: root,
    configPath: path.join(outDir, 'none.json'),
    importMapPaths: [importMap],
  });
  if (!manifest) throw new Error('The edge bundler wrote no manifest.');
  const sizes = await Promise.all(
    manifest.bundles.map(async ({ asset }) => (await stat(path.join(outDir, asset))).size),
  );
  return { routes: manifest.routes, bytes: sizes.reduce((sum, size) => sum + size, 0) };
}
