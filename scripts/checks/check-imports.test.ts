import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { checkImports } from './check-imports.ts';

let root: string;

beforeEach(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'imports-'));
  await plant({
    'package.json': '{ "type": "module" }',
    'shared/contracts/trip.ts': 'export const trip = 1;',
    'shared/services/get-trip.ts': "import { trip } from '../contracts/trip.ts';\nexport const getTrip = () => trip;",
    'shared/http/create-api.ts':
      "import { getTrip } from '../services/get-trip.ts';\nexport type Api = number;\nexport const createApi = () => getTrip();",
    'shared/jobs/sweep.ts': 'export const sweep = 1;',
    'local/stand-in.ts': 'export const standIn = 1;',
    'web/src/lib/api-client.ts':
      "import type { Api } from '../../../shared/http/create-api.ts';\nexport const client: Api = 1;",
    'web/src/lib/read.ts': "import { trip } from '../../../shared/contracts/trip.ts';\nexport const read = trip;",
    'web/src/features/trips/list.ts': "import { read } from '../../lib/read.ts';\nexport const list = read;",
    'web/src/features/money/sum.ts': 'export const sum = 1;',
    'netlify/edge-functions/api.ts':
      "import { createApi } from '../../shared/http/create-api.ts';\nexport default Deno.env.get('X') ?? createApi();",
  });
});
afterEach(() => rm(root, { recursive: true }));

async function plant(files: Record<string, string>) {
  for (const [file, content] of Object.entries(files)) {
    await mkdir(path.join(root, path.dirname(file)), { recursive: true });
    await writeFile(path.join(root, file), `${content}\n`);
  }
}

const imports = (target: string) => `import { x } from '${target}';\nexport const y = x;`;

test('a tree that keeps to its floors passes', async () => {
  const report = await checkImports(root);
  expect(report.violations).toEqual([]);
  expect(report.modules).toBeGreaterThan(8);
});

test.each([
  ['floor-services', 'shared/services/up.ts', imports('../http/create-api.ts')],
  [
    'floor-contracts',
    'shared/contracts/up.ts',
    "import type { getTrip } from '../services/get-trip.ts';\nexport type T = typeof getTrip;",
  ],
  ['floor-services', 'shared/services/handler.ts', imports('../jobs/sweep.ts')],
  ['local-stands-apart', 'shared/clients/x.ts', imports('../../local/stand-in.ts')],
  ['local-stands-apart', 'supabase/functions/api/index.ts', imports('../../../local/stand-in.ts')],
  ['shared-stands-alone', 'shared/domain/x.ts', imports('../../web/src/lib/read.ts')],
  ['features-never-meet', 'web/src/features/trips/x.ts', imports('../money/sum.ts')],
  ['components-and-lib-know-no-feature', 'web/src/components/x.ts', imports('../features/money/sum.ts')],
  ['web-knows-the-server-as-a-type', 'web/src/lib/api-client.ts', imports('../../../shared/http/create-api.ts')],
  [
    'web-knows-shared-by-contract',
    'web/src/lib/other.ts',
    "import type { Api } from '../../../shared/http/create-api.ts';\nexport type A = Api;",
  ],
  ['resolvable', 'web/src/lib/lost.ts', imports('./nowhere.ts')],
  ['no-cycles', 'shared/contracts/trip.ts', imports('../services/get-trip.ts')],
  ['shared-without-node', 'shared/clients/disk.ts', "import fs from 'node:fs';\nexport const y = fs;"],
  ['environment-in-entry-points', 'shared/services/env.ts', 'export const url = process.env.URL;'],
  ['environment-in-entry-points', 'web/src/features/trips/env.ts', 'export const url = import.meta.env.VITE_URL;'],
  ['environment-in-entry-points', 'shared/clients/env.ts', "export const url = Deno.env.get('URL');"],
])('%s goes red for a planted %s', async (rule, file, content) => {
  await plant({ [file]: content });
  const { violations } = await checkImports(root);
  expect(violations.map((violation) => violation.split(':')[0])).toContain(rule);
});

test('folders may not form a cycle, even where no file does', async () => {
  await plant({
    'shared/services/trips/a.ts': imports('../rigs/b.ts'),
    'shared/services/rigs/b.ts': 'export const x = 1;',
    'shared/services/rigs/c.ts': imports('../trips/d.ts'),
    'shared/services/trips/d.ts': 'export const x = 1;',
  });
  const { violations } = await checkImports(root);
  expect(violations.map((violation) => violation.split(':')[0])).toContain('no-folder-cycles');
});

test('a tree in which no file is seen is an error, not a clean result', async () => {
  await rm(root, { recursive: true });
  await mkdir(path.join(root, 'shared'), { recursive: true });
  await expect(checkImports(root)).rejects.toThrow('saw no module');
});
