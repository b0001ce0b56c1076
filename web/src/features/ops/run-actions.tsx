import type { RunDetail } from '../../../../shared/contracts/ops.ts';
import { Button } from '../../components/ui/button.tsx';
import { useCancelRun, useReplayRun, useRetryRun } from './ops-actions.ts';

/** What the state of the run allows. */
export function RunActions({ run }: { run: RunDetail }) {
  const retry = useRetryRun();
  const replay = useReplayRun();
  const cancel = useCancelRun();
  switch (run.state) {
    case 'dead':
      return (
        <Button className="min-h-14" busy={retry.isPending} onClick={() => retry.mutate(run.id)}>
          Retry
        </Button>
      );
    case 'waiting':
      return (
        <Button variant="danger" className="min-h-14" busy={cancel.isPending} onClick={() => cancel.mutate(run.id)}>
          Cancel this run
        </Button>
      );
    case 'running':
      return null;
    default:
      return (
        <Button variant="secondary" className="min-h-14" busy={replay.isPending} onClick={() => replay.mutate(run.id)}>
          Replay
        </Button>
      );
  }
}
