import { opsApi } from '../../lib/api-client.ts';
import { useOpsAction } from './use-ops-action.ts';

type Retried = Awaited<ReturnType<typeof opsApi.retryRuns>>;

function describeRetried({ retried, deadLettersLeft }: Retried): string {
  const left = deadLettersLeft > 0 ? ` ${deadLettersLeft} dead letters could not be deleted.` : '';
  if (retried === 0) return `Nothing was left to retry.${left}`;
  return `${retried === 1 ? 'One run is' : `${retried} runs are`} on the way again.${left}`;
}

export const useRetryRun = () => useOpsAction(opsApi.retryRun, describeRetried);
export const useRetryRuns = () => useOpsAction((job: string | undefined) => opsApi.retryRuns(job), describeRetried);
export const useReplayRun = () =>
  useOpsAction(
    (id: string) => opsApi.replayRun(id, crypto.randomUUID()),
    () => 'A replay is on the way.',
  );
export const useCancelRun = () => useOpsAction(opsApi.cancelRun, () => 'The run is cancelled.');
export const usePauseJob = () =>
  useOpsAction(
    ({ job, paused }: { job: string; paused: boolean }) => (paused ? opsApi.pauseJob(job) : opsApi.resumeJob(job)),
    ({ job, paused }) => (paused ? `${job} is paused: its runs wait.` : `${job} goes on.`),
  );
export const useRetryDeadLetter = () => useOpsAction(opsApi.retryDeadLetter, describeRetried);
export const useDeleteDeadLetter = () =>
  useOpsAction(opsApi.deleteDeadLetter, ({ deleted }) =>
    deleted ? 'The dead letter is deleted. Its run stays dead.' : 'There was no such dead letter any more.',
  );
export const useSetPamSwitch = () =>
  useOpsAction(opsApi.setPamSwitch, ({ isOn }) =>
    isOn ? 'PAM may ask the model again.' : 'PAM asks no model any more, from the next message on.',
  );
export const useRemoveSuppression = () =>
  useOpsAction(opsApi.removeSuppression, () => 'Mail may go to this address again.');
