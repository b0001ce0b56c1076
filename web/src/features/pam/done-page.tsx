import { useInfiniteQuery } from '@tanstack/react-query';
import type { PamAction } from '../../../../shared/contracts/pam-actions.ts';
import { Horizon } from '../../components/ui/horizon.tsx';
import { Message, ReadFailure } from '../../components/ui/message.tsx';
import { Page } from '../../components/ui/page.tsx';
import { ShowMore } from '../../components/ui/show-more.tsx';
import { SkeletonRows } from '../../components/ui/skeleton.tsx';
import { pamActionsQuery } from '../../lib/pam/pam-queries.ts';
import { queryClient } from '../../lib/query-client.ts';
import { usePersonFormat } from '../../lib/use-person-format.ts';
import { ActionCard } from './action-card.tsx';
import { PamTabs } from './pam-tabs.tsx';
import { useDecisions } from './use-decisions.ts';

/** Everything that PAM proposed and did, by day: nothing is done that does not stand here. */
export function DonePage() {
  return (
    <Page title="What PAM did" tabTitle="What PAM did · PAM" className="mx-auto max-w-[760px]">
      <PamTabs />
      <Actions />
    </Page>
  );
}

function Actions() {
  const list = useInfiniteQuery(pamActionsQuery);
  const format = usePersonFormat();
  const decisions = useDecisions({ show: readAgain, onDone: readAgain });
  const first = list.data?.pages[0];
  if (!list.data || !first) {
    if (list.isError) return <ReadFailure what="what PAM did" error={list.error} onRetry={() => void list.refetch()} />;
    return <SkeletonRows count={5} label="Loading what PAM did…" />;
  }
  const actions = list.data.pages.flatMap((page) => page.actions);
  if (actions.length === 0) {
    return (
      <Message picture={<Horizon className="w-full max-w-[320px]" />} title="Nothing yet">
        Whatever PAM does for you is written down here, with what it was before. For a day it can be undone.
      </Message>
    );
  }
  const days = [...Map.groupBy(actions, ({ createdAt }) => new Date(createdAt).toLocaleDateString('en-CA'))];
  return (
    <div className="grid gap-5">
      {days.map(([day, rows]) => (
        <section key={day} aria-labelledby={`day-${day}`} className="grid gap-2">
          <h2 id={`day-${day}`} className="px-1 font-semibold">
            {format.dayHeading(day)}
          </h2>
          {rows.map((action) => (
            <ActionCard key={action.id} action={action} decisions={decisions} isAudit />
          ))}
        </section>
      ))}
      <ShowMore list={list} />
    </div>
  );
}

function readAgain(_: PamAction | string): void {
  void queryClient.invalidateQueries({ queryKey: pamActionsQuery.queryKey });
}
