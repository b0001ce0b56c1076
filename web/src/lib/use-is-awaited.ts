import { type DefaultError, type QueryKey, type UseQueryOptions, useQuery } from '@tanstack/react-query';

/**
 * Whether a first answer is still on its way. A page that waits for several shows them in one piece, so that none pushes the
 * others about; one that failed once is not waited for.
 */
export function useIsAwaited<Data, Key extends QueryKey>(options: UseQueryOptions<Data, DefaultError, Data, Key>) {
  const { isPending, failureCount } = useQuery(options);
  return isPending && failureCount === 0;
}
