import { createServer } from 'node:http';

/**
 * A server that passes the first request of each kind on to `target` and answers every later one of that kind with the
 * same bytes. In its place the embedded database's REST server would be what a load test measures.
 */
const [target = '', port = ''] = process.argv.slice(2);
const recorded = new Map<string, Promise<{ status: number; body: string }>>();

createServer(async (request, response) => {
  if (request.url === '/ready') return response.end();
  const body = (await request.toArray()).join('');
  const kind = `${request.method} ${request.url} ${body}`;
  const answer = recorded.get(kind) ?? record(request.method ?? '', request.url ?? '', request.headersDistinct, body);
  recorded.set(kind, answer);
  const { status, body: text } = await answer;
  response
    .writeHead(status, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) })
    .end(text);
}).listen(Number(port), '127.0.0.1');

async function record(method: string, url: string, given: NodeJS.Dict<string[]>, body: string) {
  const headers = new Headers({ 'content-type': 'application/json' });
  for (const name of ['apikey', 'authorization']) headers.set(name, given[name]?.[0] ?? '');
  const answer = await fetch(target + url, { method, headers, ...(method === 'GET' ? {} : { body }) });
  return { status: answer.status, body: await answer.text() };
}
