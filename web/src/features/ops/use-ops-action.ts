import { useMutation, useQueryClient } from '@tanstack/react-query';
import { ApiProblem } from '../../lib/api-problem.ts';
import { showToast } from '../../lib/toasts.ts';
import { OPS_KEY } from './ops-queries.ts';

/** Does something about the queue, says how it went, and reads the page again. Nothing is shown before it is so. */
export function useOpsAction<Input, Result>(
  act: (input: Input) => Promise<Result>,
  describe: (result: Result) => string,
) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: act,
    networkMode: 'always',
    onSuccess: (result) => showToast(describe(result)),
    onError: (error) => {
      const reason =
        error instanceof ApiProblem ? error.message : 'We could not reach the server. Look before you try again.';
      showToast(`Not done: ${reason}`, { tone: 'bad' });
    },
    onSettled: () => client.invalidateQueries({ queryKey: OPS_KEY }),
  });
}
