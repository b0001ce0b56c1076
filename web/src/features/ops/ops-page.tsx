import { useSearch } from '@tanstack/react-router';
import { Page } from '../../components/ui/page.tsx';
import { DeadLettersTab } from './dead-letters-tab.tsx';
import { HealthTab } from './health-tab.tsx';
import { MailTab } from './mail-tab.tsx';
import { OpsTabs } from './ops-tabs.tsx';
import { OverviewTab } from './overview-tab.tsx';
import { PamTab } from './pam-tab.tsx';
import { RunDialog } from './run-dialog.tsx';
import { RunsTab } from './runs-tab.tsx';
import { SchedulesTab } from './schedules-tab.tsx';

const PARTS = {
  overview: OverviewTab,
  runs: RunsTab,
  schedules: SchedulesTab,
  'dead-letters': DeadLettersTab,
  health: HealthTab,
  mail: MailTab,
  pam: PamTab,
};

/** What the background work does and did, and what can be done about it. For administrators; the API asks again. */
export function OpsPage() {
  const search = useSearch({ from: '/app/ops' });
  const tab = search.tab ?? 'overview';
  const Part = PARTS[tab];
  return (
    <Page title="Operations">
      <OpsTabs current={tab} />
      <Part />
      {search.run && <RunDialog key={search.run} id={search.run} />}
    </Page>
  );
}
