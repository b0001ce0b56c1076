import { z } from 'zod';

const content = z.union([z.string(), z.array(z.looseObject({ text: z.string().optional() }))]).nullish();

/** A request of POST /v1/chat/completions, as far as the stand-in reads it. */
export const ChatBody = z.looseObject({
  model: z.string(),
  stream: z.boolean().default(false),
  stream_options: z.looseObject({ include_usage: z.boolean().default(false) }).nullish(),
  messages: z.array(z.looseObject({ role: z.string(), content })).min(1),
  tools: z.array(z.looseObject({ function: z.looseObject({ name: z.string() }) })).default([]),
});
export type ChatBody = z.infer<typeof ChatBody>;
