import { Page } from '../../components/ui/page.tsx';
import { WheelsTabs } from '../../components/wheels-tabs.tsx';

export function TripsPage() {
  return (
    <Page title="Trips">
      <WheelsTabs />
    </Page>
  );
}
