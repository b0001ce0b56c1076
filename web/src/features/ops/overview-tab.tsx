import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { OpsOverview } from '../../../../shared/contracts/ops.ts';
import { Button } from '../../components/ui/button.tsx';
import { ConfirmDialog } from '../../components/ui/confirm-dialog.tsx';
import { describeAge } from '../../lib/age.ts';
import { Figures } from './figures.tsx';
import { JobTable } from './job-table.tsx';
import { useRetryRuns } from './ops-actions.ts';
import { formatCount, formatMs, formatRate } from './ops-format.ts';
import { overviewQuery } from './ops-queries.ts';
import { TabContent } from './tab-content.tsx';

export function OverviewTab() {
  const query = useQuery(overviewQuery);
  return (
    <TabContent what="the overview" query={query}>
      {(overview, now) => (
        <>
          <Figures label="Queue and last 24 hours" figures={toFigures(overview, now)} />
          {overview.depth.dead > 0 && <RetryAll dead={overview.depth.dead} />}
          <JobTable jobs={overview.jobs} />
          <p className="text-sm text-soft">
            Columns and durations are of runs asked for in the last 24 hours, an hour a bar.
          </p>
        </>
      )}
    </TabContent>
  );
}

function toFigures({ depth, day, connections }: OpsOverview, now: number) {
  const oldest = depth.oldestDueAt ? `oldest due ${describeAge(depth.oldestDueAt, now)}` : 'none is late';
  return [
    {
      name: 'Ready',
      value: formatCount(depth.ready),
      note: depth.ready > 0 ? oldest : `${formatCount(depth.later)} for later`,
    },
    { name: 'Not published', value: formatCount(depth.unpublished) },
    {
      name: 'Running',
      value: formatCount(depth.running),
      note: `${connections === null ? 'unknown' : formatCount(connections)} sockets of PAM`,
    },
    { name: 'Dead', value: formatCount(depth.dead), bad: depth.dead > 0 },
    {
      name: 'Completed, 24 h',
      value: formatRate(day.done, day.dead),
      note: `${formatCount(day.done)} done, ${formatCount(day.dead)} dead`,
    },
    {
      name: 'Work p50 / p95',
      value: `${formatMs(day.p50Ms)} / ${formatMs(day.p95Ms)}`,
      note: `waited ${formatMs(day.waitP50Ms)} / ${formatMs(day.waitP95Ms)}`,
    },
  ];
}

function RetryAll({ dead }: { dead: number }) {
  const [asking, setAsking] = useState(false);
  const retry = useRetryRuns();
  const runs = dead === 1 ? 'the dead run' : `all ${formatCount(dead)} dead runs`;
  return (
    <div>
      <Button variant="secondary" busy={retry.isPending} onClick={() => setAsking(true)}>
        Retry {runs}
      </Button>
      {asking && (
        <ConfirmDialog
          title={`Retry ${runs}?`}
          confirmLabel="Retry"
          cancelLabel="Leave them"
          onCancel={() => setAsking(false)}
          onConfirm={() => {
            setAsking(false);
            retry.mutate(undefined);
          }}
        >
          Each gets all its tries again, at most 500 at once. Look at why they died first: what failed for a reason
          fails again.
        </ConfirmDialog>
      )}
    </div>
  );
}
