import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ScheduleState } from '../../../../shared/contracts/ops.ts';
import { Age } from '../../components/age.tsx';
import { type Column, DataTable } from './data-table.tsx';
import { JobLabel } from './job-label.tsx';
import { overviewQuery } from './ops-queries.ts';
import { StateBadge } from './state-badge.tsx';
import { TabContent } from './tab-content.tsx';

export function SchedulesTab() {
  const query = useQuery(overviewQuery);
  return (
    <TabContent what="the schedules" query={query}>
      {({ schedules }, now) => (
        <DataTable
          label="Schedules"
          columns={toColumns(now)}
          rows={schedules}
          keyOf={({ job }) => job}
          note={({ missedSlot }) => missedSlot && <Missed slot={missedSlot} now={now} />}
        />
      )}
    </TabContent>
  );
}

function toColumns(now: number): Column<ScheduleState>[] {
  const age = (at: string | null, otherwise: string) =>
    at ? <Age at={at} now={now} /> : <span className="whitespace-nowrap">{otherwise}</span>;
  return [
    {
      name: 'Job',
      cell: ({ job }) => (
        <span className="font-semibold">
          <JobLabel job={job} />
        </span>
      ),
    },
    { name: 'Last', cell: (schedule) => <LastRun schedule={schedule} now={now} /> },
    { name: 'Next', cell: ({ nextSlot }) => age(nextSlot, 'never') },
    { name: 'Missed', wideOnly: true, cell: ({ missedSlot }) => <Missed slot={missedSlot} now={now} /> },
    { name: 'Fired', wideOnly: true, cell: ({ lastFiredAt }) => age(lastFiredAt, 'not yet') },
    {
      name: 'When',
      wideOnly: true,
      cell: ({ cron, timeZone }) => (
        <>
          <code>{cron}</code> {timeZone}
        </>
      ),
    },
  ];
}

function LastRun({ schedule: { lastSlot, lastRunId, lastState }, now }: { schedule: ScheduleState; now: number }) {
  if (!lastSlot) return <span className="whitespace-nowrap">not yet</span>;
  const age = <Age at={lastSlot} now={now} />;
  if (!lastRunId) return age;
  return (
    <Link
      to="/ops"
      search={(previous) => ({ ...previous, run: lastRunId })}
      resetScroll={false}
      className="inline-flex min-h-11 flex-wrap items-center gap-2 underline decoration-edge underline-offset-4"
    >
      {age}
      {lastState && <StateBadge state={lastState} />}
    </Link>
  );
}

function Missed({ slot, now }: { slot: string | null; now: number }) {
  if (!slot) return <span className="text-soft">no</span>;
  return (
    <span className="font-bold text-brick-ink">
      missed <Age at={slot} now={now} />
    </span>
  );
}
