import { queryOptions, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { ArrowLeft, Search } from 'lucide-react';
import { useDeferredValue, useState } from 'react';
import { buttonStyle } from '../../components/ui/button-style.ts';
import { TextInput } from '../../components/ui/field.tsx';
import { ReadFailure } from '../../components/ui/message.tsx';
import { Page } from '../../components/ui/page.tsx';
import { SkeletonRows } from '../../components/ui/skeleton.tsx';
import { NoAnswer } from '../../lib/api-problem.ts';
import { NOT_KEPT } from '../../lib/offline/not-kept.ts';
import { ApiParts } from './api-parts.tsx';
import type { OpenApi } from './openapi.ts';

const openApiQuery = queryOptions({
  queryKey: ['openapi'],
  queryFn: async ({ signal }): Promise<OpenApi> => {
    const response = await fetch('/api/openapi.json', { signal });
    if (!response.ok) throw new NoAnswer(`HTTP ${response.status}`);
    return response.json() as Promise<OpenApi>;
  },
  staleTime: Number.POSITIVE_INFINITY,
  ...NOT_KEPT,
});

/** The API's own description, made from the schemas it checks with, as a page that can be searched. */
export function ApiPage() {
  const { data, isError, error, refetch } = useQuery(openApiQuery);
  const [typed, setTyped] = useState('');
  // The field shows what is typed at once; the list follows when there is time.
  const wanted = useDeferredValue(typed);
  return (
    <main id="main" className="mx-auto max-w-[1100px] px-4 py-6 wrap-anywhere wide:px-8">
      <Link to="/today" className={buttonStyle('quiet', '-ml-3')}>
        <ArrowLeft aria-hidden className="size-5" />
        Wheels &amp; Wins
      </Link>
      <Page title="API" tabTitle="API for developers" eyebrow={data && `Version ${data.info.version}`}>
        <p className="max-w-[70ch] text-soft">
          JSON over HTTP. Send the access token of a signed-in person as <code>Authorization: Bearer …</code>. Errors
          are problem JSON (RFC 9457). Money is in whole cents, days are YYYY-MM-DD. The same as a file:{' '}
          <a href="/api/openapi.json" className="font-semibold text-ochre-ink underline underline-offset-4">
            openapi.json
          </a>
        </p>
        {data ? (
          <>
            {/* biome-ignore lint/a11y/useSemanticElements: <search> is not known to all screen readers yet. */}
            <div role="search" className="relative">
              <Search aria-hidden className="absolute top-1/2 left-4 size-5.5 -translate-y-1/2 text-soft" />
              <TextInput
                aria-label="Search the API"
                placeholder="Search: expenses, patch, currency…"
                value={typed}
                onChange={(event) => setTyped(event.target.value)}
                className="rounded-full pl-12"
              />
            </div>
            <ApiParts document={data} typed={wanted} />
          </>
        ) : isError ? (
          <ReadFailure what="the API description" error={error} onRetry={() => void refetch()} />
        ) : (
          <SkeletonRows count={8} label="Loading the API description…" />
        )}
      </Page>
    </main>
  );
}
