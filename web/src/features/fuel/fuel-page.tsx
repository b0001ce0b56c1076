import { Page } from '../../components/ui/page.tsx';
import { WheelsTabs } from '../../components/wheels-tabs.tsx';

export function FuelPage() {
  return (
    <Page title="Fuel">
      <WheelsTabs />
    </Page>
  );
}
