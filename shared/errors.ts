import type { ErrorCode } from './contracts/problem.ts';

export type Issue = { path: string; message: string };

type AppErrorOptions = {
  issues?: Issue[];
  /** When trying again makes sense, in seconds. */
  retryAfterSeconds?: number;
  /** What really happened; goes to the log, never to the answer. */
  cause?: unknown;
};

/** An error the product expects. `message` is always safe to show to a person. */
export class AppError extends Error {
  readonly code: ErrorCode;
  readonly issues: Issue[] | undefined;
  readonly retryAfterSeconds: number | undefined;

  constructor(code: ErrorCode, message: string, options: AppErrorOptions = {}) {
    super(message, { cause: options.cause });
    this.name = 'AppError';
    this.code = code;
    this.issues = options.issues;
    this.retryAfterSeconds = options.retryAfterSeconds;
  }
}

/** HTTP status, title and whether a later attempt can succeed: properties of the code, never of message text. */
export const ERROR_TABLE = {
  invalid_request: { status: 400, title: 'Invalid request', retryable: false },
  unauthenticated: { status: 401, title: 'Sign in first', retryable: false },
  subscription_required: { status: 402, title: 'Subscription needed', retryable: false },
  forbidden: { status: 403, title: 'Not allowed', retryable: false },
  not_found: { status: 404, title: 'Not found', retryable: false },
  gone: { status: 410, title: 'Gone', retryable: false },
  method_not_allowed: { status: 405, title: 'Method not allowed', retryable: false },
  conflict: { status: 409, title: 'Conflict', retryable: false },
  version_mismatch: { status: 412, title: 'Changed meanwhile', retryable: false },
  version_required: { status: 428, title: 'Version required', retryable: false },
  idempotency_mismatch: { status: 422, title: 'Key already used', retryable: false },
  idempotency_in_flight: { status: 409, title: 'Still in progress', retryable: true },
  payload_too_large: { status: 413, title: 'Too large', retryable: false },
  unsupported_media_type: { status: 415, title: 'Unsupported media type', retryable: false },
  upgrade_required: { status: 426, title: 'WebSocket needed', retryable: false },
  rate_limited: { status: 429, title: 'Too many requests', retryable: true },
  /** An optional part is not set up. The API itself is well: no reason to ask another origin, or this one again. */
  not_offered: { status: 501, title: 'Not offered here', retryable: false },
  not_configured: { status: 503, title: 'Not configured', retryable: true },
  unavailable: { status: 503, title: 'Unavailable', retryable: true },
  internal: { status: 500, title: 'Unexpected error', retryable: false },
} as const satisfies Record<ErrorCode, { status: number; title: string; retryable: boolean }>;
