import type { Server } from 'node:http';
import { portTakenMessage } from './port-taken-message.ts';

/** Makes the server listen on 127.0.0.1. A taken port becomes a message that names it and the way out. */
export function listen(server: Server, port: number, part: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      reject(error.code === 'EADDRINUSE' ? new Error(portTakenMessage(port, part), { cause: error }) : error);
    });
    server.listen(port, '127.0.0.1', resolve);
  });
}
