import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { ReadFailure } from '../../components/ui/message.tsx';
import { Notice } from '../../components/ui/notice.tsx';
import { SkeletonRows } from '../../components/ui/skeleton.tsx';
import { describeAge } from '../../lib/age.ts';
import { useNow } from '../../lib/use-now.ts';

interface TabContentProps<Data> {
  what: string;
  query: UseQueryResult<Data>;
  children: (data: Data, now: number) => ReactNode;
}

/** What was read, or why not. When reading it again fails, the last figures stay and say how old they are. */
export function TabContent<Data>({ what, query, children }: TabContentProps<Data>) {
  const now = useNow(1_000);
  const { data, error, dataUpdatedAt, isError, refetch } = query;
  if (data === undefined) {
    if (isError) return <ReadFailure what={what} error={error} onRetry={() => void refetch()} />;
    return <SkeletonRows count={6} label={`Loading ${what}…`} />;
  }
  return (
    <>
      {isError && (
        <Notice tone="plain">
          Not reached just now. This is from {describeAge(new Date(dataUpdatedAt).toISOString(), now)}.
        </Notice>
      )}
      {children(data, now)}
    </>
  );
}
