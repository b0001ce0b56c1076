import type { ErrorHandler, NotFoundHandler } from 'hono';
import { HTTPException } from 'hono/http-exception';
import type { z } from 'zod';
import type { ErrorCode, Problem } from '../contracts/problem.ts';
import { AppError, ERROR_TABLE, type Issue } from '../errors.ts';
import type { HonoEnv } from './api-env.ts';

/** The one place where an error becomes an answer. What is no AppError is a bug: opaque outside, whole in the log. */
export const answerProblem: ErrorHandler<HonoEnv> = (error, c) => {
  const known = toAppError(error);
  const { status, title } = ERROR_TABLE[known.code];
  c.get('log').code = known.code;
  if (status >= 500) c.get('log').cause = describe(known.cause ?? error);
  const body: Problem = {
    type: 'about:blank',
    title,
    status,
    detail: known.message,
    code: known.code,
    requestId: c.get('requestId'),
    ...(known.issues ? { issues: known.issues } : {}),
  };
  const headers: Record<string, string> = { 'content-type': 'application/problem+json', 'cache-control': 'no-store' };
  if (known.retryAfterSeconds !== undefined) headers['retry-after'] = String(known.retryAfterSeconds);
  if (known.code === 'unauthenticated') headers['www-authenticate'] = 'Bearer';
  return c.body(JSON.stringify(body), status, headers);
};

/** Says which methods a path knows when it knows some, and 404 otherwise. */
export function answerUnknown(routes: () => { method: string; path: string }[]): NotFoundHandler<HonoEnv> {
  return (c) => {
    const methods = routes()
      .filter((route) => route.method !== 'ALL' && matches(route.path, c.req.path))
      .map((route) => route.method);
    if (methods.length === 0) return answerProblem(new AppError('not_found', 'There is nothing at this address.'), c);
    const allowed = [...new Set(methods)].join(', ');
    c.header('allow', allowed);
    return answerProblem(new AppError('method_not_allowed', `This address answers ${allowed} only.`), c);
  };
}

/** What a zod failure says about the request, a field each: `body.amountCents`, `query.cursor`. */
export function toIssues(target: string, error: z.core.$ZodError): Issue[] {
  const place = target === 'json' ? 'body' : target === 'param' ? 'path' : target;
  return error.issues.flatMap((issue) => {
    const path = [place, ...issue.path.map(String)].join('.');
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map((key) => ({ path: `${path}.${key}`, message: 'There is no such field.' }));
    }
    const absent = issue.code === 'invalid_type' && issue.message.endsWith('received undefined');
    return [{ path, message: absent ? 'This is required.' : issue.message }];
  });
}

function toAppError(error: Error): AppError {
  if (error instanceof AppError) return error;
  if (error instanceof HTTPException) return fromHttpException(error);
  return new AppError('internal', 'Something went wrong on our side. It has been noted.', { cause: error });
}

const CODE_OF_STATUS: Partial<Record<number, ErrorCode>> = {
  400: 'invalid_request',
  413: 'payload_too_large',
  415: 'unsupported_media_type',
};

function fromHttpException(error: HTTPException): AppError {
  const code = CODE_OF_STATUS[error.status];
  if (!code) return new AppError('internal', 'Something went wrong on our side. It has been noted.', { cause: error });
  const detail = code === 'unsupported_media_type' ? 'Send JSON, as application/json.' : error.message;
  return new AppError(code, detail, { cause: error });
}

function matches(pattern: string, path: string): boolean {
  const expression = pattern.replace(/:[^/{]+(\{[^}]+\})?/g, '[^/]+').replaceAll('*', '.*');
  return new RegExp(`^${expression}/?$`).test(path);
}

/** An error with its stack and causes, for the log. */
export function describe(cause: unknown): string {
  if (!(cause instanceof Error)) return typeof cause === 'string' ? cause : JSON.stringify(cause);
  return `${cause.stack ?? cause.message}${cause.cause ? `\ncaused by ${describe(cause.cause)}` : ''}`;
}
