import { CircleCheck, Clock, TriangleAlert } from 'lucide-react';
import { describeAge } from '../../lib/age.ts';
import { classNames } from '../../lib/class-names.ts';
import { isStale } from './is-stale.ts';

/** When everything was last checked. Turns amber when that is too long ago: a silent scheduler must not look healthy. */
export function LastCheck({ checkedAt, now }: { checkedAt: string | null; now: number }) {
  const stale = isStale(checkedAt, now);
  const Icon = !checkedAt ? Clock : stale ? TriangleAlert : CircleCheck;
  return (
    <p
      role="status"
      className={classNames(
        'flex items-start gap-2.5 rounded-card border px-3.5 py-3',
        stale ? 'border-amber-ink bg-amber-soft text-amber-ink' : 'border-hairline bg-paper text-soft',
      )}
    >
      <Icon aria-hidden className="mt-0.5 size-5.5 shrink-0" />
      <span>
        {checkedAt ? `Last check ${describeAge(checkedAt, now)}.` : 'Nothing has been checked yet.'}
        {checkedAt && stale && ' That is longer than it should be, so what you see below may be out of date.'}
      </span>
    </p>
  );
}
