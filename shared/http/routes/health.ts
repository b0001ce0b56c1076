import { createRoute } from '@hono/zod-openapi';
import { Health, Liveness } from '../../contracts/health.ts';
import type { HealthReport } from '../../services/health/check-health.ts';
import { VERSION } from '../../version.ts';
import { createRouter } from '../create-router.ts';
import { jsonAnswer } from '../route-parts.ts';

type HealthOptions = { environment: Health['environment']; check: () => Promise<HealthReport> };

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

/** The health routes; they need no sign-in, are never cached and tell no secret. */
export function createHealthRoutes({ environment, check }: HealthOptions) {
  const stamp = () => ({ environment, version: VERSION, timestamp: new Date().toISOString() });
  const report = async (): Promise<Health> => ({ ...(await check()), ...stamp() });
  return createRouter()
    .openapi(whole, async (c) => c.json(await report(), 200, { 'cache-control': 'no-store' }))
    .openapi(live, (c) => c.json({ status: 'alive' as const, ...stamp() }, 200, { 'cache-control': 'no-store' }))
    .openapi(ready, async (c) => {
      const health = await report();
      return c.json(health, health.status === 'healthy' ? 200 : 503, { 'cache-control': 'no-store' });
    });
}
