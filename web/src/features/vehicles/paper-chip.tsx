import { CircleAlert, CircleCheck, Clock } from 'lucide-react';
import type { PaperState } from '../../../../shared/domain/vehicle-papers.ts';
import { classNames } from '../../lib/class-names.ts';

const LOOKS = {
  ok: { style: 'bg-mist text-eucalyptus-ink', Icon: CircleCheck },
  soon: { style: 'bg-amber-soft text-amber-ink', Icon: Clock },
  expired: { style: 'bg-brick-soft text-brick-ink', Icon: CircleAlert },
};

/** How a paper stands: by colour, sign and word. */
export function PaperChip({ paper: { state, days } }: { paper: PaperState }) {
  const { style, Icon } = LOOKS[state];
  return (
    <span
      className={classNames('inline-flex items-center gap-1.5 rounded-full px-3 py-1 text-sm font-semibold', style)}
    >
      <Icon aria-hidden className="size-4 shrink-0" />
      {chipWords(state, days)}
    </span>
  );
}

function chipWords(state: PaperState['state'], days: number): string {
  if (state === 'expired') return 'Expired';
  if (state === 'ok') return 'Current';
  if (days === 0) return 'Last day';
  return days === 1 ? '1 day left' : `${days} days left`;
}
