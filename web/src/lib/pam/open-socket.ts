import type { RawSocket, SocketHandlers } from './connection/connection-types.ts';

/** The browser's WebSocket. What is said before it is open, or after its end, is lost: the connection says it anew. */
export function openSocket(url: string, { onOpen, onText, onClose }: SocketHandlers): RawSocket {
  const socket = new WebSocket(url);
  socket.addEventListener('open', onOpen);
  socket.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    if (typeof data === 'string') onText(data);
  });
  socket.addEventListener('close', ({ code }) => onClose(code));
  return {
    send(text) {
      if (socket.readyState === WebSocket.OPEN) socket.send(text);
    },
    close: () => socket.close(),
  };
}
