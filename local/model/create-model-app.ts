import { Hono } from 'hono';
import { STAND_IN_KEY } from '../../shared/domain/is-stand-in.ts';
import { createChatRoutes } from './chat-routes.ts';
import { refusal } from './fail-as-told.ts';
import { createLocalRoutes } from './local-routes.ts';
import { Received } from './received.ts';
import { ScriptQueue } from './script.ts';
import { createSpeechRoutes } from './speech-routes.ts';
import type { StandIn } from './stand-in.ts';

/**
 * Stands in for a model, speech and transcription, by OpenAI's and ElevenLabs' protocols. It says what it was told to by
 * `POST /_local/script`, else what a few rules and an echo say. Below `/faulty/hang/v1` (or `429`, `500`, `broken`) everything fails so.
 */
export function createModelApp(port: number): Hono {
  const standIn: StandIn = { scripts: new ScriptQueue(), received: new Received() };
  const app = new Hono();
  const hosts = new Set([`127.0.0.1:${port}`, `localhost:${port}`]);
  // What people say to it can be read here: a web page that points its own name at this machine must not.
  app.use(async (c, next) => (hosts.has(c.req.header('host') ?? '') ? next() : c.text('Unknown host', 421)));
  app.all('/faulty/hang/*', () => new Promise<never>(() => {}));
  app.all('/faulty/429/*', (c) => c.json(refusal(429), 429, { 'retry-after': '60' }));
  app.all('/faulty/500/*', (c) => c.json(refusal(500), 500));
  app.all('/faulty/broken/*', (c) => c.body('{"choices":[', 200, { 'content-type': 'application/json' }));
  app.use('/v1/*', async (c, next) => {
    const key = c.req.header('xi-api-key') ?? c.req.header('authorization')?.replace(/^Bearer /, '');
    return key === STAND_IN_KEY ? next() : c.json(refusal(401, 'Incorrect API key provided.'), 401);
  });
  app.get('/v1/models', (c) => {
    const data = ['stand-in', 'stand-in-tts', 'stand-in-stt'];
    return c.json({ object: 'list', data: data.map((id) => ({ id, object: 'model', created: 0, owned_by: 'local' })) });
  });
  app.route('/v1', createChatRoutes(standIn));
  app.route('/v1', createSpeechRoutes(standIn));
  app.route('/_local', createLocalRoutes(standIn));
  return app;
}
