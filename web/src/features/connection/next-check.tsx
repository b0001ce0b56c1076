import { RefreshCw } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../../components/ui/button.tsx';
import { describeSpan } from '../../lib/age.ts';
import { failover } from '../../lib/connection.ts';

/** When everything is checked next, and the button for those who cannot wait. */
export function NextCheck({ nextCheckAt, now }: { nextCheckAt: number | null; now: number }) {
  const [isBusy, setBusy] = useState(false);
  async function check(): Promise<void> {
    setBusy(true);
    await failover.checkNow();
    setBusy(false);
  }
  const isChecking = isBusy || nextCheckAt === null;
  return (
    <div className="flex flex-wrap items-center justify-between gap-3">
      <p className="text-soft">
        {isChecking ? 'Checking…' : `Next check in ${describeSpan(Math.max(0, nextCheckAt - now))}.`}
      </p>
      <Button variant="secondary" busy={isBusy} onClick={() => void check()}>
        {!isBusy && <RefreshCw aria-hidden className="size-5" />}
        Try now
      </Button>
    </div>
  );
}
