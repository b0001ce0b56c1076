import type { TripShare } from '../../../../shared/contracts/trip-shares.ts';
import { usePersonFormat } from '../../lib/use-person-format.ts';
import { Button } from '../ui/button.tsx';

interface ShareRowProps {
  share: TripShare;
  now: number;
  onEnd: () => void;
}

export function ShareRow({ share, now, onEnd }: ShareRowProps) {
  const { locale } = usePersonFormat();
  const { label, createdAt, expiresAt, revokedAt } = share;
  const day = (instant: string) =>
    new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short' }).format(new Date(instant));
  const hasEnded = revokedAt !== null || Date.parse(expiresAt) <= now;
  const name = label || `Link of ${day(createdAt)}`;
  return (
    <li className="flex min-h-14 flex-wrap items-center gap-x-3 gap-y-1 bg-paper px-3.5 py-2">
      <span className="grid min-w-0 flex-1 wrap-anywhere">
        <span className={hasEnded ? 'text-soft' : 'font-semibold'}>{name}</span>
        <span className="text-sm text-soft">
          {revokedAt
            ? `Ended by you on ${day(revokedAt)}`
            : `${hasEnded ? 'Ended on' : 'Works until'} ${day(expiresAt)}`}
        </span>
      </span>
      {!hasEnded && (
        <Button variant="danger" aria-label={`End ${name}`} onClick={onEnd}>
          End
        </Button>
      )}
    </li>
  );
}
