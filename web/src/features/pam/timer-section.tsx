import { BellRing, Timer as TimerIcon, Trash2 } from 'lucide-react';
import type { Timer } from '../../../../shared/contracts/timers.ts';
import { Section } from '../../components/ui/section.tsx';
import { usePendingQuery } from '../../lib/outbox/use-pending-query.ts';
import { timersQuery } from '../../lib/pam/pam-queries.ts';
import { timerWrites } from '../../lib/pam/pam-writes.ts';
import { deleteRow } from '../../lib/row-sheet/delete-row.ts';
import { useNow } from '../../lib/use-now.ts';
import { usePersonFormat } from '../../lib/use-person-format.ts';

const CLOCK_MS = 30_000;

/** What PAM will remind of, the next first. */
export function TimerSection() {
  const { data } = usePendingQuery(timersQuery);
  const now = useNow(CLOCK_MS);
  const ahead = (data?.timers ?? []).filter(({ firedAt }) => firedAt === null);
  return (
    <Section title="Timers and reminders">
      {ahead.length === 0 ? (
        <p className="text-soft">None is set. Say “remind me in 20 minutes to turn the gas off”.</p>
      ) : (
        <ul className="divide-y divide-hairline border-y border-hairline">
          {ahead.map((timer) => (
            <li key={timer.id}>
              <TimerRow timer={timer} now={now} />
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}

function TimerRow({ timer, now }: { timer: Timer; now: number }) {
  const { locale } = usePersonFormat();
  const isDue = Date.parse(timer.dueAt) <= now;
  const Icon = isDue ? BellRing : TimerIcon;
  return (
    <div className="flex min-h-14 items-center gap-3 py-1">
      <Icon aria-hidden className="size-5.5 shrink-0 text-eucalyptus-ink" />
      <span className="grid min-w-0 flex-1 wrap-anywhere">
        <span className="font-semibold">{timer.label}</span>
        <span className="text-sm text-soft">
          {isDue
            ? 'Due now'
            : new Date(timer.dueAt).toLocaleString(locale, {
                weekday: 'short',
                day: 'numeric',
                month: 'short',
                hour: 'numeric',
                minute: '2-digit',
              })}
        </span>
      </span>
      <button
        type="button"
        aria-label={`Cancel: ${timer.label}`}
        className="grid size-11 shrink-0 place-items-center rounded-full hover:bg-sunk"
        onClick={() => void deleteRow(timerWrites, timer, `“${timer.label}”`).then((tell) => tell())}
      >
        <Trash2 aria-hidden className="size-5" />
      </button>
    </div>
  );
}
