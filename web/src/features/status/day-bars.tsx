import { classNames } from '../../lib/class-names.ts';
import { DAYS_SHOWN, type DayLevel, type StatusDay, uptimePercent } from './status-days.ts';

/** Height as well as colour, so that it reads in grey and in the sun. */
const BARS: Record<DayLevel, string> = {
  none: 'h-1.5 bg-edge/60',
  up: 'h-full bg-eucalyptus',
  some: 'h-3/4 bg-amber-ink',
  much: 'h-1/2 bg-brick',
};

/** One thin bar a day. Screen readers get the same in a sentence. */
export function DayBars({ days }: { days: StatusDay[] }) {
  return (
    <>
      <p className="sr-only">{inWords(days)}</p>
      <div aria-hidden="true" className="flex h-9 items-end gap-px sm:gap-0.5">
        {days.map(({ day, level, checks, failures }) => (
          <span
            key={day}
            title={checks === 0 ? `${day}: not checked` : `${day}: ${failures} of ${checks} checks failed`}
            className={classNames('min-w-0 flex-1 rounded-[2px]', BARS[level])}
          />
        ))}
      </div>
      <div aria-hidden="true" className="flex justify-between text-sm text-soft">
        <span>{DAYS_SHOWN} days ago</span>
        <span>Today</span>
      </div>
    </>
  );
}

function inWords(days: StatusDay[]): string {
  const checked = days.filter(({ checks }) => checks > 0).length;
  const uptime = uptimePercent(days);
  if (uptime === null) return 'Not checked in the last 90 days.';
  const bad = days.filter(({ failures }) => failures > 0).length;
  return `Up in ${uptime} % of checks over ${checked} days; ${bad === 0 ? 'no day' : bad} had failures.`;
}
