import type { RunState } from '../../../../shared/contracts/ops.ts';
import { classNames } from '../../lib/class-names.ts';

const STYLES: Record<RunState, string> = {
  waiting: 'border-edge text-ink',
  running: 'border-ink bg-sunk text-ink',
  done: 'border-eucalyptus text-eucalyptus-ink',
  dead: 'border-brick bg-brick-soft font-bold text-brick-ink',
  canceled: 'border-hairline text-soft',
};

/** Red only for what needs a person. */
export function StateBadge({ state }: { state: RunState }) {
  return (
    <span className={classNames('inline-block rounded-[8px] border px-2 text-sm leading-6', STYLES[state])}>
      {state === 'canceled' ? 'cancelled' : state}
    </span>
  );
}
