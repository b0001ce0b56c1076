import { connect } from 'node:net';

/**
 * Whether something accepts connections on this port of 127.0.0.1. Where the port lies among those that the system gives to
 * outgoing connections, a knock can meet itself: it then comes from the very port it goes to, and holds that port for a minute
 * unless it is reset.
 */
export function isPortOpen(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ port, host: '127.0.0.1' });
    const settle = (open: boolean) => {
      socket.destroy();
      resolve(open);
    };
    socket.setTimeout(1_000, () => settle(false));
    socket.once('error', () => settle(false));
    socket.once('connect', () => {
      if (socket.localPort !== port) return settle(true);
      socket.resetAndDestroy();
      resolve(false);
    });
  });
}
