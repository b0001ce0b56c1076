import { Hono } from 'hono';
import { z } from 'zod';
import type { Published, Publisher } from '../publisher.ts';
import { readConfiguration } from '../read-configuration.ts';
import { destinationOf } from '../read-destination.ts';
import { Refusal, unsupported } from '../refusal.ts';

const Batch = z.array(
  z.object({
    destination: z.string(),
    headers: z
      .record(
        z.string(),
        z.union([
          z.string(),
          z
            .array(z.string())
            .min(1)
            .transform(([first = '']) => first),
        ]),
      )
      .default({}),
    body: z.string().default(''),
    queue: z.string().optional(),
  }),
);

/** `/v2/publish/{destination}` and `/v2/batch`. */
export function createPublishRoutes(publisher: Publisher): Hono {
  const routes = new Hono();
  routes.post('/publish/*', async (c) => {
    if (c.req.header('upstash-cron')) throw unsupported('the header Upstash-Cron on publish (use /v2/schedules)');
    const [published] = await publisher.publish([
      {
        destination: destinationOf(c.req.url, '/v2/publish/'),
        configuration: readConfiguration(c.req.raw.headers),
        body: Buffer.from(await c.req.arrayBuffer()),
      },
    ]);
    return c.json(published, published?.deduplicated ? 202 : 200);
  });
  routes.post('/batch', async (c) => {
    const batch = Batch.safeParse(await c.req.json().catch(() => null));
    if (!batch.success) throw new Refusal(400, `invalid batch: ${batch.error.issues[0]?.message}`);
    const drafts = batch.data.map(({ destination, headers, body, queue }) => {
      if (queue !== undefined) throw unsupported('queues');
      return { destination, configuration: readConfiguration(Object.entries(headers)), body: Buffer.from(body) };
    });
    return c.json<Published[]>(await publisher.publish(drafts));
  });
  return routes;
}
