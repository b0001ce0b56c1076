import { Page } from '../../components/ui/page.tsx';
import { WheelsTabs } from '../../components/wheels-tabs.tsx';

export function RigPage() {
  return (
    <Page title="Wheels">
      <WheelsTabs />
    </Page>
  );
}
