import type { Context, TypedResponse } from 'hono';
import type { HonoEnv } from './api-env.ts';

/** JSON that is already text: parsing a cached answer only to write it again would be most of its cost. */
export function jsonText<Body>(
  c: Context<HonoEnv>,
  text: string,
  headers: Record<string, string> = {},
): Response & TypedResponse<Body, 200, 'json'> {
  const response = c.body(text, 200, { 'content-type': 'application/json', ...headers });
  return response as unknown as Response & TypedResponse<Body, 200, 'json'>; // the text was made from a Body
}
