import { Link } from '@tanstack/react-router';
import { Pause, Play } from 'lucide-react';
import { useState } from 'react';
import type { JobFigures } from '../../../../shared/contracts/ops.ts';
import { Button } from '../../components/ui/button.tsx';
import { ConfirmDialog } from '../../components/ui/confirm-dialog.tsx';
import { type Column, DataTable } from './data-table.tsx';
import { JobLabel } from './job-label.tsx';
import { usePauseJob } from './ops-actions.ts';
import { formatCount, formatMs } from './ops-format.ts';
import { Sparkline } from './sparkline.tsx';

const LINK = 'font-semibold underline decoration-edge underline-offset-4 hover:decoration-current';

const COLUMNS: Column<JobFigures>[] = [
  { name: 'Job', cell: (job) => <JobName figures={job} /> },
  { name: '24 hours', wideOnly: true, cell: ({ hours }) => <Sparkline hours={hours} /> },
  { name: 'Dead', right: true, cell: (job) => <Dead figures={job} /> },
  { name: 'Done', right: true, wideOnly: true, cell: ({ done }) => formatCount(done) },
  { name: 'Waiting', right: true, wideOnly: true, cell: ({ waiting }) => formatCount(waiting) },
  { name: 'Running', right: true, wideOnly: true, cell: ({ running }) => formatCount(running) },
  { name: 'p50', right: true, wideOnly: true, cell: ({ p50Ms }) => formatMs(p50Ms) },
  { name: 'p95', right: true, wideOnly: true, cell: ({ p95Ms }) => formatMs(p95Ms) },
  { name: 'Pause', right: true, cell: (job) => <PauseButton figures={job} /> },
];

export function JobTable({ jobs }: { jobs: JobFigures[] }) {
  return <DataTable label="Jobs" columns={COLUMNS} rows={jobs} keyOf={({ job }) => job} />;
}

function JobName({ figures: { job, known, pausedAt, hours } }: { figures: JobFigures }) {
  return (
    <>
      <Link to="/ops" search={{ tab: 'runs', job }} className={`mr-2 inline-flex min-h-11 items-center ${LINK}`}>
        <JobLabel job={job} />
      </Link>
      {pausedAt && <span className="mr-2 rounded-[8px] bg-amber-soft px-2 font-semibold text-amber-ink">paused</span>}
      {!known && <span className="text-soft">not in this release</span>}
      <span className="-mt-1.5 block pb-1 wide:hidden">
        <Sparkline hours={hours} />
      </span>
    </>
  );
}

function Dead({ figures: { job, deadNow } }: { figures: JobFigures }) {
  if (deadNow === 0) return '0';
  return (
    <Link
      to="/ops"
      search={{ tab: 'runs', job, state: 'dead' }}
      aria-label={`${formatCount(deadNow)} dead runs of ${job}`}
      className={`inline-flex min-h-11 items-center font-bold text-brick-ink ${LINK}`}
    >
      {formatCount(deadNow)}
    </Link>
  );
}

function PauseButton({ figures: { job, pausedAt } }: { figures: JobFigures }) {
  const [asking, setAsking] = useState(false);
  const pause = usePauseJob();
  const Icon = pausedAt ? Play : Pause;
  return (
    <>
      <Button
        variant="quiet"
        busy={pause.isPending}
        aria-label={pausedAt ? `Resume ${job}` : `Pause ${job}`}
        onClick={() => (pausedAt ? pause.mutate({ job, paused: false }) : setAsking(true))}
      >
        {!pause.isPending && <Icon aria-hidden className="size-5" />}
      </Button>
      {asking && (
        <ConfirmDialog
          title={`Pause ${job}?`}
          confirmLabel="Pause"
          cancelLabel="Leave it"
          onCancel={() => setAsking(false)}
          onConfirm={() => {
            setAsking(false);
            pause.mutate({ job, paused: true });
          }}
        >
          Its runs wait, scheduled ones too, until you resume it. Nothing is lost.
        </ConfirmDialog>
      )}
    </>
  );
}
