import type { Platform } from '../api-env.ts';
import type { InBackground } from '../middleware/authenticate.ts';
import { describe } from '../problem.ts';
import type { RateLimiter } from '../rate-limiter.ts';
import type { RequestLog } from '../request-log.ts';
import type { UpgradeWebSocket } from './open-pam-socket.ts';
import type { SocketSession } from './socket-session.ts';

type SocketOptions = {
  platform: Platform;
  limiter: RateLimiter;
  clientIp: (request: Request) => string;
  inBackground: InBackground;
  upgradeWebSocket: UpgradeWebSocket;
  host: string;
  log: (line: RequestLog) => void;
};

const PATH = /\/api\/v1\/pam\/ws$/;

/** The WebSockets of PAM. They stand beside the routes: no header can be put on the answer to a handshake. */
export function createSockets({
  platform,
  limiter,
  clientIp,
  inBackground,
  upgradeWebSocket,
  host,
  log,
}: SocketOptions) {
  const sessions = new Set<SocketSession>();

  async function open(request: Request): Promise<Response> {
    const startedAt = performance.now();
    const line = {
      level: 'info',
      time: new Date().toISOString(),
      host,
      requestId: crypto.randomUUID(),
      method: 'GET',
    } as const;
    const { env, redis } = platform;
    const note = (status: number, cause?: unknown) =>
      log({
        ...{ ...line, path: '/api/v1/pam/ws', status, ms: Math.round(performance.now() - startedAt) },
        ...{ databaseCalls: 0, databaseMs: 0, redisCalls: 0, redisMs: 0 },
        ...(cause === undefined ? {} : { level: 'error', cause: describe(cause) }),
      });
    try {
      const origin = request.headers.get('origin');
      if (origin !== null && !env.CORS_ORIGINS.includes(origin)) return refuse(403);
      await limiter.admit(redis, [{ key: `ip:${clientIp(request)}`, perMinute: env.RATE_LIMIT_IP_PER_MINUTE }]);
    } catch {
      return refuse(429); // rate_limited is all that it throws
    }
    try {
      const { openPamSocket } = await import('./open-pam-socket.ts');
      const background = (work: Promise<void>) => inBackground(request, work);
      const response = await openPamSocket({
        request,
        platform,
        upgrade: upgradeWebSocket,
        inBackground: background,
        sessions,
      });
      note(101);
      return response;
    } catch (cause) {
      note(503, cause);
      return new Response(null, { status: 503, headers: { 'retry-after': '2' } });
    }

    function refuse(status: number): Response {
      note(status);
      return new Response(null, { status });
    }
  }

  return {
    isAsked: (request: Request) =>
      request.headers.get('upgrade')?.toLowerCase() === 'websocket' && PATH.test(new URL(request.url).pathname),
    open,
    drain() {
      for (const session of sessions) session.drain();
    },
  };
}
