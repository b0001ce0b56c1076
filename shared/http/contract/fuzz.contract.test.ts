import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { newPerson, nodeTarget, stack } from './targets.ts';

type Schema = {
  $ref?: string;
  type?: string | string[];
  enum?: unknown[];
  format?: string;
  properties?: Record<string, Schema>;
  required?: string[];
  items?: Schema;
  minimum?: number;
  maximum?: number;
  maxLength?: number;
};
type Parameter = { name: string; in: 'path' | 'query' | 'header'; required?: boolean; schema: Schema };
type Operation = {
  parameters?: Parameter[];
  /** A recording is not JSON. */
  requestBody?: { content: { 'application/json'?: { schema: Schema } } };
  responses: Record<string, unknown>;
};
type Document = { paths: Record<string, Record<string, Operation>>; components: { schemas: Record<string, Schema> } };

const RUNS = Number(process.env.FUZZ_RUNS ?? 60);
const target = nodeTarget(stack);
const document = (await (await target.send('/openapi.json')).json()) as Document;

const HOSTILE = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    true,
    -1,
    0,
    1e308,
    2 ** 53,
    '',
    '\u0000',
    '\ud800',
    'x'.repeat(5000),
    "'; drop table expenses;--",
    '<script>alert(1)</script>',
    '=cmd|calc',
    '../../etc/passwd',
    '2026-02-30',
    'NaN',
    [],
    {},
    { $ne: null },
    [[[[]]]],
    '{"__proto__":{"admin":true}}',
  ),
  fc.jsonValue({ maxDepth: 3 }),
);

/** Values that a schema of the OpenAPI document describes. */
function valid(schema: Schema): fc.Arbitrary<unknown> {
  if (schema.$ref) return valid(document.components.schemas[schema.$ref.split('/').at(-1) ?? ''] ?? {});
  if (schema.enum) return fc.constantFrom(...schema.enum);
  switch (schema.type) {
    case 'string':
      if (schema.format === 'uuid') return fc.uuid();
      if (schema.format === 'date')
        return fc.integer({ min: 0, max: 47_000 }).map((day) => new Date(day * 86_400_000).toISOString().slice(0, 10));
      return fc.string({ unit: 'binary', maxLength: Math.min(schema.maxLength ?? 40, 60) });
    case 'integer':
      return fc.integer({ min: schema.minimum ?? 0, max: Math.min(schema.maximum ?? 1e9, 1e9) });
    case 'array':
      return fc.array(valid(schema.items ?? {}), { minLength: 1, maxLength: 3 });
    case 'object': {
      const fields = Object.entries(schema.properties ?? {}).map(([name, field]) => [name, valid(field)] as const);
      return fc.record<Record<string, unknown>>(Object.fromEntries(fields), { requiredKeys: schema.required ?? [] });
    }
    default:
      return fc.jsonValue();
  }
}

/** A value for a place in the request: usually a fitting one, often a hostile one. */
const mixed = (schema: Schema) => fc.oneof({ weight: 3, arbitrary: valid(schema) }, { weight: 2, arbitrary: HOSTILE });

function requests(path: string, operation: Operation) {
  const parameters = operation.parameters ?? [];
  const body = operation.requestBody?.content['application/json']?.schema;
  return fc.record({
    values: fc.record(Object.fromEntries(parameters.map((parameter) => [parameter.name, mixed(parameter.schema)]))),
    given: fc.record(Object.fromEntries(parameters.map((parameter) => [parameter.name, fc.boolean()]))),
    body: body ? mixed(body) : fc.constant(undefined),
    path: fc.constant(path),
  });
}

const asText = (value: unknown) => (typeof value === 'string' ? value : JSON.stringify(value)).toWellFormed();

describe('any request whatever', () => {
  const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({
      name: `${method.toUpperCase()} ${path}`,
      path,
      method,
      operation,
    })),
  );

  it.each(operations)(
    'gets a documented answer that gives nothing away: $name',
    async ({ path, method, operation }) => {
      const person = await newPerson();
      await fc.assert(
        fc.asyncProperty(requests(path, operation), async ({ values, given, body }) => {
          let url = path.replace(/^\/api/, '');
          const query = new URLSearchParams();
          const headers: Record<string, string> = { authorization: `Bearer ${person.accessToken}` };
          for (const parameter of operation.parameters ?? []) {
            const value = values[parameter.name];
            if (parameter.in === 'path')
              url = url.replace(`{${parameter.name}}`, encodeURIComponent(asText(value)) || 'x');
            else if (!given[parameter.name]) continue;
            else if (parameter.in === 'query')
              for (const one of [value].flat()) query.append(parameter.name, asText(one));
            else
              headers[parameter.name] = asText(value)
                .replace(/[^\x20-\x7e]/g, '')
                .trim();
          }
          if (body !== undefined) headers['content-type'] = 'application/json';
          const init = {
            method: method.toUpperCase(),
            headers,
            ...(body === undefined ? {} : { body: JSON.stringify(body) }),
          };
          const answer = await target.send(`${url}${query.size > 0 ? `?${query}` : ''}`, init);
          const text = await answer.text();
          expect(answer.status, text).toBeLessThan(500);
          expect([...Object.keys(operation.responses), '404'], text).toContain(String(answer.status));
          expect(text).not.toMatch(/node_modules|\bat .+\.ts:\d+|SQLSTATE|syntax error|relation "|pg_catalog/);
          if (answer.status >= 400)
            expect(JSON.parse(text)).toMatchObject({ status: answer.status, requestId: expect.any(String) });
        }),
        { numRuns: RUNS },
      );
    },
  );
});
