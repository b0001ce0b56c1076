import { createMiddleware } from 'hono/factory';
import type { HonoEnv } from '../api-env.ts';
import type { RequestLog } from '../request-log.ts';
import { SECURITY_HEADERS } from '../security-headers.ts';

type FrameOptions = { host: string; corsOrigins: readonly string[]; log: (line: RequestLog) => void };

const CORS_METHODS = 'GET, POST, PATCH, DELETE';
const CORS_REQUEST_HEADERS =
  'authorization, content-type, idempotency-key, if-match, if-none-match, cache-control, last-event-id, x-request-id, apikey, x-client-info';
const CORS_EXPOSED_HEADERS =
  'etag, age, retry-after, x-request-id, x-bypass-cache-seconds, x-stale-seconds, x-tts-engine, x-tts-fallback, allow';
/** A token in a path is a key to what it opens, and has no place in a log. */
const SECRET = /[0-9a-f]{40,}/gi;
const REQUEST_ID = /^[\w-]{8,64}$/;

/**
 * Around everything else: a request id, security headers and CORS on every answer (errors too), and one log line.
 * An origin that is not listed gets no CORS header at all.
 */
export function frame({ host, corsOrigins, log }: FrameOptions) {
  const allowed = new Set(corsOrigins);
  return createMiddleware<HonoEnv>(async (c, next) => {
    const startedAt = performance.now();
    const given = c.req.header('x-request-id');
    const requestId = given && REQUEST_ID.test(given) ? given : crypto.randomUUID();
    const line: RequestLog = {
      level: 'info',
      time: new Date().toISOString(),
      host,
      requestId,
      method: c.req.method,
      path: c.req.path.replace(SECRET, ':secret'),
      status: 0,
      ms: 0,
      databaseCalls: 0,
      databaseMs: 0,
      redisCalls: 0,
      redisMs: 0,
    };
    c.set('requestId', requestId);
    c.set('log', line);

    const origin = c.req.header('origin');
    const trusted = origin !== undefined && allowed.has(origin);
    const preflight = c.req.method === 'OPTIONS' && c.req.header('access-control-request-method') !== undefined;
    if (preflight) c.res = new Response(null, { status: 204 });
    else await next();

    const { headers } = c.res;
    for (const [name, value] of SECURITY_HEADERS) headers.set(name, value);
    headers.set('x-request-id', requestId);
    headers.append('vary', 'Origin');
    if (!headers.has('cache-control')) headers.set('cache-control', 'private, no-cache');
    if (trusted) {
      headers.set('access-control-allow-origin', origin);
      headers.set('access-control-expose-headers', CORS_EXPOSED_HEADERS);
      if (preflight) {
        headers.set('access-control-allow-methods', CORS_METHODS);
        headers.set('access-control-allow-headers', CORS_REQUEST_HEADERS);
        headers.set('access-control-max-age', '7200');
      }
    }
    line.status = c.res.status;
    line.ms = rounded(performance.now() - startedAt);
    line.databaseMs = rounded(line.databaseMs);
    line.redisMs = rounded(line.redisMs);
    if (line.status >= 500) line.level = 'error';
    log(line);
  });
}

const rounded = (ms: number) => Math.round(ms * 10) / 10;
