import { createServer } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import { listen } from '../processes/listen.ts';
import { createModelApp } from './create-model-app.ts';

/** Stands in for a model and for speech, in tests and where a developer asks for it by PAM_STAND_IN=true. */
export async function startModel(port: number): Promise<{ stop(): Promise<void> }> {
  const server = createServer(getRequestListener(createModelApp(port).fetch));
  await listen(server, port, 'model');
  return {
    async stop() {
      server.close();
      server.closeAllConnections();
    },
  };
}
