import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import type { Checklist } from '../../../../shared/contracts/checklists.ts';
import { ReadFailure } from '../../components/ui/message.tsx';
import { Page } from '../../components/ui/page.tsx';
import { SkeletonRows } from '../../components/ui/skeleton.tsx';
import { WheelsTabs } from '../../components/wheels-tabs.tsx';
import { checklistsQuery } from '../../lib/checklist-queries.ts';
import { usePendingQuery } from '../../lib/outbox/use-pending-query.ts';
import { usePersonFormat } from '../../lib/use-person-format.ts';
import { DepartureRun } from './departure-run.tsx';
import { History } from './history.tsx';
import { ListSheet } from './list-sheet.tsx';
import { Lists } from './lists.tsx';

const route = getRouteApi('/app/wheels/checklist');

/** What is being checked now, the lists to begin with, and what was left before. */
export function ChecklistPage() {
  const { trip } = route.useSearch();
  const format = usePersonFormat();
  const query = usePendingQuery(checklistsQuery);
  const [edited, setEdited] = useState<Checklist | null>(null);
  const list = query.data;
  const current = list?.departures.find(({ leftAt }) => leftAt === null) ?? null;
  return (
    <Page title="Before you drive off" tabTitle="Before you drive off · Wheels">
      <WheelsTabs />
      {list ? (
        <>
          {current && <DepartureRun key={current.id} departure={current} ticks={list.ticks} />}
          <Lists list={list} isUnderWay={current !== null} tripId={trip} onEdit={setEdited} />
          <History list={list} format={format} />
        </>
      ) : query.isError ? (
        <ReadFailure what="your checklists" error={query.error} onRetry={() => void query.refetch()} />
      ) : (
        <SkeletonRows count={6} label="Loading your checklists…" />
      )}
      {edited && <ListSheet key={edited.id} checklist={edited} onClose={() => setEdited(null)} />}
    </Page>
  );
}
