import { FoldCard } from './fold-card.tsx';
import { describeType, type Endpoint, type OpenApi, type Parameter, toReference } from './openapi.ts';
import { SchemaTable } from './schema-table.tsx';

/** One operation: closed it says what it does, open it shows what to send and what comes back. */
export function EndpointCard({ endpoint, document }: { endpoint: Endpoint; document: OpenApi }) {
  const { method, path, operation } = endpoint;
  return (
    <FoldCard
      heading={
        <>
          <span className="w-18 rounded-[8px] border border-edge px-2 py-0.5 text-center text-sm font-bold">
            {method}
          </span>
          <code className="min-w-0 flex-1 font-semibold sm:flex-none">{path}</code>
          <span className="order-last w-full min-w-0 text-sm text-soft sm:order-none sm:w-auto sm:flex-1">
            {operation.summary}
          </span>
        </>
      }
    >
      {operation.description && <p className="max-w-[70ch]">{operation.description}</p>}
      <Parameters parameters={operation.parameters ?? []} />
      <Body operation={operation} document={document} />
      <Responses operation={operation} />
    </FoldCard>
  );
}

function Parameters({ parameters }: { parameters: Parameter[] }) {
  if (parameters.length === 0) return null;
  const properties = Object.fromEntries(
    parameters.map(({ name, in: place, description, schema }) => [
      name,
      { ...schema, description: [`In the ${place}.`, description ?? schema?.description].filter(Boolean).join(' ') },
    ]),
  );
  const required = parameters.filter((parameter) => parameter.required).map(({ name }) => name);
  return (
    <div className="grid gap-2">
      <h4 className="font-semibold">Parameters</h4>
      <SchemaTable name="Parameters" schema={{ properties, required }} />
    </div>
  );
}

function Body({ operation, document }: { operation: Endpoint['operation']; document: OpenApi }) {
  const schema = operation.requestBody?.content?.['application/json']?.schema;
  const resolved = toReference(schema, document);
  if (!resolved) return null;
  return (
    <div className="grid gap-2">
      <h4 className="font-semibold">Body: {describeType(schema)}</h4>
      <SchemaTable name="Body" schema={resolved} />
    </div>
  );
}

function Responses({ operation }: { operation: Endpoint['operation'] }) {
  const responses = Object.entries(operation.responses ?? {});
  if (responses.length === 0) return null;
  return (
    <div className="grid gap-2">
      <h4 className="font-semibold">Answers</h4>
      <ul className="grid gap-1">
        {responses.map(([status, response]) => {
          const schema = Object.values(response.content ?? {})[0]?.schema;
          return (
            <li key={status} className="flex flex-wrap gap-x-3">
              <strong>{status}</strong>
              {schema && <code>{describeType(schema)}</code>}
              <span className="text-soft">{response.description}</span>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
