import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Dialog } from '../../components/ui/dialog.tsx';
import { runQuery } from './ops-queries.ts';
import { RunActions } from './run-actions.tsx';
import { RunFacts } from './run-facts.tsx';
import { TabContent } from './tab-content.tsx';

/** Everything about one run, and what can be done about it. */
export function RunDialog({ id }: { id: string }) {
  const navigate = useNavigate();
  const query = useQuery(runQuery(id));
  const close = () =>
    void navigate({ to: '/ops', search: (previous) => ({ ...previous, run: undefined }), resetScroll: false });
  return (
    <Dialog title={query.data?.run.job ?? 'Run'} onClose={close}>
      <div className="grid gap-4 px-5 pt-2 pb-5">
        <TabContent what="this run" query={query}>
          {({ run }, now) => (
            <>
              <RunFacts run={run} now={now} />
              <RunActions run={run} />
            </>
          )}
        </TabContent>
      </div>
    </Dialog>
  );
}
