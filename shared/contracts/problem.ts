import { z } from 'zod';

/** Every code an answer of the API can carry. Whether to retry is a property of the code. */
export const ERROR_CODES = [
  'invalid_request',
  'unauthenticated',
  'subscription_required',
  'forbidden',
  'not_found',
  'gone',
  'method_not_allowed',
  'conflict',
  'version_mismatch',
  'version_required',
  'idempotency_mismatch',
  'idempotency_in_flight',
  'payload_too_large',
  'unsupported_media_type',
  'upgrade_required',
  'rate_limited',
  'not_configured',
  'not_offered',
  'unavailable',
  'internal',
] as const;
export const ErrorCode = z.enum(ERROR_CODES).meta({ id: 'ErrorCode' });
export type ErrorCode = z.infer<typeof ErrorCode>;

/** RFC 9457 problem details, sent as `application/problem+json`. */
export const Problem = z
  .object({
    type: z.string().meta({ description: '`about:blank`: the code says more than a link would.' }),
    title: z.string(),
    status: z.int(),
    detail: z.string().meta({ description: 'One sentence that is safe to show to a person.' }),
    code: ErrorCode,
    requestId: z.string(),
    issues: z
      .array(z.object({ path: z.string().meta({ example: 'body.amountCents' }), message: z.string() }))
      .optional()
      .meta({ description: 'What is wrong with the input, a field each.' }),
  })
  .meta({ id: 'Problem' });
export type Problem = z.infer<typeof Problem>;
