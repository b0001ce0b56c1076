import { z } from 'zod';

/** A message of a Phoenix channel. `joinRef` names the join it belongs to, `ref` the message that is answered. */
export interface PhoenixMessage {
  joinRef: string | null;
  ref: string | null;
  topic: string;
  event: string;
  payload: unknown;
}

export const PROTOCOLS = ['1.0.0', '2.0.0'] as const;
export type Protocol = (typeof PROTOCOLS)[number];

const Reference = z
  .string()
  .nullish()
  .transform((ref) => ref ?? null);
const ObjectMessage = z.object({
  join_ref: Reference,
  ref: Reference,
  topic: z.string(),
  event: z.string(),
  payload: z.unknown(),
});
const ArrayMessage = z.tuple([Reference, Reference, z.string(), z.string(), z.unknown()]);

/** Version 1 sends objects, version 2 arrays, and broadcasts of clients as bytes. Throws when it is neither. */
export function decodeMessage(protocol: Protocol, data: string | Buffer): PhoenixMessage {
  if (typeof data !== 'string') return decodeBroadcast(data);
  const json: unknown = JSON.parse(data);
  if (protocol === '1.0.0') {
    const { join_ref, ...message } = ObjectMessage.parse(json);
    return { ...message, joinRef: join_ref };
  }
  const [joinRef, ref, topic, event, payload] = ArrayMessage.parse(json);
  return { joinRef, ref, topic, event, payload };
}

export function encodeMessage(protocol: Protocol, { joinRef, ref, topic, event, payload }: PhoenixMessage): string {
  if (protocol === '2.0.0') return JSON.stringify([joinRef, ref, topic, event, payload]);
  return JSON.stringify({ join_ref: joinRef, ref, topic, event, payload });
}

const BROADCAST_PUSH = 3;
const JSON_PAYLOAD = 1;
/** Of joinRef, ref, topic, event and metadata; then comes how the payload is encoded. */
const LENGTHS = 5;

function decodeBroadcast(bytes: Buffer): PhoenixMessage {
  if (bytes[0] !== BROADCAST_PUSH) throw new Error(`Unknown kind of binary message: ${bytes[0]}`);
  const parts: string[] = [];
  let offset = 1 + LENGTHS + 1;
  for (let index = 1; index <= LENGTHS; index++) {
    const end = offset + (bytes[index] ?? 0);
    parts.push(bytes.toString('utf8', offset, end));
    offset = end;
  }
  const [joinRef = '', ref = '', topic = '', event = ''] = parts;
  const isJson = bytes[1 + LENGTHS] === JSON_PAYLOAD;
  const payload: unknown = isJson ? JSON.parse(bytes.toString('utf8', offset)) : null;
  return {
    joinRef: joinRef || null,
    ref: ref || null,
    topic,
    event: 'broadcast',
    payload: { type: 'broadcast', event, payload },
  };
}
