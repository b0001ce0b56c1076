import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { budgetTable, measureFirstLoad } from './bundle-budget.ts';

let dist: string;

beforeAll(async () => {
  dist = await mkdtemp(path.join(tmpdir(), 'dist-'));
  await mkdir(path.join(dist, '.vite'));
  await mkdir(path.join(dist, 'assets'));
  const manifest = {
    'index.html': { file: 'assets/index.js', isEntry: true, imports: ['_vendor.js'], dynamicImports: ['chart.tsx'] },
    '_vendor.js': { file: 'assets/vendor.js', imports: ['_deep.js'] },
    '_deep.js': { file: 'assets/deep.js', imports: ['_vendor.js'] },
    'chart.tsx': { file: 'assets/chart.js', imports: [] },
  };
  await writeFile(path.join(dist, '.vite/manifest.json'), JSON.stringify(manifest));
  await writeFile(
    path.join(dist, 'index.html'),
    '<script src="/theme.js"></script><script type="module" crossorigin src="/assets/index.js"></script>' +
      '<link rel="modulepreload" crossorigin href="/assets/vendor.js"><link rel="stylesheet" href="/assets/a.css">',
  );
  for (const file of ['theme.js', 'assets/index.js', 'assets/vendor.js', 'assets/deep.js', 'assets/chart.js']) {
    await writeFile(path.join(dist, file), `console.log(${JSON.stringify(file)})`);
  }
});
afterAll(() => rm(dist, { recursive: true }));

test('counts the entry, its static imports and the scripts of the page, each once', () => {
  const { files, totalBytes } = measureFirstLoad(dist);
  expect(files.map(({ file }) => file).toSorted()).toEqual([
    'assets/deep.js',
    'assets/index.js',
    'assets/vendor.js',
    'theme.js',
  ]);
  expect(totalBytes).toBeGreaterThan(0);
  expect(budgetTable({ files, totalBytes })).toContain('assets/index.js');
});

test('what loads lazily is not counted', () => {
  expect(measureFirstLoad(dist).files.map(({ file }) => file)).not.toContain('assets/chart.js');
});
