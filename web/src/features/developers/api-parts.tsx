import { memo, useMemo } from 'react';
import { EndpointCard } from './endpoint-card.tsx';
import { FoldCard } from './fold-card.tsx';
import { listEndpoints, type OpenApi } from './openapi.ts';
import { SchemaTable } from './schema-table.tsx';

interface ApiPartsProps {
  document: OpenApi;
  /** Only what has all of these words in it is shown. */
  typed: string;
}

/** The operations and objects of the API. Not drawn again by what is around it: they are hundreds. */
export const ApiParts = memo(function ApiParts({ document, typed }: ApiPartsProps) {
  const { endpoints, schemas } = useMemo(() => readParts(document), [document]);
  const words = typed.toLowerCase().split(/\s+/);
  const isFound = ({ text }: { text: string }) => words.every((word) => text.includes(word));
  const foundEndpoints = endpoints.filter(isFound);
  const foundSchemas = schemas.filter(isFound);
  return (
    <>
      <p role="status" className="text-soft">
        {foundEndpoints.length} operations, {foundSchemas.length} objects
      </p>
      <section aria-labelledby="operations" className="grid gap-3">
        <h2 id="operations" className="font-display text-xl font-semibold">
          Operations
        </h2>
        {foundEndpoints.map(({ endpoint }) => (
          <EndpointCard key={endpoint.key} endpoint={endpoint} document={document} />
        ))}
      </section>
      <section aria-labelledby="objects" className="grid gap-3">
        <h2 id="objects" className="font-display text-xl font-semibold">
          Objects
        </h2>
        {foundSchemas.map(({ name, schema }) => (
          <FoldCard key={name} heading={<code className="min-w-0 flex-1 font-semibold">{name}</code>}>
            <SchemaTable name={name} schema={schema} />
          </FoldCard>
        ))}
      </section>
    </>
  );
});

/** Each part with the text that it is found by. */
function readParts(document: OpenApi) {
  const toText = (value: unknown) => JSON.stringify(value).toLowerCase();
  return {
    endpoints: listEndpoints(document).map((endpoint) => ({ endpoint, text: toText(endpoint) })),
    schemas: Object.entries(document.components?.schemas ?? {}).map(([name, schema]) => ({
      name,
      schema,
      text: toText([name, schema]),
    })),
  };
}
