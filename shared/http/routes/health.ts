import { Hono } from 'hono';
import type { Health, Liveness } from '../../contracts/health.ts';
import type { HealthReport } from '../../services/health/check-health.ts';
import { VERSION } from '../../version.ts';
import type { HonoEnv } from '../api-env.ts';

type HealthOptions = { environment: Health['environment']; check: () => Promise<HealthReport> };

const NEVER_KEPT = { 'cache-control': 'no-store' };

/**
 * The health routes; they need no sign-in, are never cached and tell no secret. They are there before any schema is, so
 * that a starting function answers soon: `health-document.ts` describes them.
 */
export function createHealthRoutes({ environment, check }: HealthOptions) {
  const stamp = () => ({ environment, version: VERSION, timestamp: new Date().toISOString() });
  const live = (): Liveness => ({ status: 'alive', ...stamp() });
  const report = async (): Promise<Health> => ({ ...(await check()), ...stamp() });
  return new Hono<HonoEnv>()
    .get('/health', async (c) => c.json(await report(), 200, NEVER_KEPT))
    .get('/health/live', (c) => c.json(live(), 200, NEVER_KEPT))
    .get('/health/ready', async (c) => {
      const health = await report();
      return c.json(health, health.status === 'healthy' ? 200 : 503, NEVER_KEPT);
    });
}
