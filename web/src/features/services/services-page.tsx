import { Page } from '../../components/ui/page.tsx';
import { WheelsTabs } from '../../components/wheels-tabs.tsx';

export function ServicesPage() {
  return (
    <Page title="Service">
      <WheelsTabs />
    </Page>
  );
}
