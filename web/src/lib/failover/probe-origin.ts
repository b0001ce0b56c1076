import type { Clock } from './clock.ts';
import type { Origin } from './origin.ts';

export type Send = (url: string, init: RequestInit) => Promise<Response>;

/** What the app is and its backend must be: of the same environment and major version. */
export interface Expected {
  environment: string;
  version: string;
}

export interface Found extends Expected {
  answerMs: number;
}

export type ProbeResult =
  | { kind: 'good'; found: Found }
  | { kind: 'refused'; found: Found; reason: string }
  | { kind: 'failed'; reason: string; retryAfterMs: number }
  | { kind: 'timeout' };

const LONGEST_RETRY_AFTER_MS = 300_000;

/** Asks an origin whether it is alive and who it is. Never rejects. */
export async function probeOrigin(
  { send, clock, expected }: { send: Send; clock: Clock; expected: Expected },
  { prefix }: Origin,
  timeoutMs: number,
): Promise<ProbeResult> {
  const controller = new AbortController();
  const callOff = clock.after(timeoutMs, () => controller.abort());
  const startedAt = clock.now();
  try {
    const response = await send(`${prefix}/api/health/live`, { cache: 'no-store', signal: controller.signal });
    const body: unknown = response.ok ? await response.json() : null;
    if (!isLiveness(body)) return failed(`Something else answered there (${response.status}).`, response);
    const { environment, version } = body;
    const found = { environment, version, answerMs: clock.now() - startedAt };
    const reason = whyRefused(found, expected);
    return reason ? { kind: 'refused', found, reason } : { kind: 'good', found };
  } catch {
    // Whether it was refused, cut off or not JSON, a browser does not say; for us it is the same.
    return controller.signal.aborted ? { kind: 'timeout' } : failed('It could not be reached.');
  } finally {
    callOff();
  }
}

function whyRefused(found: Expected, expected: Expected): string | null {
  if (found.environment !== expected.environment) {
    return `It belongs to ${found.environment}, and this app to ${expected.environment}.`;
  }
  if (major(found.version) !== major(expected.version)) {
    return `It is version ${found.version}, and this app ${expected.version}. Reloading may bring the newer app.`;
  }
  return null;
}

const major = (version: string) => version.split('.')[0];

function isLiveness(value: unknown): value is Expected {
  const { status, environment, version } = Object(value) as Record<string, unknown>;
  return status === 'alive' && typeof environment === 'string' && typeof version === 'string';
}

function failed(reason: string, response?: Response): ProbeResult {
  const seconds = Number(response?.headers.get('Retry-After')) || 0;
  return { kind: 'failed', reason, retryAfterMs: Math.min(LONGEST_RETRY_AFTER_MS, seconds * 1000) };
}
