import { Horizon } from '../../components/ui/horizon.tsx';
import { Message } from '../../components/ui/message.tsx';
import { Page } from '../../components/ui/page.tsx';

export function PamPage() {
  return (
    <Page title="PAM">
      <Message picture={<Horizon className="w-full max-w-[360px]" />} title="Still being built">
        PAM will be your assistant here: ask her or tell her, by voice or by text.
      </Message>
    </Page>
  );
}
