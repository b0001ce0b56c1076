import { createServer } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import { listen } from '../processes/listen.ts';
import { createExternalApp } from './create-external-app.ts';

/** Stands in for the vendors of weather, places and roads, for tests: nobody is shown its answers as if they were true. */
export async function startExternal(port: number): Promise<{ stop(): Promise<void> }> {
  const server = createServer(getRequestListener(createExternalApp(() => new Date()).fetch));
  await listen(server, port, 'external APIs');
  return {
    async stop() {
      server.close();
      server.closeAllConnections();
    },
  };
}
