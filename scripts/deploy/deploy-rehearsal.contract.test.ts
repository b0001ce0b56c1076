import { execFile } from 'node:child_process';
import { copyFile, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type ManagementApi, startManagementApi } from './management-api.ts';
import { type ServedFunction, serveFunction } from './serve-function.ts';

const run = promisify(execFile);
const PROJECT_REF = 'abcdefghijklmnopqrst';

let folder: string;
let uploaded: string;
let api: ManagementApi;
let served: ServedFunction;

// `supabase functions deploy --use-api` as a deploy runs it, against a stand-in on this machine; then what was uploaded
// is served from an otherwise empty folder. It starts only when the CLI found every file that the function imports.
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'deploy-'));
  uploaded = path.join(folder, 'uploaded');
  await mkdir(uploaded);
  api = await startManagementApi(uploaded);
  await deploy('api');
  // The platform fetches the packages; here they come from where npm put them.
  await symlink(path.resolve('node_modules'), path.join(uploaded, 'node_modules'), 'junction');
  await copyFile('package.json', path.join(uploaded, 'package.json'));
  served = await serveFunction({ root: uploaded, name: 'api', env: {}, workDir: folder });
});

afterAll(async () => {
  await served?.stop();
  await api?.stop();
  await rm(folder, { recursive: true });
});

async function deploy(name: string): Promise<void> {
  const profile = path.join(folder, 'profile.yaml');
  const lines = ['name: rehearsal', `api_url: ${api.url}`, `dashboard_url: ${api.url}`, 'project_host: none.invalid'];
  await writeFile(profile, `${lines.join('\n')}\n`);
  const cli = path.resolve('node_modules/supabase/dist/supabase.js');
  const options = ['--use-api', `--remote=${PROJECT_REF}`, '--profile', profile, '--yes'];
  await run(process.execPath, [cli, 'functions', 'deploy', name, ...options], {
    env: {
      PATH: process.env.PATH,
      // A home of its own: the CLI keeps a login and counts calls there.
      HOME: folder,
      DO_NOT_TRACK: '1',
      SUPABASE_ACCESS_TOKEN: `sbp_${'0'.repeat(40)}`,
    },
  });
}

test('the CLI uploads the function with its entry point and without a token check of its own', () => {
  expect(api.deployed).toEqual([
    {
      slug: 'api',
      metadata: expect.objectContaining({
        entrypoint_path: 'supabase/functions/api/index.ts',
        import_map_path: 'supabase/functions/api/deno.json',
        verify_jwt: false,
      }),
    },
  ]);
});

test('the uploaded files alone answer under the Deno of the platform, those loaded later too', async () => {
  const live = await fetch(`${served.url}/api/health/live`);
  expect(live.status).toBe(200);
  const document = await fetch(`${served.url}/api/openapi.json`); // loads every group of routes
  expect(document.status).toBe(200);
});
