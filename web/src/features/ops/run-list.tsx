import { Link } from '@tanstack/react-router';
import type { Run } from '../../../../shared/contracts/ops.ts';
import { Age } from '../../components/age.tsx';
import { Message } from '../../components/ui/message.tsx';
import { classNames } from '../../lib/class-names.ts';
import { durationMs, formatMs } from './ops-format.ts';
import { StateBadge } from './state-badge.tsx';

/** One line a run on a wide screen, two or three on a phone. Each opens what is known of it. */
export function RunList({ runs, now }: { runs: Run[]; now: number }) {
  if (runs.length === 0)
    return <Message title="No such runs">Change the filters, or wait: new ones appear here.</Message>;
  return (
    <ul
      aria-label="Runs"
      className="divide-y divide-hairline overflow-hidden rounded-card border border-hairline bg-paper text-sm"
    >
      {runs.map((run) => (
        <li key={run.id}>
          <RunRow run={run} now={now} />
        </li>
      ))}
    </ul>
  );
}

function RunRow({ run, now }: { run: Run; now: number }) {
  const ms = durationMs(run);
  const says = run.error ?? run.key;
  return (
    <Link
      to="/ops"
      search={(previous) => ({ ...previous, run: run.id })}
      resetScroll={false}
      className="grid grid-cols-[auto_1fr_auto] items-center gap-x-3 px-3 py-2 hover:bg-sunk focus-visible:-outline-offset-3 wide:min-h-11 wide:grid-cols-[6rem_12rem_1fr_6.5rem_4.5rem_6rem]"
    >
      <span>
        <StateBadge state={run.state} />
      </span>
      <span className="font-semibold wrap-anywhere">{run.job}</span>
      <span className="text-right text-soft wide:order-last">
        <Age at={run.createdAt} now={now} />
      </span>
      <span
        className={classNames(
          'col-span-3 wrap-anywhere text-soft wide:col-span-1 wide:block wide:truncate',
          says ? 'line-clamp-2' : 'hidden',
        )}
      >
        {says ?? run.id}
      </span>
      <span className="hidden text-soft wide:block">{run.source}</span>
      <span className="hidden text-right wide:block">{formatMs(ms)}</span>
    </Link>
  );
}
