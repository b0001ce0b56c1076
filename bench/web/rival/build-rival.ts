import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build } from 'esbuild';

/** Puts the rival's page beside the app, on the same host, at `/rival/`. */
export async function buildRival(dist: string): Promise<void> {
  const folder = join(dist, 'rival');
  mkdirSync(folder, { recursive: true });
  writeFileSync(
    join(folder, 'index.html'),
    '<!doctype html><title>Rival</title><script src="/rival/page.js"></script>',
  );
  await build({
    entryPoints: [resolve('bench/web/rival/page.ts')],
    outfile: join(folder, 'page.js'),
    bundle: true,
    format: 'iife',
    platform: 'browser',
    define: { 'process.env.NODE_ENV': '"production"' },
    logLevel: 'warning',
  });
}
