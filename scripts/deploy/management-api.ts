import { once } from 'node:events';
import { mkdir, writeFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';

export interface ManagementApi {
  url: string;
  /** The functions that were deployed here, with what the CLI said about them. */
  deployed: { slug: string; metadata: unknown }[];
  stop(): Promise<void>;
}

/** The two calls of Supabase's Management API that `functions deploy --use-api` makes; uploads are kept in `uploadDir`. */
export async function startManagementApi(uploadDir: string): Promise<ManagementApi> {
  const deployed: ManagementApi['deployed'] = [];
  const server = createServer(async (request, response) => {
    const url = new URL(request.url ?? '/', 'http://127.0.0.1');
    const slug = url.searchParams.get('slug') ?? '';
    const isDeploy = request.method === 'POST' && url.pathname.endsWith('/functions/deploy');
    if (isDeploy) deployed.push({ slug, metadata: await keepUpload(request, uploadDir) });
    response.writeHead(isDeploy ? 201 : 200, { 'content-type': 'application/json' });
    response.end(JSON.stringify(isDeploy ? functionAnswer(slug) : PROJECT));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}`, deployed, stop: () => close(server) };
}

async function keepUpload(request: IncomingMessage, uploadDir: string): Promise<unknown> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  const headers = { 'content-type': request.headers['content-type'] ?? '' };
  const form = await new Response(Buffer.concat(chunks), { headers }).formData();
  for (const file of form.getAll('file')) {
    if (typeof file === 'string') throw new Error('A file was uploaded as text.');
    const target = path.resolve(uploadDir, file.name);
    if (!target.startsWith(uploadDir + path.sep)) throw new Error(`${file.name} lies outside of the project.`);
    await mkdir(path.dirname(target), { recursive: true });
    await writeFile(target, Buffer.from(await file.arrayBuffer()));
  }
  const metadata = form.get('metadata');
  return JSON.parse(typeof metadata === 'string' ? metadata : await (metadata ?? new Blob()).text());
}

const functionAnswer = (slug: string) => ({
  ...{ id: 'rehearsal', slug, name: slug, status: 'ACTIVE', version: 1, created_at: 1, updated_at: 1 },
  ...{ verify_jwt: false, entrypoint_path: `supabase/functions/${slug}/index.ts` },
});

const PROJECT = {
  ...{ id: 'abcdefghijklmnopqrst', ref: 'abcdefghijklmnopqrst', name: 'rehearsal', region: 'us-east-1' },
  ...{ organization_id: 'none', organization_slug: 'none', status: 'ACTIVE_HEALTHY' },
  created_at: '2026-01-01T00:00:00Z',
  database: { host: 'none.invalid', version: '17', postgres_engine: '17', release_channel: 'ga' },
};

async function close(server: Server): Promise<void> {
  server.closeAllConnections();
  server.close();
  await once(server, 'close');
}
