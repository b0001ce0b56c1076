import { z } from 'zod';
import { Refusal } from './refusal.ts';

const Extension = z.looseObject({ enabled: z.boolean().optional() }).optional();
const Join = z.object({
  access_token: z.string().nullish(),
  config: z
    .object({
      private: z.boolean().nullish(),
      broadcast: z.looseObject({ self: z.boolean().optional() }).optional(),
      presence: Extension,
      postgres_changes: z.array(z.unknown()).nullish(),
    })
    .prefault({}),
});

/** What a client joins with. Throws `Refusal` for what this product does without, and so the embedded Realtime too. */
export function readJoin(payload: unknown): { token: string | null; hearsItself: boolean } {
  const { access_token, config } = Join.parse(payload ?? {});
  if (config.postgres_changes?.length) {
    throw new Refusal(
      'NotEmbedded',
      'The embedded Realtime has no Postgres changes; send from a trigger with realtime.send',
    );
  }
  if (config.presence?.enabled) throw new Refusal('NotEmbedded', 'The embedded Realtime has no presence');
  if (!config.private) throw new Refusal('PrivateOnly', 'This project only allows private channels');
  return { token: access_token ?? null, hearsItself: config.broadcast?.self ?? false };
}
