// Rival for cost per request: Hono with one route that answers fixed JSON.
import { Hono } from 'hono';

const app = new Hono().get('/api/health', (c) => c.json({ status: 'alive' }));

export default { fetch: app.fetch };
