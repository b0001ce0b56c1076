import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What becomes of a request: `taken-500` and `taken-hang` are taken by the provider, which then does not say so. */
export type MailFault = 'pass' | '429' | '500' | 'taken-500' | 'taken-hang' | '401';

/** Stands in front of the mail sink and plays the faults in order, then passes everything on. Refuses what `fault` finds fault with. */
export async function startFaultyMail(
  sinkUrl: string,
  faults: MailFault[],
  isBad: (address: string) => boolean = () => false,
) {
  const keys: string[] = [];
  const server = createServer(async (request, response) => {
    const answer = (status: number, name: string, headers = {}) =>
      response
        .writeHead(status, { 'content-type': 'application/json', ...headers })
        .end(JSON.stringify({ statusCode: status, name, message: 'planted' }));
    const body = (await request.toArray()).join('');
    const key = String(request.headers['idempotency-key']);
    keys.push(key);
    const fault = faults.shift() ?? 'pass';
    if (fault === '429') return answer(429, 'rate_limit_exceeded', { 'retry-after': '7' });
    if (fault === '500') return answer(500, 'internal_server_error');
    if (fault === '401') return answer(401, 'invalid_api_key');
    if ((JSON.parse(body) as { to: string }[]).some(({ to }) => isBad(to))) return answer(422, 'validation_error');
    const headers = {
      authorization: String(request.headers.authorization),
      'content-type': 'application/json',
      'idempotency-key': key,
    };
    const taken = await fetch(sinkUrl + request.url, { method: 'POST', headers, body });
    const text = await taken.text();
    if (fault === 'taken-hang') return;
    if (fault === 'taken-500') return answer(500, 'internal_server_error');
    response.writeHead(taken.status, { 'content-type': 'application/json' }).end(text);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const close = () => {
    server.close();
    server.closeAllConnections();
  };
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, keys, close };
}
