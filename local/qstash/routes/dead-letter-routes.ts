import { Hono } from 'hono';
import type { DeadLetters } from '../dead-letters.ts';
import { describeDeadLetter } from '../describe-message.ts';
import { readConfiguration } from '../read-configuration.ts';

/** `/v2/dlq`. */
export function createDeadLetterRoutes(deadLetters: DeadLetters): Hono {
  const routes = new Hono();
  routes.get('/', async (c) => {
    const { letters, cursor } = await deadLetters.list(c.req.queries());
    return c.json({ messages: letters.map(describeDeadLetter), cursor });
  });
  routes.delete('/', async (c) => c.json(await deadLetters.removeMany(c.req.queries())));
  routes.post('/retry', async (c) => {
    const { messageIds, cursor } = await deadLetters.retry(c.req.queries(), overridesOf(c.req.raw));
    return c.json({ responses: messageIds.map((messageId) => ({ messageId })), cursor }, 201);
  });
  routes.post('/retry/:id', async (c) => {
    const { messageIds } = await deadLetters.retry({ dlqIds: [c.req.param('id')] }, overridesOf(c.req.raw));
    return c.json({ messageId: messageIds[0] }, 201);
  });
  routes.get('/:id', async (c) => c.json(describeDeadLetter(await deadLetters.get(c.req.param('id')))));
  routes.delete('/:id', async (c) => {
    await deadLetters.remove(c.req.param('id'));
    return c.body(null, 200);
  });
  return routes;
}

/** The request has a content type of its own, which is not the message's. */
function overridesOf({ headers }: Request): Record<string, string> {
  const { 'content-type': _ownContentType, ...overrides } = readConfiguration(headers);
  return overrides;
}
