import { Page } from '../../components/ui/page.tsx';
import { MemorySection } from './memory-section.tsx';
import { PamTabs } from './pam-tabs.tsx';
import { TimerSection } from './timer-section.tsx';

/** What PAM keeps in mind, and what she will remind of. */
export function MemoryPage() {
  return (
    <Page title="Memory and timers" tabTitle="Memory and timers · PAM" className="mx-auto max-w-[760px]">
      <PamTabs />
      <TimerSection />
      <MemorySection />
    </Page>
  );
}
