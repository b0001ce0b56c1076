import { z } from 'zod';

/** Why a channel is not opened or does not stay open, in the words hosted Realtime has for it. */
export class Refusal extends Error {
  override name = 'Refusal';
  readonly code: string;

  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}

export const DATABASE_GONE = new Refusal(
  'UnableToConnectToProject',
  'Realtime was unable to connect to the project database',
);

export function noPermission(what: 'read from' | 'write to', topic: string): Refusal {
  return new Refusal('Unauthorized', `You do not have permissions to ${what} this Channel topic: ${topic}`);
}

/** What the client is told of an error. */
export function toReason(error: unknown): string {
  if (error instanceof z.ZodError) return 'InvalidJoinPayload';
  // A policy that fails refuses; whatever else goes wrong here is the database not answering.
  if (error instanceof Error && error.name === 'PostgresError') return `Unauthorized: ${error.message}`;
  const { code, message } = error instanceof Refusal ? error : DATABASE_GONE;
  return `${code}: ${message}`;
}
