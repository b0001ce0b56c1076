import { Horizon } from '../../components/ui/horizon.tsx';
import { Message } from '../../components/ui/message.tsx';
import { Page } from '../../components/ui/page.tsx';

export function WheelsPage() {
  return (
    <Page title="Wheels">
      <Message picture={<Horizon className="w-full max-w-[360px]" />} title="Still being built">
        Trips, fuel and looking after your rig will live here.
      </Message>
    </Page>
  );
}
