import type { ErrorCode, Problem } from '../../../shared/contracts/problem.ts';

/** The API answered, and the answer was no. `detail` is safe to show. */
export class ApiProblem extends Error {
  override readonly name = 'ApiProblem';
  readonly status: number;
  readonly code: ErrorCode;
  readonly requestId: string;
  readonly issues: NonNullable<Problem['issues']>;
  readonly retryAfterSeconds: number | null;

  constructor(problem: Problem, retryAfterSeconds: number | null = null) {
    super(problem.detail);
    this.status = problem.status;
    this.code = problem.code;
    this.requestId = problem.requestId;
    this.issues = problem.issues ?? [];
    this.retryAfterSeconds = retryAfterSeconds;
  }
}

/** Nobody answered: no signal, or the API is not there. Whether a write arrived is unknown. */
export class NoAnswer extends Error {
  override readonly name = 'NoAnswer';

  constructor(cause?: unknown) {
    super('We could not reach Wheels & Wins.', { cause });
  }
}

/** Reads the body of a failed answer; one that is no problem JSON came from a proxy in between. */
export async function toApiError(response: Response): Promise<ApiProblem | NoAnswer> {
  const retryAfter = Number(response.headers.get('Retry-After')) || null;
  if (response.headers.get('Content-Type')?.includes('problem+json')) {
    const body: unknown = await response.json();
    if (isProblem(body)) return new ApiProblem(body, retryAfter);
  }
  return new NoAnswer(`HTTP ${response.status} without problem JSON`);
}

function isProblem(body: unknown): body is Problem {
  return (
    typeof body === 'object' &&
    body !== null &&
    'detail' in body &&
    typeof body.detail === 'string' &&
    'code' in body &&
    typeof body.code === 'string' &&
    'status' in body &&
    typeof body.status === 'number'
  );
}
