import { createHash, randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { SignJWT } from 'jose';
import { stackJobsEnvironment } from '../../../local/function-environment.ts';
import { createServiceDatabase, type ServiceDatabase } from '../../clients/database.ts';
import type { Handlers } from '../../jobs/registry.ts';
import { readJobsEnvironment } from '../../jobs-env.ts';
import { createJobs } from '../create-jobs.ts';
import type { RequestLog } from '../request-log.ts';
import { stack } from './targets.ts';

/** The database as the jobs function sees it. */
export const service: ServiceDatabase = createServiceDatabase({
  url: stack.urls.supabase,
  serviceKey: stack.keys.serviceRole,
});

type Signing = { key?: string; url?: string; expiresInSeconds?: number; signedBody?: string };

/** A signature as QStash makes it, of `body` for the address of `path`; `Signing` makes it wrong. */
export async function sign(path: string, body: string, signing: Signing = {}): Promise<string> {
  const now = Math.floor(Date.now() / 1000);
  const hash = createHash('sha256')
    .update(signing.signedBody ?? body)
    .digest('base64url');
  return new SignJWT({ body: hash })
    .setProtectedHeader({ alg: 'HS256', typ: 'JWT' })
    .setIssuer('Upstash')
    .setSubject(signing.url ?? `${stack.urls.jobs}/${path}`)
    .setIssuedAt(now)
    .setNotBefore(now - 400)
    .setExpirationTime(now + (signing.expiresInSeconds ?? 300))
    .setJti(randomUUID())
    .sign(new TextEncoder().encode(signing.key ?? stack.keys.qstashCurrentSigningKey));
}

export type Published = { destination: string; body: { run: string }; headers: Record<string, string> };

/** A QStash that only takes messages and shows them. `down` makes it answer 500. */
export async function startRecorder() {
  const published: Published[] = [];
  const recorder = { published, down: false, url: '', close: () => void server.close() };
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const batch: { destination: string; body: string; headers: Record<string, string> }[] = JSON.parse(
        Buffer.concat(chunks).toString(),
      );
      if (!recorder.down) for (const one of batch) published.push({ ...one, body: JSON.parse(one.body) });
      response.writeHead(recorder.down ? 500 : 200, { 'content-type': 'application/json' });
      response.end(JSON.stringify(batch.map(() => ({ messageId: randomUUID() }))));
    });
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  recorder.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return recorder;
}

/** The jobs function in this process, with handlers of the test's own and a clock of its own. */
export function jobsTarget(qstashUrl: string, handlers: Handlers, now: () => Date = () => new Date()) {
  const lines: RequestLog[] = [];
  const jobs = createJobs({
    environment: readJobsEnvironment(stackJobsEnvironment(stack, { qstashUrl })),
    host: 'node',
    handlers,
    now,
    log: (line) => lines.push(line),
  });
  async function send(path: string, body: unknown, headers: Record<string, string> = {}, signing?: Signing) {
    const text = JSON.stringify(body);
    const signature = await sign(path, text, signing);
    const response = await jobs.fetch(
      new Request(`http://localhost/jobs/${path}`, {
        method: 'POST',
        body: text,
        headers: { 'content-type': 'application/json', 'upstash-signature': signature, ...headers },
      }),
    );
    const json = (await response.json()) as { outcome?: string; reason?: string };
    return { status: response.status, headers: response.headers, ...json };
  }
  return { send, lines };
}
