import { type IncomingMessage, request, type ServerResponse } from 'node:http';
import type { FunctionHost } from './start-functions.ts';
import { verifyFunctionJwt } from './verify-function-jwt.ts';

const PREFIX = '/functions/v1/';
const HOP_BY_HOP = new Set([
  'connection',
  'keep-alive',
  'proxy-connection',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
]);
/** Set by the platform alone, so what a caller claims is dropped. */
const SET_BY_PLATFORM = new Set([
  'x-forwarded-for',
  'x-forwarded-host',
  'x-forwarded-port',
  'x-forwarded-proto',
  'x-real-ip',
  'cf-connecting-ip',
]);

export function isFunctionRequest(url: string | undefined): boolean {
  return url?.startsWith(PREFIX) ?? false;
}

/** Streams a call of `/functions/v1/<name>/…` to the function's process, bytes and duplicate headers as they are. */
export async function proxyFunction(
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  functions: ReadonlyMap<string, FunctionHost>,
  jwtSecret: string,
): Promise<void> {
  const target = functionTarget(incoming, functions);
  if (!target) return refuse(outgoing, 404, 'NOT_FOUND', 'Requested function was not found');
  if (target.verifyJwt && incoming.method !== 'OPTIONS') {
    const verdict = await verifyFunctionJwt(incoming.headers.authorization, jwtSecret);
    if (!verdict.allowed) return refuse(outgoing, 401, 401, verdict.message);
  }
  forward(incoming, outgoing, target.port, pathOfFunction(incoming));
}

/** What follows `/functions/v1`: the function's name and the path it sees. */
export const pathOfFunction = ({ url = '' }: IncomingMessage): string => url.slice(PREFIX.length - 1);

export function functionTarget(incoming: IncomingMessage, functions: ReadonlyMap<string, FunctionHost>) {
  return functions.get(/^\/([^/?]*)/.exec(pathOfFunction(incoming))?.[1] ?? '');
}

function forward(incoming: IncomingMessage, outgoing: ServerResponse, port: number, path: string): void {
  const upstream = request({
    host: '127.0.0.1',
    port,
    path,
    method: incoming.method,
    headers: headersFor(incoming),
    setHost: false,
  });
  upstream.on('response', (answer) => {
    outgoing.writeHead(answer.statusCode ?? 502, answer.statusMessage, withoutHopByHop(answer.rawHeaders));
    answer.pipe(outgoing);
    answer.on('error', () => outgoing.destroy());
  });
  upstream.on('error', () => {
    if (outgoing.headersSent) outgoing.destroy();
    else refuse(outgoing, 503, 'BOOT_ERROR', 'Function failed to start (please check logs)');
  });
  // Whoever hangs up, the other side learns of it: a closed tab must end a stream in the function.
  outgoing.on('close', () => upstream.destroy());
  incoming.pipe(upstream);
}

/** The caller's headers with what the platform says of them; those of one hop are left out. */
export function headersFor(incoming: IncomingMessage): string[] {
  const host = incoming.headers.host ?? '';
  const kept = withoutHopByHop(incoming.rawHeaders, SET_BY_PLATFORM);
  // A body of unknown length stays chunked on the way to the function.
  if (incoming.headers['transfer-encoding']) kept.push('transfer-encoding', 'chunked');
  return [
    ...kept,
    ...['x-forwarded-for', incoming.socket.remoteAddress ?? '127.0.0.1'],
    ...['x-forwarded-host', host.replace(/:\d+$/, '')],
    ...['x-forwarded-port', /:(\d+)$/.exec(host)?.[1] ?? '80'],
    ...['x-forwarded-proto', 'http'],
  ];
}

function withoutHopByHop(rawHeaders: string[], alsoDropped?: ReadonlySet<string>): string[] {
  const kept: string[] = [];
  for (let index = 0; index + 1 < rawHeaders.length; index += 2) {
    const [name, value] = [rawHeaders[index] ?? '', rawHeaders[index + 1] ?? ''];
    const lower = name.toLowerCase();
    if (!HOP_BY_HOP.has(lower) && !alsoDropped?.has(lower)) kept.push(name, value);
  }
  return kept;
}

function refuse(outgoing: ServerResponse, status: number, code: number | string, message: string): void {
  outgoing.writeHead(status, { 'content-type': 'application/json', 'access-control-allow-origin': '*' });
  outgoing.end(JSON.stringify({ code, message }));
}
