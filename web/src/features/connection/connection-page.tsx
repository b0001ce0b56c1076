import { Link } from '@tanstack/react-router';
import { Page } from '../../components/ui/page.tsx';
import { Section } from '../../components/ui/section.tsx';
import { type Connection, connectionStore, failoverStore } from '../../lib/connection.ts';
import { useStore } from '../../lib/store.ts';
import { useNow } from '../../lib/use-now.ts';
import { DeviceSection } from './device-section.tsx';
import { DiagnosticsSection } from './diagnostics-section.tsx';
import { NextCheck } from './next-check.tsx';
import { OriginCard } from './origin-card.tsx';
import { StateDiagram } from './state-diagram.tsx';
import { SwitchSection } from './switch-section.tsx';
import { UnsentSection } from './unsent-section.tsx';

const HEADLINES: Record<Connection, string> = {
  online: 'You are connected.',
  offline: 'There is no signal. What you enter is saved on this device.',
  unreachable: 'We cannot be reached right now. What you enter is saved on this device.',
};

/** How the app reaches the API, origin by origin, and what of the person's still waits. */
export function ConnectionPage() {
  const connection = useStore(connectionStore);
  const view = useStore(failoverStore);
  const now = useNow(1_000);
  const eyebrow = (
    <Link to="/you" className="inline-flex min-h-11 items-center underline underline-offset-4">
      You
    </Link>
  );
  return (
    <Page title="Connection" eyebrow={eyebrow}>
      <p>{HEADLINES[connection]}</p>
      <div className="grid items-start gap-6 wide:grid-cols-2">
        <div className="grid gap-6">
          <Section title="Servers">
            <ul className="grid gap-3">
              {view.origins.map((status) => (
                <OriginCard
                  key={status.origin.name}
                  status={status}
                  isCurrent={view.isReachable && status.origin.name === view.current}
                  now={now}
                />
              ))}
            </ul>
            <NextCheck nextCheckAt={view.nextCheckAt} now={now} />
          </Section>
          <UnsentSection />
          <SwitchSection switches={view.switches} now={now} />
          <DeviceSection />
        </div>
        <div className="grid gap-6">
          <Section title="How a server is judged">
            <StateDiagram origins={view.origins} />
          </Section>
          <DiagnosticsSection view={view} now={now} />
        </div>
      </div>
    </Page>
  );
}
