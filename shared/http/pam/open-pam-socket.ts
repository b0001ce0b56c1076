import type { VerifiedUser } from '../../clients/token-verifier.ts';
import { PAM_CLOSE_CODES, type PamEvent, PamTicketQuery } from '../../contracts/pam-protocol.ts';
import { AppError } from '../../errors.ts';
import type { PamHost } from '../../pam/turn-scope.ts';
import { describePamState } from '../../services/pam/describe-pam-state.ts';
import { forgetPamConnection, notePamConnection } from '../../services/pam/pam-connections.ts';
import { usePamTicket as redeemTicket } from '../../services/pam/pam-tickets.ts';
import type { Platform } from '../api-env.ts';
import { describe } from '../problem.ts';
import { createPamHost } from './create-pam-host.ts';
import { readOrNone } from './read-or-none.ts';
import { createSocketSession, HEARTBEAT_MS, type SocketSession } from './socket-session.ts';
import { createSocketTalk } from './socket-talk.ts';

export type UpgradeWebSocket = (request: Request) => { socket: WebSocket; response: Response };

type Opening = {
  request: Request;
  platform: Platform;
  upgrade: UpgradeWebSocket;
  inBackground: (work: Promise<void>) => void;
  /** Sessions that are open in this process. */
  sessions: Set<SocketSession>;
};

/**
 * Answers the handshake. A browser hears no status of a handshake that fails, only a close code: so a ticket that is no good opens a
 * socket too, which is closed at once.
 */
export async function openPamSocket({
  request,
  platform,
  upgrade,
  inBackground,
  sessions,
}: Opening): Promise<Response> {
  // All that is needed of the request, before it becomes a socket: reading it later ends the process on Supabase.
  const query = PamTicketQuery.safeParse(Object.fromEntries(new URL(request.url).searchParams));
  const userAgent = request.headers.get('user-agent') ?? '';
  const ticket = query.data
    ? await redeemTicket(platform.database.asAnyone(), query.data.ticket).catch(asRefusal)
    : new AppError('unauthenticated', 'Ask for a ticket first.');
  const { socket, response } = upgrade(request);
  const { data } = query;
  if (ticket instanceof AppError || !data) return closeAtOnce(socket, response, PAM_CLOSE_CODES.auth);
  if (ticket.conversationId !== data.conversationId) return closeAtOnce(socket, response, PAM_CLOSE_CODES.forbidden);
  const connectionId = crypto.randomUUID();
  const { redis } = platform;
  const report = (cause: unknown) =>
    console.error(JSON.stringify({ level: 'error', connectionId, message: 'PAM socket', cause: describe(cause) }));
  const requireUser = createGuard(platform, ticket.userId, userAgent);
  const session = createSocketSession({
    conversationId: ticket.conversationId,
    socket,
    endsAtMs: Date.now() + platform.env.FUNCTION_WALL_CLOCK_SECONDS * 1_000,
    beat: () => void notePamConnection(redis, connectionId),
    report,
    signIn: async (accessToken) => {
      let user = await requireUser(accessToken);
      const toHost = () => createPamHost({ platform, user, redis, requestId: connectionId, inBackground });
      const host = toHost();
      return createSocketTalk({
        host,
        conversationId: ticket.conversationId,
        lastSeq: data.lastSeq,
        send: (event: PamEvent) => socket.send(JSON.stringify(event)),
        fail: (cause) => {
          report(cause);
          socket.close(PAM_CLOSE_CODES.internal, 'Events cannot be read just now.');
        },
        greet: () => greet(host, connectionId, ticket.conversationId, data.lastSeq),
        require: async (renewed) => {
          user = await requireUser(renewed ?? user.accessToken);
          return toHost();
        },
      });
    },
  });
  sessions.add(session);
  inBackground(
    attend(socket, session, () => notePamConnection(redis, connectionId)).then(async () => {
      sessions.delete(session);
      await forgetPamConnection(redis, connectionId);
    }),
  );
  return response;
}

/** Hands on what the socket hears, until it is closed and what was begun on it has ended. */
async function attend(socket: WebSocket, session: SocketSession, opened: () => Promise<void>): Promise<void> {
  socket.binaryType = 'arraybuffer';
  socket.onopen = () => void opened();
  socket.onmessage = ({ data }) => session.take(data);
  socket.onclose = () => session.end();
  socket.onerror = () => session.end();
  await session.over;
}

function closeAtOnce(socket: WebSocket, response: Response, code: number): Response {
  socket.onopen = () => socket.close(code, 'This ticket opens nothing here.');
  socket.onerror = () => {}; // gone by itself
  return response;
}

/** Who an access token speaks for, if it is the person of the ticket and their device is still signed in. */
function createGuard({ verifyToken, sessions, redis, database }: Platform, userId: string, userAgent: string) {
  return async (accessToken: string): Promise<VerifiedUser> => {
    const user = await verifyToken(accessToken);
    if (user.id !== userId) throw new AppError('forbidden', 'This ticket is somebody else’s.');
    if (user.sessionId !== null) {
      const session = { userId, sessionId: user.sessionId };
      const db = database.asUser(accessToken);
      await sessions.requireActive({ session, mark: undefined, redis, db, userAgent, isRead: false });
    }
    return user;
  };
}

async function greet({ ctx, env }: PamHost, connectionId: string, conversationId: string, afterSeq: number) {
  const [{ engine, reason: engineReason, isStandIn }, { lastSeq }] = await Promise.all([
    describePamState(ctx, env),
    readOrNone(ctx, { conversationId, afterSeq, limit: 1 }),
  ]);
  return { connectionId, lastSeq, engine, engineReason, heartbeatMs: HEARTBEAT_MS, isStandIn };
}

function asRefusal(error: unknown): AppError {
  if (error instanceof AppError) return error;
  throw error;
}
