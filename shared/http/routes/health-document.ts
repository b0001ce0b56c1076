import { createRoute } from '@hono/zod-openapi';
import { Health, Liveness } from '../../contracts/health.ts';
import { createRouter } from '../create-router.ts';
import { jsonAnswer } from '../route-parts.ts';

const tags = ['Health'];

const whole = createRoute({
  tags,
  method: 'get',
  path: '/health',
  summary: 'Health of the API and what it depends on',
  description: '200 also when degraded. Probe results are shared for 30 s.',
  responses: { 200: jsonAnswer('Healthy, or degraded with what is wrong.', Health) },
});

const live = createRoute({
  tags,
  method: 'get',
  path: '/health/live',
  summary: 'Whether this process answers',
  responses: { 200: jsonAnswer('It does. Nothing else was asked.', Liveness) },
});

const ready = createRoute({
  tags,
  method: 'get',
  path: '/health/ready',
  summary: 'Whether everything it depends on answers too',
  responses: { 200: jsonAnswer('Ready.', Health), 503: jsonAnswer('Not ready, with what is wrong.', Health) },
});

/** What the OpenAPI document says about the routes of `health.ts`. It serves nothing. */
export const healthDocument = createRouter();
for (const route of [whole, live, ready]) healthDocument.openAPIRegistry.registerPath(route);
