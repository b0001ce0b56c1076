import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import postgres from 'postgres';
import { Connection } from './connection.ts';
import { Hub } from './hub.ts';
import { MessageFeed } from './message-feed.ts';
import { decodeMessage, encodeMessage, PROTOCOLS, type Protocol } from './phoenix-message.ts';
import { verifyToken } from './verify-token.ts';
import { acceptUpgrade, refuseUpgrade } from './websocket/accept-upgrade.ts';
import { ServerSocket } from './websocket/server-socket.ts';

const PATH = '/realtime/v1/websocket';
const PRUNE_MS = 3_600_000;

export interface Realtime {
  isSocketRequest(request: IncomingMessage): boolean;
  upgrade(request: IncomingMessage, stream: Duplex, head: Buffer): Promise<void>;
  /** Ends every connection as a network that goes away does; answers how many there were. */
  cut(): number;
  stop(): Promise<void>;
}

/** Supabase's Realtime as far as the product uses it: private channels that carry what the database sends. */
export function startRealtime(databaseUrl: string): Realtime {
  const sql = postgres(databaseUrl, { max: 2, connect_timeout: 5, onnotice: () => undefined });
  const hub = new Hub();
  const clients = new Map<ServerSocket, Connection>();
  const feed = new MessageFeed(databaseUrl, sql, {
    isWanted: (topic) => hub.isWanted(topic),
    onMessage: ({ id, topic, event, payload, private: isPrivate }) => {
      // A public message reaches public channels only, of which there are none here.
      if (!isPrivate) return;
      for (const channel of hub.on(topic))
        channel.push('broadcast', { type: 'broadcast', event, payload, meta: { id } });
    },
    onGap: () => {
      for (const connection of clients.values()) connection.fail();
    },
  });
  const pruning = setInterval(() => void prune(sql), PRUNE_MS);
  const open = (stream: Duplex, protocol: Protocol, apiKey: string) => {
    const socket = new ServerSocket(stream, {
      onMessage: (data) => {
        try {
          connection.take(decodeMessage(protocol, data));
        } catch {
          // Not a message of this protocol, so not a client of it.
          socket.close(1007, 'Not a Phoenix message.');
        }
      },
      onClose: () => {
        connection.close();
        clients.delete(socket);
      },
    });
    const send: Connection['take'] = (message) => socket.send(encodeMessage(protocol, message));
    const connection = new Connection({ sql, hub, isListening: () => feed.isListening, send, apiKey });
    clients.set(socket, connection);
  };
  const cut = () => {
    const all = [...clients.keys()];
    for (const socket of all) socket.terminate();
    return all.length;
  };
  return {
    isSocketRequest: ({ url }) => pathOf(url) === PATH,
    upgrade: (request, stream, head) => acceptClient(request, stream, head, open),
    cut,
    stop: async () => {
      clearInterval(pruning);
      cut();
      await feed.stop();
      await sql.end({ timeout: 2 });
    },
  };
}

async function acceptClient(
  request: IncomingMessage,
  stream: Duplex,
  head: Buffer,
  open: (stream: Duplex, protocol: Protocol, apiKey: string) => void,
): Promise<void> {
  // Followed by 'close'; until the handshake is over nobody else listens.
  stream.on('error', () => stream.destroy());
  const { searchParams } = new URL(request.url ?? '', 'http://gateway.invalid');
  const apiKey = searchParams.get('apikey') ?? '';
  const protocol = PROTOCOLS.find((one) => one === (searchParams.get('vsn') ?? '1.0.0'));
  const isKnown = await verifyToken(apiKey).then(
    () => true,
    () => false,
  );
  if (!isKnown) return refuseUpgrade(stream, '401 Unauthorized', 'Invalid API key');
  if (!protocol) return refuseUpgrade(stream, '400 Bad Request', 'Only vsn 1.0.0 and 2.0.0 are spoken here.');
  if (!acceptUpgrade(request, stream)) return;
  if (head.length > 0) stream.unshift(head);
  open(stream, protocol, apiKey);
}

/** Hosted projects drop what is older than three days. */
async function prune(sql: postgres.Sql): Promise<void> {
  await sql`delete from realtime.messages where inserted_at < now() - interval '3 days'`.catch((error: unknown) => {
    console.error('[realtime] old messages could not be removed:', error);
  });
}

function pathOf(url: string | undefined): string {
  return (url ?? '').split('?')[0] ?? '';
}
