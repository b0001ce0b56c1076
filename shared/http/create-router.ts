import { OpenAPIHono } from '@hono/zod-openapi';
import { AppError } from '../errors.ts';
import type { HonoEnv } from './api-env.ts';
import { toIssues } from './problem.ts';

/** A router whose input is checked against its schemas; what does not fit is refused naming each field. */
export function createRouter() {
  return new OpenAPIHono<HonoEnv>({
    defaultHook: (result) => {
      if (result.success) return;
      const issues = toIssues(result.target, result.error);
      const detail = issues.length === 1 && issues[0] ? issues[0].message : 'Some fields need another look.';
      throw new AppError('invalid_request', detail, { issues });
    },
  });
}
