import { describeType, type Schema } from './openapi.ts';

/** The fields of an object: name, type, and what is said about it. */
export function SchemaTable({ name, schema }: { name: string; schema: Schema }) {
  const fields = Object.entries(schema.properties ?? {});
  if (fields.length === 0) return <code className="text-sm">{describeType(schema)}</code>;
  return (
    <dl aria-label={name} className="divide-y divide-hairline">
      {fields.map(([field, type]) => (
        <div key={field} className="grid gap-x-4 py-2 sm:grid-cols-[minmax(0,1fr)_minmax(0,2fr)]">
          <dt>
            <code className="font-semibold">{field}</code>
            {schema.required?.includes(field) && <span className="ml-2 text-sm text-soft">required</span>}
          </dt>
          <dd className="text-sm">
            <code>{describeType(type)}</code>
            <span className="block text-soft">{[type.description, limits(type)].filter(Boolean).join(' ')}</span>
          </dd>
        </div>
      ))}
    </dl>
  );
}

function limits({ minimum, maximum, maxLength, example }: Schema): string {
  return [
    minimum === undefined ? '' : `At least ${minimum}.`,
    maximum === undefined ? '' : `At most ${maximum}.`,
    maxLength === undefined ? '' : `At most ${maxLength} characters.`,
    example === undefined ? '' : `For example ${JSON.stringify(example)}.`,
  ]
    .filter(Boolean)
    .join(' ');
}
