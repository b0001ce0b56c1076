import { KEY_FAMILIES } from '../cache/key-families.ts';

/** The place in Redis of an answer to a question. Where people go is not to be read there, so the question is a digest. */
export async function externalKey(source: 'weather' | 'geocoding' | 'overpass', question: unknown): Promise<string> {
  const bytes = new TextEncoder().encode(JSON.stringify(question));
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return KEY_FAMILIES.external.key(source, [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join(''));
}
