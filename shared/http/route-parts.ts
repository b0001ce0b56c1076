import type { RouteConfig } from '@hono/zod-openapi';
import { z } from 'zod';
import { Problem } from '../contracts/problem.ts';
import { AppError, ERROR_TABLE } from '../errors.ts';

/** An answer in JSON, as a route documents it. */
export function jsonAnswer<Schema extends z.ZodType>(description: string, schema: Schema) {
  return { description, content: { 'application/json': { schema } } };
}

const header = (description: string, type: 'string' | 'integer') => ({ description, schema: { type } });

const STALE_HEADERS = {
  'X-Stale-Seconds': header('Only while the database is away: the answer is from that many seconds ago.', 'integer'),
  Age: header('As X-Stale-Seconds.', 'integer'),
  'Cache-Control': header('`private, no-cache`; `no-store` while stale.', 'string'),
};

/** The answer of a row that is kept for when the database is away; its ETag is for If-Match. */
export function keptAnswer<Schema extends z.ZodType>(description: string, schema: Schema) {
  const headers = { ETag: header('Version of the row, for If-Match.', 'string'), ...STALE_HEADERS };
  return { ...jsonAnswer(description, schema), headers };
}

/** The answers of a read that is cached, or at least kept for when the database is away. */
export function cachedAnswer<Schema extends z.ZodType>(description: string, schema: Schema) {
  const etag = { ETag: header('Of this very body, for If-None-Match.', 'string') };
  return {
    200: { ...jsonAnswer(description, schema), headers: { ...etag, ...STALE_HEADERS } },
    304: { description: 'The body is the one whose ETag was sent.', headers: etag },
  };
}

/** What a read with `cachedAnswer` takes besides: documented, and read where the answer is made. */
export const CONDITIONAL = {
  parameters: [
    {
      name: 'If-None-Match',
      in: 'header',
      description: 'The ETag of the answer before: 304 when it is still that.',
      schema: { type: 'string' },
    },
  ],
} satisfies Pick<RouteConfig, 'parameters'>;

/** A JSON request body, as a route documents it. */
export function jsonBody<Schema extends z.ZodType>(schema: Schema) {
  return { required: true, content: { 'application/json': { schema } } };
}

const problem = (status: number) => {
  const titles = Object.values(ERROR_TABLE).filter((entry) => entry.status === status);
  return {
    description: titles.map((entry) => entry.title).join(' / '),
    content: { 'application/problem+json': { schema: Problem } },
  };
};

/** The problems that every signed-in route can answer. */
export const COMMON_PROBLEMS = {
  400: problem(400),
  401: problem(401),
  429: problem(429),
  500: problem(500),
  503: problem(503),
};

/** The problems of a read that asks somebody outside, who need not be set up. */
export const OPTIONAL_PROBLEMS = { ...COMMON_PROBLEMS, 501: problem(501) };

/** The problems that a route without sign-in can answer. */
export const PUBLIC_PROBLEMS = { 429: problem(429), 500: problem(500), 503: problem(503) };

export const PUBLIC_ROW_PROBLEMS = { ...PUBLIC_PROBLEMS, 400: problem(400), 404: problem(404) };

/** What is read by the token in a link, which ends some day. */
export const PUBLIC_LINK_PROBLEMS = { ...PUBLIC_ROW_PROBLEMS, 410: problem(410) };

export const PUBLIC_WRITE_PROBLEMS = { ...PUBLIC_ROW_PROBLEMS, 413: problem(413), 415: problem(415) };

export const ROW_PROBLEMS = { ...COMMON_PROBLEMS, 404: problem(404) };

/** The problems that every write can answer besides. */
export const WRITE_PROBLEMS = {
  ...COMMON_PROBLEMS,
  402: problem(402),
  409: problem(409),
  413: problem(413),
  415: problem(415),
  422: problem(422),
};

/** The problems of administrators' routes: anybody else is refused with 403. */
export const ADMIN_PROBLEMS = { ...COMMON_PROBLEMS, 403: problem(403) };

export const ADMIN_ROW_PROBLEMS = { ...WRITE_PROBLEMS, 403: problem(403), 404: problem(404) };

/** Of what goes to a service outside only when the person agreed to it. */
export const WITH_CONSENT = { 403: problem(403) };

export const VERSIONED_PROBLEMS = { ...WRITE_PROBLEMS, 404: problem(404), 412: problem(412), 428: problem(428) };

export const SOCKET_PROBLEMS = { ...PUBLIC_PROBLEMS, 426: problem(426) };

export const SIGNED_IN = [{ bearer: [] }];

export const IdParam = z.object({ id: z.uuid() });

const IdempotencyKey = z
  .string()
  .regex(/^[\x21-\x7e]{1,200}$/, 'Use 1 to 200 visible ASCII characters.')
  .optional()
  .meta({
    description: 'Chosen by the client; a repeated request with it gets the first answer and has no second effect.',
  });

export const CreateHeaders = z.object({ 'idempotency-key': IdempotencyKey });

export const VersionedHeaders = CreateHeaders.extend({
  'if-match': z
    .string()
    .regex(/^(W\/)?"[1-9]\d{0,8}"$/, 'Send the ETag of the row as it is, such as "3".')
    .optional()
    .meta({
      description: 'ETag of the row the change is based on. Required: 428 without it, 412 when it has moved on.',
    }),
});

/** The row version from `If-Match`. Throws `version_required` without one. */
export function requireVersion(headers: z.infer<typeof VersionedHeaders>): number {
  const tag = headers['if-match'];
  if (!tag) throw new AppError('version_required', 'Send the version you are changing in If-Match.');
  return Number(/\d+/.exec(tag)?.[0]); // a host that compresses its answers makes the tag weak on the way
}

export const etagOf = (row: { version: number }) => `"${row.version}"`;
