import { createRoute } from '@hono/zod-openapi';
import { RecordEventsAnswer, RecordEventsInput } from '../../contracts/events.ts';
import { recordEvents } from '../../services/analytics/record-events.ts';
import { createRouter } from '../create-router.ts';
import { jsonAnswer, jsonBody, SIGNED_IN, WRITE_PROBLEMS } from '../route-parts.ts';

const record = createRoute({
  tags: ['Analytics'],
  security: SIGNED_IN,
  method: 'post',
  path: '/',
  summary: 'Count events of the app',
  description: 'Events are counted by day and not kept: of each person only the days on which they used the app are.',
  request: { body: jsonBody(RecordEventsInput) },
  responses: { ...WRITE_PROBLEMS, 202: jsonAnswer('How many were counted.', RecordEventsAnswer) },
});

export const events = createRouter().openapi(record, async (c) =>
  c.json({ counted: await recordEvents(c.get('ctx'), c.req.valid('json').events) }, 202),
);
