import { OpenAPIHono } from '@hono/zod-openapi';
import { VERSION } from '../version.ts';
import type { HonoEnv } from './api-env.ts';
import { ROUTE_GROUPS } from './route-groups.ts';
import { healthDocument } from './routes/health-document.ts';

let written: string | undefined;

/** The OpenAPI document of the whole API, as JSON. The first call loads every group of routes. */
export async function writeDocument(): Promise<string> {
  written ??= JSON.stringify(await describeAll());
  return written;
}

async function describeAll() {
  const all = new OpenAPIHono<HonoEnv>();
  all.openAPIRegistry.registerComponent('securitySchemes', 'bearer', {
    type: 'http',
    scheme: 'bearer',
    bearerFormat: 'JWT',
  });
  all.route('/api', healthDocument);
  for (const [prefix, load] of Object.entries(ROUTE_GROUPS)) all.route(prefix, await load());
  return all.getOpenAPI31Document({ openapi: '3.1.0', info: { title: 'Wheels & Wins API', version: VERSION } });
}
