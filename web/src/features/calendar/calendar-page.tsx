import { Page } from '../../components/ui/page.tsx';
import { WheelsTabs } from '../../components/wheels-tabs.tsx';

export function CalendarPage() {
  return (
    <Page title="Calendar">
      <WheelsTabs />
    </Page>
  );
}
